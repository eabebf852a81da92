package dev.kabao.wallet.spi.issuer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;

/**
 * One movement of a card's account, as the issuer puts it on a statement. Immutable.
 *
 * <p>What it says of people is in {@code counterparty} and {@code text}, and nothing of it is in
 * {@link #toString()}. No text has control characters, so that it can be shown as it is.
 *
 * @param reference the issuer's own name for the movement, unique among the lines of all its cards
 *     and the same for ever, also when the card is replaced: 1 to 64 visible ASCII characters
 * @param day when it was booked, by the issuer's calendar: from {@link #FIRST_DAY} to {@link
 *     #LAST_DAY}
 * @param amount how much, above zero and at most {@link #MOST_MINOR} minor units
 * @param direction whether the account gained or lost it
 * @param kind what it is to the holder
 * @param counterparty the other side as the issuer names it, up to {@link #MOST_TEXT} characters;
 *     empty if nobody is named
 * @param text what it was for, up to {@link #MOST_TEXT} characters
 * @param order the platform's own order behind it, if there is one: to be told only to the platform
 *     whose order it is
 */
public record CardStatementLine(
    String reference,
    LocalDate day,
    Money amount,
    Direction direction,
    Kind kind,
    Optional<String> counterparty,
    Optional<String> text,
    Optional<OrderId> order) {

  /** The most minor units of one line: a hundred billion yuan. */
  public static final long MOST_MINOR = 10_000_000_000_000L;

  /** The most characters of a counterparty or a text. */
  public static final int MOST_TEXT = 140;

  /** The first day that a line can have. */
  public static final LocalDate FIRST_DAY = LocalDate.of(1970, 1, 2);

  /** The last day that a line can have. */
  public static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 30);

  /** Which way money moved. */
  public enum Direction {
    /** The account gained it. */
    IN,
    /** The account lost it. */
    OUT
  }

  /** What a movement is to the holder. */
  public enum Kind {
    /** Something was paid, or somebody paid the holder: spending, or income. */
    PAYMENT,
    /** What was paid before came back. */
    REFUND,
    /**
     * The holder paid off what they owed on a credit card. On the statement of the card that is
     * paid off it comes in, on that of the account that pays it goes out; either way it is money
     * that the holder moved from one pocket to another, and neither spending nor income.
     */
    REPAYMENT
  }

  /** Refuses null and whatever is outside the bounds above. */
  public CardStatementLine {
    Objects.requireNonNull(direction, "direction");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(order, "order");
    if (!reference.matches("[\\x21-\\x7e]{1,64}")) {
      throw new IllegalArgumentException("A reference has 1 to 64 visible ASCII characters.");
    }
    if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) {
      throw new IllegalArgumentException("A line is from " + FIRST_DAY + " to " + LAST_DAY + ".");
    }
    if (!amount.isPositive()
        || amount.getAmountMinor().compareTo(BigDecimal.valueOf(MOST_MINOR)) > 0) {
      throw new IllegalArgumentException(
          "An amount is above zero and has at most " + MOST_MINOR + " minor units.");
    }
    if (kind == Kind.REFUND && direction == Direction.OUT) {
      throw new IllegalArgumentException("What comes back comes in.");
    }
    check(counterparty, "counterparty");
    check(text, "text");
  }

  /** The amount as the account's balance sees it: below zero if it went out. */
  public Money signed() {
    return direction == Direction.IN ? amount : amount.negated();
  }

  private static void check(Optional<String> value, String name) {
    if (value.isEmpty()) {
      return;
    }
    String there = value.get();
    if (there.isBlank() || there.length() > MOST_TEXT) {
      throw new IllegalArgumentException(
          "The " + name + " is not blank and has at most " + MOST_TEXT + " characters.");
    }
    if (there.codePoints().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("The " + name + " has control characters.");
    }
  }

  /** Without what may name people. */
  @Override
  public String toString() {
    return "CardStatementLine[" + reference + ", " + day + ", " + direction + ", " + kind + "]";
  }
}
