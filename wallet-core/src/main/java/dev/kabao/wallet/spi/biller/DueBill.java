package dev.kabao.wallet.spi.biller;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;

/**
 * A bill that is not paid.
 *
 * @param reference the biller's own name for it: 1 to 64 visible ASCII characters
 * @param amount how much is owed, above zero
 * @param madeOutAt when it was made out
 * @param dueAt until when it is to be paid; empty for at any time
 * @param text what it is for, such as {@code 2026-10}: at most 64 characters; empty for nothing
 */
public record DueBill(
    String reference, Money amount, Instant madeOutAt, Optional<Instant> dueAt, String text) {

  /** Checks the lengths; refuses null. */
  public DueBill {
    Objects.requireNonNull(madeOutAt, "madeOutAt");
    Objects.requireNonNull(dueAt, "dueAt");
    if (!reference.matches("[!-~]{1,64}")) {
      throw new IllegalArgumentException(
          "A bill's reference has 1 to 64 visible ASCII characters.");
    }
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("A bill is above zero.");
    }
    if (text.length() > 64 || text.codePoints().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("A bill's text has at most 64 characters to be shown.");
    }
  }

  /** Without what may tell of a person. */
  @Override
  public String toString() {
    return "DueBill[" + amount.getCurrencyUnit() + "]";
  }
}
