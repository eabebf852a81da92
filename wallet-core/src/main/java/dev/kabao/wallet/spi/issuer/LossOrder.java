package dev.kabao.wallet.spi.issuer;

import dev.kabao.wallet.cardholder.LossKind;
import java.util.Objects;

/**
 * A holder's word that a bound card is gone.
 *
 * @param orderId the report's id, by which the issuer is asked about it later
 * @param agreement the card's agreement, standing or ended; lent for the time of the call
 * @param kind lost or stolen
 */
public record LossOrder(OrderId orderId, AgreementToken agreement, LossKind kind) {

  /** Refuses null. */
  public LossOrder {
    Objects.requireNonNull(orderId, "orderId");
    Objects.requireNonNull(agreement, "agreement");
    Objects.requireNonNull(kind, "kind");
  }
}
