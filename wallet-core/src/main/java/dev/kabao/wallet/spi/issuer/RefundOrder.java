package dev.kabao.wallet.spi.issuer;

import java.util.Objects;
import org.joda.money.Money;

/**
 * An order to give back, wholly or in part, what an earlier order drew.
 *
 * @param orderId the order's own id
 * @param debit the order that drew the money
 * @param amount how much, above zero; all refunds of a debit together are at most what it drew
 */
public record RefundOrder(OrderId orderId, OrderId debit, Money amount) {

  /** Refuses null and an amount that is not above zero. */
  public RefundOrder {
    Objects.requireNonNull(orderId, "orderId");
    Objects.requireNonNull(debit, "debit");
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("A refund is above zero.");
    }
  }
}
