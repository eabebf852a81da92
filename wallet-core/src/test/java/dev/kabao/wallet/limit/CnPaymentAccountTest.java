package dev.kabao.wallet.limit;

import static dev.kabao.wallet.limit.LimitCases.CARD;
import static dev.kabao.wallet.limit.LimitCases.NOON;
import static dev.kabao.wallet.limit.LimitCases.WALLET;
import static dev.kabao.wallet.limit.LimitCases.holder;
import static dev.kabao.wallet.limit.LimitCases.movement;
import static dev.kabao.wallet.limit.LimitCases.payment;
import static dev.kabao.wallet.limit.LimitCases.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kabao.wallet.spi.limit.Limit;
import dev.kabao.wallet.spi.limit.Movement;
import dev.kabao.wallet.spi.limit.Movement.Scanned;
import dev.kabao.wallet.value.AccountClass;
import dev.kabao.wallet.value.PaymentKind;
import java.time.Instant;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When sums start anew, which of them are one, and what can be set. */
class CnPaymentAccountTest {
  private static final CnPaymentAccount POLICY = CnPaymentAccount.standard();

  private static Limit limit(CnPaymentAccount policy, CnRule rule, Movement movement) {
    return policy.limitsOn(movement).stream()
        .filter(limit -> limit.rule().equals(rule.id()))
        .findFirst()
        .orElseThrow();
  }

  private static Limit perDay(Instant at) {
    return limit(POLICY, CnRule.TWO_FACTORS, payment(holder(AccountClass.II, 2, false, at)));
  }

  private static Limit perYear(CnPaymentAccount policy, Instant at) {
    return limit(policy, CnRule.CLASS_II, payment(holder(AccountClass.II, 2, false, at)));
  }

