package dev.kabao.wallet.reward;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Points that expire together.
 *
 * @param units how many, above zero
 * @param expiresAt from when on they are good no more; empty for never
 */
public record PointsLot(long units, Optional<Instant> expiresAt) {
  /** Refuses null. */
  public PointsLot {
    Objects.requireNonNull(expiresAt, "expiresAt");
  }
}
