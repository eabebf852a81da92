package dev.kabao.wallet.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kabao.wallet.spi.risk.Act;
import dev.kabao.wallet.spi.risk.ActKind;
import dev.kabao.wallet.spi.risk.DeviceState;
import dev.kabao.wallet.spi.risk.Network;
import dev.kabao.wallet.spi.risk.Place;
import dev.kabao.wallet.spi.risk.RiskFacts;
import dev.kabao.wallet.spi.risk.RiskReason;
import dev.kabao.wallet.spi.risk.Signals;
import dev.kabao.wallet.spi.risk.Verdict;
import dev.kabao.wallet.value.Factor;
import dev.kabao.wallet.value.WalletId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of the standard policy, row by row. */
class StandardRiskPolicyTest {
  private static final WalletId WALLET = new WalletId(new UUID(0, 1));
  private static final Signals SOUND = new Signals(Network.TRUSTED, DeviceState.SOUND, Place.USUAL);
  private static final Known GOOD =
      new Known(SOUND, Optional.of(Duration.ofDays(30)), false, false, "1000", 1, Optional.empty());

  /** Facts that are known beforehand. */
  record Known(
      Signals signals,
      Optional<Duration> deviceAge,
      boolean newPayee,
      boolean payeeUnderComplaint,
      String largest,
      int started,
      Optional<Duration> sinceSecretChanged)
      implements RiskFacts {
    @Override
    public Instant at() {
      return Instant.EPOCH;
    }

    @Override
    public Set<Factor> shown() {
      return Set.of(Factor.KNOWLEDGE);
    }

    @Override
    public Optional<Money> largestLately() {
      return largest.isEmpty() ? Optional.empty() : Optional.of(yuan(largest));
    }

    @Override
    public int startedWithin(Duration time) {
      return started;
    }

    Known on(Signals other) {
      return new Known(
          other, deviceAge, newPayee, payeeUnderComplaint, largest, started, sinceSecretChanged);
    }

    Known device(Optional<Duration> age) {
      return new Known(
          signals, age, newPayee, payeeUnderComplaint, largest, started, sinceSecretChanged);
    }

    Known payee(boolean isNew, boolean complaint) {
      return new Known(signals, deviceAge, isNew, complaint, largest, started, sinceSecretChanged);
    }

    Known habit(String amount, int count) {
      return new Known(
          signals, deviceAge, newPayee, payeeUnderComplaint, amount, count, sinceSecretChanged);
    }

    Known changed(Duration since) {
      return new Known(
          signals, deviceAge, newPayee, payeeUnderComplaint, largest, started, Optional.of(since));
    }
  }

  private static Money yuan(String amount) {
    return Money.parse("CNY " + amount);
  }

  private static Act act(ActKind kind, String amount) {
    return new Act(kind, WALLET, Optional.of("tea-house"), Optional.of(yuan(amount)));
  }

  private static Verdict judge(Act act, RiskFacts facts) {
    return StandardRiskPolicy.DEFAULT.judge(act, facts);
  }

  static Stream<Arguments> rows() {
    Duration hour = Duration.ofHours(1);
    return Stream.of(
        row("DEVICE_COMPROMISED", "0.01", GOOD.on(SOUND.with(DeviceState.COMPROMISED))),
        row("PAYEE_COMPLAINED_OF", "0.01", GOOD.payee(false, true)),
        row("LARGE_AFTER_SECRET_CHANGED", "5000.01", GOOD.changed(hour).habit("5000", 1)),
        row("LARGE_ON_NEW_DEVICE", "5000.01", GOOD.device(Optional.of(hour)).habit("5000", 1)),
        row("PUBLIC_NETWORK", "0.01", GOOD.on(SOUND.on(Network.PUBLIC))),
        row("NEW_DEVICE", "0.01", GOOD.device(Optional.of(hour))),
        row("UNUSUAL_PLACE", "0.01", GOOD.on(SOUND.at(Place.UNUSUAL))),
        row("CIRCUMSTANCES_UNKNOWN", "200.01", GOOD.on(SOUND.on(Network.UNKNOWN))),
        row("CIRCUMSTANCES_UNKNOWN", "200.01", GOOD.on(SOUND.with(DeviceState.UNKNOWN))),
        row("CIRCUMSTANCES_UNKNOWN", "200.01", GOOD.device(Optional.empty())),
        row("SECRET_CHANGED", "200.01", GOOD.changed(hour)),
        row("NEW_PAYEE", "200.01", GOOD.payee(true, false)),
        row("ABOVE_HABIT", "3000.01", GOOD),
        row("ABOVE_HABIT", "5000.01", GOOD.habit("", 1)),
        row("MANY_AT_ONCE", "200.01", GOOD.habit("1000", 20)));
  }

