package dev.kabao.wallet.spi.biller;

import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.value.Secret;
import java.time.Instant;
import java.util.Objects;
import org.joda.money.Money;

/**
 * What a biller is told of a payment.
 *
 * @param order the wallet's name for it; the same however often it is told
 * @param number the customer's number; lent for the call
 * @param bill the bill's reference
 * @param amount how much was paid: the whole bill
 * @param paidAt when
 */
public record BillerPayment(
    OrderId order, Secret number, String bill, Money amount, Instant paidAt) {

  /** Refuses null. */
  public BillerPayment {
    Objects.requireNonNull(order, "order");
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(bill, "bill");
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(paidAt, "paidAt");
  }

  /** Only the order. */
  @Override
  public String toString() {
    return "BillerPayment[" + order + "]";
  }
}
