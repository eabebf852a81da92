package dev.kabao.wallet.coupon;

import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What a coupon takes off. Immutable. */
public sealed interface Discount {

  /** The currency of the payments that it is good for. */
  CurrencyUnit currency();

  /**
   * A fixed amount, or what is left to pay if that is less.
   *
   * @param amount above zero
   */
  record Fixed(Money amount) implements Discount {
    /**
     * Checks the amount.
     *
     * @throws IllegalArgumentException unless it is above zero and of a currency that is paid in
     */
    public Fixed {
      requirePositive(amount);
    }

    @Override
    public CurrencyUnit currency() {
      return amount.getCurrencyUnit();
    }
  }

  /**
   * A part of what is left to pay, rounded down to the currency's smallest unit.
   *
   * @param currency the currency
   * @param basisPoints ten-thousandths, 1 to 10,000; Chinese "8 折" is 2,000
   * @param cap the most that it takes off; empty for no such bound
   */
  record Percent(CurrencyUnit currency, int basisPoints, Optional<Money> cap) implements Discount {
    /** All of an amount, in basis points. */
    public static final int WHOLE = 10_000;

    /**
     * Checks rate and cap.
     *
     * @throws IllegalArgumentException if the rate is out of its range, or the cap is not above
     *     zero in the same currency
     */
    public Percent {
      Objects.requireNonNull(cap, "cap");
      if (currency.isPseudoCurrency()) {
        throw new IllegalArgumentException(currency.getCode() + " is no currency to pay in.");
      }
      if (basisPoints < 1 || basisPoints > WHOLE) {
        throw new IllegalArgumentException("A rate has 1 to 10,000 basis points: " + basisPoints);
      }
      if (cap.isPresent()
          && !(cap.get().isPositive() && cap.get().getCurrencyUnit().equals(currency))) {
        throw new IllegalArgumentException("A cap is above zero, in the discount's currency.");
      }
    }
  }

  /** A fixed amount. */
  static Discount of(Money amount) {
    return new Fixed(amount);
  }

  /** A part, without a cap. */
  static Discount percent(CurrencyUnit currency, int basisPoints) {
    return new Percent(currency, basisPoints, Optional.empty());
  }

  /** A part, but never more than {@code cap}. */
  static Discount percent(int basisPoints, Money cap) {
    return new Percent(cap.getCurrencyUnit(), basisPoints, Optional.of(cap));
  }

  /**
   * What it takes off.
   *
   * @param left what is left to pay, in minor units of its currency, zero or more
   * @return zero to {@code left}
   */
  default long off(long left) {
    if (this instanceof Fixed fixed) {
      return Math.min(left, fixed.amount().getAmountMinorLong());
    }
    Percent part = (Percent) this;
    // Two steps, so that no amount of 64 bits overflows.
    long whole = left / Percent.WHOLE * part.basisPoints();
    long off = whole + left % Percent.WHOLE * part.basisPoints() / Percent.WHOLE;
    return part.cap().map(most -> Math.min(off, most.getAmountMinorLong())).orElse(off);
  }

  private static void requirePositive(Money amount) {
    if (!amount.isPositive() || amount.getCurrencyUnit().isPseudoCurrency()) {
      throw new IllegalArgumentException(
          "A discount is above zero, in a currency to pay in, not " + amount + ".");
    }
  }
}
