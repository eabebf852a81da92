package dev.kabao.wallet.risk;

import dev.kabao.wallet.spi.risk.Act;
import dev.kabao.wallet.spi.risk.RiskFacts;
import org.joda.money.Money;

/**
 * What counts as little and as large. An amount in another currency than these is taken for more
 * than little and for large: what cannot be compared is not waved through.
 *
 * @param little up to this, an amount is little
 * @param large above this, an amount is large
 */
record Sizes(Money little, Money large) {
  /** How many times the largest payment of late is well above habit. */
  private static final int HABIT = 3;

  Sizes {
    if (!little.isSameCurrency(large) || little.isNegative() || large.isLessThan(little)) {
      throw new IllegalArgumentException(
          "What is little and what is large have one currency, and large is not the smaller.");
    }
  }

  boolean isMoreThanLittle(Act act) {
    return act.amount().filter(amount -> exceeds(amount, little)).isPresent();
  }

  boolean isLarge(Act act) {
    return act.amount().filter(amount -> exceeds(amount, large)).isPresent();
  }

  /** A first payment is above habit if it is large. */
  boolean isAboveHabit(Act act, RiskFacts facts) {
    if (act.amount().isEmpty()) {
      return false;
    }
    Money amount = act.amount().get();
    return facts
        .largestLately()
        .map(largest -> exceeds(amount, largest.multipliedBy(HABIT)))
        .orElseGet(() -> isLarge(act));
  }

  private static boolean exceeds(Money amount, Money bound) {
    return !amount.isSameCurrency(bound) || amount.isGreaterThan(bound);
  }
}
