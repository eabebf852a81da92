package dev.kabao.wallet.spi.issuer;

import java.time.Instant;
import java.util.Objects;

/**
 * An issuer's word that it issues another card, with a number of its own, for the same account. The
 * number itself goes to the holder, not to the wallet.
 *
 * @param lastFour the last four digits of the new number
 * @param at when, by the issuer's clock
 */
public record Replacement(String lastFour, Instant at) {

  /** Refuses null, and what are not four digits. */
  public Replacement {
    Objects.requireNonNull(at, "at");
    if (!lastFour.matches("[0-9]{4}")) {
      throw new IllegalArgumentException("The last four of a card number are digits.");
    }
  }

  /** Without the digits. */
  @Override
  public String toString() {
    return "Replacement[" + at + "]";
  }
}
