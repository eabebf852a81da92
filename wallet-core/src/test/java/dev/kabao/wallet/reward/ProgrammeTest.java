package dev.kabao.wallet.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kabao.wallet.value.LocalText;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a programme may say, and what it means. */
class ProgrammeTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final LocalText NAME = new LocalText("Stars", "星星");
  private static final PointsRate RATE = new PointsRate(100, Money.parse("CNY 1.00"));
  private static final Programme STARS = Programme.of("stars", NAME, "club", RATE);

  @Property
  void theFewestPointsForAnAmountPayItAndOneLessDoesNot(
      @ForAll @LongRange(min = 1, max = 1_000_000) long units,
      @ForAll @LongRange(min = 1, max = 1_000_000_000) long worth,
      @ForAll @LongRange(min = 1, max = 1L << 40) long amount) {
    PointsRate rate = new PointsRate(units, Money.ofMinor(CurrencyUnit.of("CNY"), worth));
    long points = rate.pointsFor(amount);
    assertThat(rate.worthOf(points)).isGreaterThanOrEqualTo(amount);
    assertThat(rate.worthOf(points - 1)).isLessThan(amount);
  }

  @ParameterizedTest
  @CsvSource({
    // In Shanghai it is the 30th already.
    "2026-11-29T20:00:00Z, P1D, DAY, 2026-12-01T16:00:00Z",
    "2026-11-29T20:00:00Z, P1M, MONTH, 2026-12-31T16:00:00Z",
    "2027-01-31T03:00:00Z, P1M, DAY, 2027-02-28T16:00:00Z",
    "2024-02-29T03:00:00Z, P1Y, MONTH, 2025-02-28T16:00:00Z",
    "2026-12-31T16:00:00Z, P12M, MONTH, 2028-01-31T16:00:00Z"
  })
  void pointsExpireAtTheEndOfADayOrMonthInThePlatformsZone(
      Instant given, Period period, LotValidity.End end, Instant expires) {
    assertThat(new LotValidity(period, end).expiry(given, SHANGHAI)).contains(expires);
  }

  @Test
  void pointsMayBeGoodForEver() {
    assertThat(LotValidity.FOREVER.expiry(Instant.EPOCH, SHANGHAI)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"P-1D", "P10Y1D", "P1M-60D"})
  void aValidityIsADayToTenYears(Period period) {
    assertThatIllegalArgumentException().isThrownBy(() -> LotValidity.toEndOfDay(period));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Stars", "stars!", "twelve-letters-and-more", "星"})
  void aCodeIsShortAndPlain(String code) {
    assertThatIllegalArgumentException().isThrownBy(() -> Programme.of(code, NAME, "club", RATE));
  }

  @Test
  void whatAProgrammeSaysIsInRange() {
    assertThatIllegalArgumentException().isThrownBy(() -> STARS.payingBetween(0, 10));
    assertThatIllegalArgumentException().isThrownBy(() -> STARS.payingBetween(11, 10));
    assertThatIllegalArgumentException().isThrownBy(() -> STARS.grace(366));
    assertThatIllegalArgumentException().isThrownBy(() -> STARS.grace(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> new PointsRate(0, RATE.worth()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PointsRate(1, Money.parse("CNY 0.00")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PointsRate(1, Money.parse("CNY 10000000000.00")));
  }

  @Test
  void rulesHaveIdsOfTheirOwnAndSayWhatIsPossible() {
    EarnRule rule = EarnRule.of("base", NAME, 1, Money.parse("CNY 1.00"));
    assertThatIllegalArgumentException().isThrownBy(() -> STARS.earning(rule, rule));
    assertThatIllegalArgumentException().isThrownBy(() -> rule.atMost(0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> rule.to(Set.of("not a payee")));
    assertThatIllegalArgumentException().isThrownBy(() -> rule.in(Set.of("Not A Category")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rule.between(Instant.EPOCH, Instant.EPOCH));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EarnRule.of("base", NAME, 1, Money.parse("CNY 0.00")));
    assertThat(STARS.earning(rule).rules()).isEqualTo(List.of(rule));
  }
}
