package dev.kabao.wallet.spi.biller;

import java.time.Instant;
import java.util.Objects;

/**
 * A biller's word that it has put a bill down as paid.
 *
 * @param reference the biller's own name for it: 1 to 64 visible ASCII characters
 * @param at when, by the biller's clock
 */
public record BillerReceipt(String reference, Instant at) {
  /** Checks the form; refuses null. */
  public BillerReceipt {
    Objects.requireNonNull(at, "at");
    if (!reference.matches("[!-~]{1,64}")) {
      throw new IllegalArgumentException("A reference has 1 to 64 visible ASCII characters.");
    }
  }
}