  private static Arguments row(String rule, String amount, RiskFacts facts) {
    return Arguments.of(rule, act(ActKind.PAY, amount), facts);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aRuleHoldsAloneWhereOnlyItsConditionHolds(String rule, Act act, RiskFacts facts) {
    Verdict verdict = judge(act, facts);
    assertThat(reasons(verdict)).extracting(RiskReason::code).containsExactly(rule);
    assertThat(verdict)
        .isInstanceOf(
            switch (RiskRule.valueOf(rule).consequence()) {
              case DENY -> Verdict.Deny.class;
              case REVIEW -> Verdict.Review.class;
              case SECOND_FACTOR -> Verdict.NeedFactors.class;
            });
  }

  private static List<RiskReason> reasons(Verdict verdict) {
    if (verdict instanceof Verdict.NeedFactors need) {
      return need.reasons();
    }
    if (verdict instanceof Verdict.Review review) {
      return review.reasons();
    }
    return verdict instanceof Verdict.Deny deny ? deny.reasons() : List.of();
  }

  @Test
  void justShortOfEachConditionNothingIsAsked() {
    Duration day = Duration.ofDays(1);
    assertThat(judge(act(ActKind.PAY, "3000.00"), GOOD)).isEqualTo(Verdict.ALLOW);
    assertThat(judge(act(ActKind.PAY, "5000.00"), GOOD.habit("", 19))).isEqualTo(Verdict.ALLOW);
    assertThat(judge(act(ActKind.PAY, "200.00"), GOOD.on(Signals.UNKNOWN)))
        .isEqualTo(Verdict.ALLOW);
    assertThat(judge(act(ActKind.PAY, "3000.00"), GOOD.device(Optional.of(day)).changed(day)))
        .isEqualTo(Verdict.ALLOW);
  }

  @Test
  void moneyThatLeavesForABankIsAskedAboutFromMoreThanLittle() {
    for (ActKind kind : List.of(ActKind.WITHDRAW, ActKind.CARD_TRANSFER)) {
      assertThat(judge(act(kind, "200.00"), GOOD)).isEqualTo(Verdict.ALLOW);
      assertThat(reasons(judge(act(kind, "200.01"), GOOD)))
          .extracting(RiskReason::code)
          .containsExactly("LEAVES_FOR_A_BANK");
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = ActKind.class,
      names = {
        "ENROL_PAYER_CODE",
        "ENROL_FACTOR",
        "REVOKE_FACTOR",
        "CHANGE_PASSWORD",
        "CHANGE_PIN",
        "CARD_FOUND",
        "EXPORT",
        "ERASE"
      })
  void whatChangesHowTheWalletIsKeptSafeAlwaysNeedsTwo(ActKind kind) {
    assertThat(judge(Act.of(kind, WALLET), GOOD))
        .isInstanceOfSatisfying(
            Verdict.NeedFactors.class, need -> assertThat(need.kinds()).isEqualTo(2));
  }

  @Test
  void anotherCurrencyIsNeverWavedThrough() {
    Act act =
        new Act(ActKind.PAY, WALLET, Optional.of("tea-house"), Optional.of(Money.parse("JPY 1")));
    assertThat(judge(act, GOOD)).isNotEqualTo(Verdict.ALLOW);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StandardRiskPolicy.of(yuan("200"), Money.parse("USD 5000")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StandardRiskPolicy.of(yuan("200"), yuan("199")));
  }

  /** Knowing less never makes a policy ask for less. */
  @Property
  void theUnknownIsNeverTakenForGood(@ForAll @LongRange(min = 1, max = 1_000_000) long fen) {
    Act act =
        new Act(
            ActKind.PAY,
            WALLET,
            Optional.of("tea-house"),
            Optional.of(Money.ofMinor(CurrencyUnit.of("CNY"), fen)));
    Verdict known = judge(act, GOOD);
    Verdict unknown = judge(act, GOOD.on(Signals.UNKNOWN).device(Optional.empty()));
    assertThat(strength(unknown)).isGreaterThanOrEqualTo(strength(known));
  }

  private static int strength(Verdict verdict) {
    if (verdict instanceof Verdict.Allow) {
      return 0;
    }
    return verdict instanceof Verdict.NeedFactors ? 1 : verdict instanceof Verdict.Review ? 2 : 3;
  }
}
