package dev.kabao.wallet.spi.issuer;

import java.time.Instant;
import java.util.Objects;

/**
 * An issuer's word that a card is frozen because it is lost or stolen.
 *
 * @param frozenAt since when, by the issuer's clock
 */
public record LossReceipt(Instant frozenAt) {

  /** Refuses null. */
  public LossReceipt {
    Objects.requireNonNull(frozenAt, "frozenAt");
  }
}
