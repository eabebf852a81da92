package dev.kabao.wallet.trust;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Which payments wait before they go through, so that they can still be taken back: those to a
 * payee whom the wallet does not know yet, that is, whom it never paid, or paid for the first time
 * less than the cooling time ago. The second half is so that a small payment does not open the way
 * for a large one at once.
 *
 * <p>Such a payment is set aside ({@code PaymentState.COOLING}) and goes through by itself when the
 * time is over. Until then {@code PaymentService.voidPayment} takes it back. It also goes back if
 * the wallet is frozen when the time is over. Payments that are authorised, that wait for a claim,
 * or that a payee takes by the payer's code at a till, do not cool. Immutable.
 */
public final class CoolingRules {
  /** No payment waits. */
  public static final CoolingRules OFF = new CoolingRules(Duration.ZERO, Map.of());

  private static final Duration LONGEST = Duration.ofDays(30);

  private final Duration time;
  private final Map<CurrencyUnit, Money> from;

  private CoolingRules(Duration time, Map<CurrencyUnit, Money> from) {
    this.time = time;
    this.from = from;
  }

  /**
   * Payments to payees who are new wait for so long.
   *
   * @param time from a second to 30 days
   * @param from from which amount on, for each currency at most once; in a currency without one,
   *     payments of every amount wait
   * @throws IllegalArgumentException if the time is shorter or longer, an amount is below zero, or
   *     a currency is there twice
   */
  public static CoolingRules of(Duration time, Money... from) {
    if (time.compareTo(Duration.ofSeconds(1)) < 0 || time.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("A cooling time is 1 s to 30 days.");
    }
    Map<CurrencyUnit, Money> amounts = new TreeMap<>();
    for (Money amount : List.of(from)) {
      if (amount.isNegative() || amounts.put(amount.getCurrencyUnit(), amount) != null) {
        throw new IllegalArgumentException("One amount for each currency, none below zero.");
      }
    }
    return new CoolingRules(time, Map.copyOf(amounts));
  }

  /** For how long; zero if no payment waits. */
  public Duration time() {
    return time;
  }

  /** Whether a payment of this amount waits if its payee is new. */
  public boolean apply(Money amount) {
    Money least = from.get(amount.getCurrencyUnit());
    return !time.isZero() && (least == null || !amount.isLessThan(least));
  }

  @Override
  public String toString() {
    return "CoolingRules[" + time + " from " + from.values() + "]";
  }
}
