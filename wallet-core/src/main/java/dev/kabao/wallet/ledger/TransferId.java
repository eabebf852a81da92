package dev.kabao.wallet.ledger;

import java.util.Objects;
import java.util.UUID;

/**
 * Names a transfer: the payment (or other thing) that it is part of, and its number within that.
 *
 * @param subject what the transfer is part of
 * @param leg its number there, 0 to 999
 */
public record TransferId(UUID subject, int leg) {
  /** The highest number of a transfer within its subject. */
  public static final int MOST = 999;

  /** Checks the range of {@code leg}. */
  public TransferId {
    Objects.requireNonNull(subject, "subject");
    if (leg < 0 || leg > MOST) {
      throw new IllegalArgumentException("A leg is numbered 0 to " + MOST + ", not " + leg + ".");
    }
  }
}
