package dev.kabao.wallet.bill.importing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;

/**
 * Money that moved, as a file tells it, whatever the file's format.
 *
 * <p>What the file says of people is in {@code counterparty} and {@code text}, and nothing of it is
 * in {@link #toString()}. No text has control characters, so that it can be shown as it is.
 *
 * @param lineNumber where it begins in the file; the first line is 1
 * @param at when, never before 1970 nor in or after the year 2200; the day's beginning if {@code
 *     dateOnly}
 * @param dateOnly whether the file names a day and no time of day
 * @param amount how much and which way: above zero came to the person, below zero went from them;
 *     never zero, and at most {@link #MOST_MINOR} minor units
 * @param refund whether it gives back what was paid before; {@code amount} is above zero then
 * @param counterparty the other side as the file names it, up to {@link #MOST_TEXT} characters
 * @param text what it was for, up to {@link #MOST_TEXT} characters
 * @param categoryWord what kind of spending or income the file says it is, in the file's own word
 * @param reference the file's own name of the movement, unique among those of one source; empty if
 *     it has none. Up to {@link #MOST_REFERENCE} characters
 */
public record ImportedEntry(
    long lineNumber,
    Instant at,
    boolean dateOnly,
    Money amount,
    boolean refund,
    Optional<String> counterparty,
    Optional<String> text,
    Optional<String> categoryWord,
    Optional<String> reference)
    implements ImportRecord {

  /** The most minor units of one entry: a hundred billion yuan. */
  public static final long MOST_MINOR = 10_000_000_000_000L;

  /** The most characters of a counterparty, a text, or a category's word. */
  public static final int MOST_TEXT = 256;

  /** The most characters of a reference. */
  public static final int MOST_REFERENCE = 128;

  private static final Instant FIRST = Instant.EPOCH;
  private static final Instant END = Instant.parse("2200-01-01T00:00:00Z");

  /** Whether {@code at} is within what an entry can hold. */
  public static boolean holds(Instant at) {
    return !at.isBefore(FIRST) && at.isBefore(END);
  }

  /** Whether {@code amount} is within what an entry can hold, and not zero. */
  public static boolean holds(Money amount) {
    return !amount.isZero()
        && amount.getAmountMinor().abs().compareTo(BigDecimal.valueOf(MOST_MINOR)) <= 0;
  }

  /** Refuses null and whatever is outside the bounds above. */
  public ImportedEntry {
    Objects.requireNonNull(at, "at");
    if (lineNumber < 1) {
      throw new IllegalArgumentException("The first line is 1.");
    }
    if (!holds(at)) {
      throw new IllegalArgumentException("An entry is from 1970 to 2199.");
    }
    if (!holds(amount)) {
      throw new IllegalArgumentException(
          "An amount is not zero and has at most " + MOST_MINOR + " minor units.");
    }
    if (refund && amount.isNegative()) {
      throw new IllegalArgumentException("A refund comes to the person: it is above zero.");
    }
    check(counterparty, "counterparty", MOST_TEXT);
    check(text, "text", MOST_TEXT);
    check(categoryWord, "categoryWord", MOST_TEXT);
    check(reference, "reference", MOST_REFERENCE);
  }

  private static void check(Optional<String> value, String name, int most) {
    if (value.isEmpty()) {
      return;
    }
    String there = value.get();
    if (there.isBlank() || there.length() > most) {
      throw new IllegalArgumentException(
          "The " + name + " is not blank and has at most " + most + " characters.");
    }
    if (there.codePoints().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("The " + name + " has control characters.");
    }
  }

  /** Without what may name people. */
  @Override
  public String toString() {
    return "ImportedEntry[" + lineNumber + ", " + at + ", " + amount.getCurrencyUnit() + "]";
  }
}
