package dev.kabao.wallet.internal.payment;

import org.joda.money.Money;

/** Amounts of the API in the ledger's minor units. */
public final class Amounts {
  private Amounts() {}

  /**
   * The minor units of an amount.
   *
   * @throws IllegalArgumentException if it is not money that is paid in, or too large
   */
  public static long minorUnits(Money amount) {
    if (amount.getCurrencyUnit().isPseudoCurrency()) {
      throw new IllegalArgumentException(
          amount.getCurrencyUnit().getCode() + " is no currency that money is paid in.");
    }
    try {
      return amount.getAmountMinorLong();
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException("The amount is too large for a ledger of 64 bits.", e);
    }
  }
}
