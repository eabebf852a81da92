package dev.kabao.wallet.spi.biller;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;

/**
 * A bill that is not paid.
 *
 * @param reference the biller's own name for it: 1 to 64 visible ASCII characters
 * @param amount how much is owed, above zero and at most {@link #MOST_MINOR}
 * @param madeOutAt when it was made out: in one of the years 1970 to 2199
 * @param dueAt until when it is to be paid, in one of these years; empty for at any time
 * @param text what it is for, such as {@code 2026-10}: at most 64 characters; empty for nothing
 */
public record DueBill(
    String reference, Money amount, Instant madeOutAt, Optional<Instant> dueAt, String text) {

  /** The most that a bill is of, in minor units: 10^13. */
  public static final long MOST_MINOR = 10_000_000_000_000L;

  private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

  /** Checks lengths and bounds; refuses null. */
  public DueBill {
    Objects.requireNonNull(madeOutAt, "madeOutAt");
    Objects.requireNonNull(dueAt, "dueAt");
    if (!reference.matches("[!-~]{1,64}")) {
      throw new IllegalArgumentException(
          "A bill's reference has 1 to 64 visible ASCII characters.");
    }
    if (!amount.isPositive()
        || amount.isGreaterThan(Money.ofMinor(amount.getCurrencyUnit(), MOST_MINOR))) {
      throw new IllegalArgumentException("A bill is above zero, and at most 10^13 minor units.");
    }
    if (!isKnown(madeOutAt) || !dueAt.map(DueBill::isKnown).orElse(true)) {
      throw new IllegalArgumentException("A bill is of one of the years 1970 to 2199.");
    }
    if (text.length() > 64 || text.codePoints().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("A bill's text has at most 64 characters to be shown.");
    }
  }

  private static boolean isKnown(Instant at) {
    return !at.isBefore(Instant.EPOCH) && at.isBefore(LAST);
  }

  /** Without what may tell of a person. */
  @Override
  public String toString() {
    return "DueBill[" + amount.getCurrencyUnit() + "]";
  }
}
