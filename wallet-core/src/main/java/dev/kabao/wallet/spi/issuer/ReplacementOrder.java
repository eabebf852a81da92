package dev.kabao.wallet.spi.issuer;

import java.util.Objects;

/**
 * An order to issue a card in place of one that was reported lost or stolen.
 *
 * @param orderId the order's own id
 * @param report the id of the report
 */
public record ReplacementOrder(OrderId orderId, OrderId report) {

  /** Refuses null. */
  public ReplacementOrder {
    Objects.requireNonNull(orderId, "orderId");
    Objects.requireNonNull(report, "report");
  }
}
