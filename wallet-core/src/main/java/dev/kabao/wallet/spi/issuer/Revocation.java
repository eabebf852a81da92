package dev.kabao.wallet.spi.issuer;

import java.time.Instant;
import java.util.Objects;

/**
 * An issuer's word that an agreement is ended.
 *
 * @param at since when, by the issuer's clock
 */
public record Revocation(Instant at) {

  /** Refuses null. */
  public Revocation {
    Objects.requireNonNull(at, "at");
  }
}
