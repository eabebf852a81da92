package dev.kabao.wallet.spi.issuer;

import java.util.Objects;
import org.joda.money.Money;

/**
 * An order to draw money from a bound card.
 *
 * @param orderId the order's id
 * @param agreement the agreement by which to draw; lent for the time of the call
 * @param amount how much, above zero, at the currency's scale
 * @param purpose what for
 * @param payee who gets it: a payee's id, or the wallet's for a top-up
 */
public record DebitOrder(
    OrderId orderId, AgreementToken agreement, Money amount, Purpose purpose, String payee) {

  /** What a debit is for. */
  public enum Purpose {
    /** Into the wallet's own balance. */
    TOP_UP,
    /** To a payee. */
    PAYMENT
  }

  /** Refuses null and an amount that is not above zero. */
  public DebitOrder {
    Objects.requireNonNull(orderId, "orderId");
    Objects.requireNonNull(agreement, "agreement");
    Objects.requireNonNull(purpose, "purpose");
    Objects.requireNonNull(payee, "payee");
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("A debit is above zero.");
    }
  }
}
