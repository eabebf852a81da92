package dev.kabao.wallet.spi.issuer;

import java.util.Objects;
import org.joda.money.Money;

/**
 * An order to pay money out to a bank card.
 *
 * @param orderId the order's id
 * @param target which card
 * @param amount how much, above zero, at the currency's scale
 */
public record CreditOrder(OrderId orderId, CreditTarget target, Money amount) {

  /** Refuses null and an amount that is not above zero. */
  public CreditOrder {
    Objects.requireNonNull(orderId, "orderId");
    Objects.requireNonNull(target, "target");
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("A credit is above zero.");
    }
  }
}