  @ParameterizedTest
  @CsvSource({
    // Midnight in Shanghai is 16:00 UTC.
    "2026-11-22T16:00:00Z, d20261123, 2026-11-23T16:00:00Z",
    "2026-11-23T15:59:59.999Z, d20261123, 2026-11-23T16:00:00Z",
    "2026-11-23T16:00:00Z, d20261124, 2026-11-24T16:00:00Z",
    "2026-12-31T15:59:59.999Z, d20261231, 2026-12-31T16:00:00Z",
    "2028-02-28T16:00:00Z, d20280229, 2028-02-29T16:00:00Z"
  })
  void aDayStartsAtMidnightInShanghai(Instant at, String period, Instant freesAt) {
    assertThat(perDay(at).counter()).isEqualTo(WALLET + ".balance." + period);
    assertThat(perDay(at).freesAt()).contains(freesAt);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-12-31T15:59:59.999Z, y20250101, 2025-12-31T16:00:00Z",
    "2025-12-31T16:00:00Z, y20260101, 2026-12-31T16:00:00Z",
    "2026-12-31T15:59:59.999Z, y20260101, 2026-12-31T16:00:00Z",
    "2026-12-31T16:00:00Z, y20270101, 2027-12-31T16:00:00Z"
  })
  void aYearStartsWithTheFirstOfJanuaryInShanghai(Instant at, String period, Instant freesAt) {
    assertThat(perYear(POLICY, at).counter()).isEqualTo(WALLET + ".balance." + period);
    assertThat(perYear(POLICY, at).freesAt()).contains(freesAt);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-06-30T15:59:59.999Z, y20250701, 2026-06-30T16:00:00Z",
    "2026-06-30T16:00:00Z, y20260701, 2027-06-30T16:00:00Z",
    "2027-01-01T00:00:00Z, y20260701, 2027-06-30T16:00:00Z"
  })
  void aYearCanStartOnAnotherDay(Instant at, String period, Instant freesAt) {
    CnPaymentAccount july = POLICY.withYearsFrom(MonthDay.of(7, 1));
    assertThat(perYear(july, at).counter()).isEqualTo(WALLET + ".balance." + period);
    assertThat(perYear(july, at).freesAt()).contains(freesAt);
  }

  @Test
  void aYearCannotStartOnADayThatMostYearsDoNotHave() {
    assertThatIllegalArgumentException().isThrownBy(() -> POLICY.withYearsFrom(MonthDay.of(2, 29)));
  }

  @Test
  void anotherZoneHasOtherMidnights() {
    CnPaymentAccount urumqi = POLICY.withZone(ZoneId.of("Asia/Urumqi"));
    Limit limit = perYear(urumqi, Instant.parse("2025-12-31T17:59:59Z"));
    assertThat(limit.counter()).endsWith(".y20250101");
    assertThat(limit.freesAt()).contains(Instant.parse("2025-12-31T18:00:00Z"));
    assertThat(urumqi.zone()).isEqualTo(ZoneId.of("Asia/Urumqi"));
    assertThat(POLICY.zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
  }

  @Test
  void aClassOneAccountCountsForGood() {
    Limit then = limit(POLICY, CnRule.CLASS_I, payment(holder(AccountClass.I, 1, false, NOON)));
    Limit later =
        limit(
            POLICY,
            CnRule.CLASS_I,
            payment(holder(AccountClass.I, 1, false, NOON.plusSeconds(400L * 86_400))));
    assertThat(then.counter()).isEqualTo(later.counter()).isEqualTo(WALLET + ".balance.total");
    assertThat(then.freesAt()).isEmpty();
  }

  @Test
  void whatWasPaidWithOneFactorCountsTowardsTheCapOfTwo() {
    Limit one =
        limit(POLICY, CnRule.FEWER_FACTORS, payment(holder(AccountClass.II, 1, false, NOON)));
    Limit two = perDay(NOON);
    assertThat(one.counter()).isEqualTo(two.counter());
    assertThat(one.ceiling()).isEqualTo(yuan(1_000));
    assertThat(two.ceiling()).isEqualTo(yuan(5_000));
  }

  @Test
  void aChangeBetweenClassesTwoAndThreeKeepsTheSumOfTheYear() {
    Limit three = limit(POLICY, CnRule.CLASS_III, payment(holder(AccountClass.III, 2, true, NOON)));
    assertThat(three.counter()).isEqualTo(perYear(POLICY, NOON).counter());
  }

  @Test
  void aCardsBankAccountHasASumOfItsOwn() {
    Movement drawn =
        movement(
            holder(AccountClass.II, 2, false, NOON), PaymentKind.TOP_UP, "bank2", Scanned.NOTHING);
    assertThat(limit(POLICY, CnRule.BANK_CLASS_II_DAY, drawn).counter())
        .isEqualTo(WALLET + "." + CARD + ".bank2.d20261123");
  }

  @Test
  void staticCodesAreOneSumWhateverPays() {
    assertThat(staticCode("balance").counter())
        .isEqualTo(staticCode("bank2").counter())
        .isEqualTo(staticCode("card").counter());
  }

  private static Limit staticCode(String from) {
    return limit(
        POLICY,
        CnRule.STATIC_CODE,
        movement(
            holder(AccountClass.II, 2, false, NOON),
            PaymentKind.PAYMENT,
            from,
            Scanned.STATIC_CODE));
  }

  @Test
  void aMovementInAnotherCurrencyCountsForNothing() {
    Movement dollars =
        new Movement(
            holder(AccountClass.I, 1, false, NOON),
            PaymentKind.PAYMENT,
            Money.ofMajor(CurrencyUnit.USD, 5_000),
            Optional.empty(),
            OptionalInt.empty(),
            Scanned.STATIC_CODE);
    assertThat(POLICY.limitsOn(dollars)).isEmpty();
  }

  @Test
  void ceilingsCanBeSetAndRulesLeftOutAndPutBack() {
    CnPaymentAccount mine =
        POLICY.withCeiling(CnRule.STATIC_CODE, yuan(300)).without(CnRule.CLASS_II);
    assertThat(staticOf(mine)).containsExactly(yuan(5_000), yuan(300));
    assertThat(staticOf(mine.withCeiling(CnRule.CLASS_II, yuan(1))))
        .containsExactly(yuan(1), yuan(5_000), yuan(300));
    assertThat(staticOf(POLICY)).containsExactly(yuan(100_000), yuan(5_000), yuan(500));
    assertThat(mine.ceilings()).hasSize(9).containsEntry(CnRule.STATIC_CODE, yuan(300));
  }

  private static List<Money> staticOf(CnPaymentAccount policy) {
    return policy.standing(holder(AccountClass.II, 2, false, NOON)).stream()
        .map(Limit::ceiling)
        .toList();
  }

  @Test
  void aCeilingIsInYuanAndNotBelowZero() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> POLICY.withCeiling(CnRule.CLASS_II, Money.ofMajor(CurrencyUnit.USD, 1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> POLICY.withCeiling(CnRule.CLASS_II, yuan(-1)));
    assertThat(POLICY.withCeiling(CnRule.CLASS_II, yuan(0)).ceilings())
        .containsEntry(CnRule.CLASS_II, yuan(0));
  }
}
