package dev.kabao.wallet.spi.issuer;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A closed statement of a card's account: it never changes. Immutable, and it ties: opening and
 * lines together are closing, or there is no such value.
 *
 * <p><b>Signs.</b> Balances are the holder's: above zero is money that the holder has there, below
 * zero is what the holder owes on a credit card.
 *
 * <p><b>Days</b> are those of the issuer's calendar, from {@link CardStatementLine#FIRST_DAY} to
 * {@link CardStatementLine#LAST_DAY}.
 *
 * @param reference the issuer's own name for it, unique among its statements: 1 to 64 visible ASCII
 *     characters
 * @param firstDay its first day
 * @param lastDay its last day, never before the first
 * @param opening the balance before the first line
 * @param closing the balance after the last line, in the currency of {@code opening}
 * @param due what is to be paid off; empty if nothing is, and always for a debit card
 * @param lines the movements in the order in which they were booked: at most {@link #MOST_LINES}. A
 *     busier account is closed more often.
 */
public record CardStatement(
    String reference,
    LocalDate firstDay,
    LocalDate lastDay,
    Money opening,
    Money closing,
    Optional<Due> due,
    List<CardStatementLine> lines) {

  /** The most lines of a statement: what one commit can hold. */
  public static final int MOST_LINES = 1_000;

  private static final String NO_DAY =
      "A day is from " + CardStatementLine.FIRST_DAY + " to " + CardStatementLine.LAST_DAY + ".";

  /**
   * What is to be paid off on a credit card.
   *
   * @param amount all of it, above zero and at most {@link CardStatementLine#MOST_MINOR} minor
   *     units
   * @param minimum what has to be paid at least: from zero to all of it
   * @param day until when, inclusive
   */
  public record Due(Money amount, Money minimum, LocalDate day) {
    /** Refuses null and amounts that are not as said. */
    public Due {
      Objects.requireNonNull(day, "day");
      if (!isKnown(day)) {
        throw new IllegalArgumentException(NO_DAY);
      }
      if (amount.isGreaterThan(
          Money.ofMinor(amount.getCurrencyUnit(), CardStatementLine.MOST_MINOR))) {
        throw new IllegalArgumentException(
            "What is due has at most " + CardStatementLine.MOST_MINOR + " minor units.");
      }
      if (!amount.isPositive() || minimum.isNegative() || minimum.isGreaterThan(amount)) {
        throw new IllegalArgumentException(
            "What is due is above zero, and its minimum is no more than it.");
      }
    }
  }

  /** Refuses null, what is outside the bounds above, and what does not tie. */
  public CardStatement {
    lines = List.copyOf(lines);
    CurrencyUnit currency = opening.getCurrencyUnit();
    if (!reference.matches("[\\x21-\\x7e]{1,64}")) {
      throw new IllegalArgumentException("A reference has 1 to 64 visible ASCII characters.");
    }
    if (!isKnown(firstDay) || !isKnown(lastDay)) {
      throw new IllegalArgumentException(NO_DAY);
    }
    if (lastDay.isBefore(firstDay)) {
      throw new IllegalArgumentException("A statement does not end before it begins.");
    }
    if (lines.size() > MOST_LINES) {
      throw new IllegalArgumentException("A statement has at most " + MOST_LINES + " lines.");
    }
    if (due.isPresent()) {
      boolean fits =
          due.get().amount().getCurrencyUnit().equals(currency)
              && due.get().minimum().getCurrencyUnit().equals(currency)
              && due.get().day().isAfter(lastDay);
      if (!fits) {
        throw new IllegalArgumentException(
            "What is due is in the statement's currency, and due after its last day.");
      }
    }
    Set<String> names = new HashSet<>();
    Money balance = opening;
    for (CardStatementLine line : lines) {
      boolean fits =
          line.amount().getCurrencyUnit().equals(currency)
              && !line.day().isBefore(firstDay)
              && !line.day().isAfter(lastDay)
              && names.add(line.reference());
      if (!fits) {
        throw new IllegalArgumentException(
            "A line is in the statement's currency and days, and no two have one name.");
      }
      balance = balance.plus(line.signed());
    }
    if (!balance.equals(closing)) {
      throw new IllegalArgumentException("Opening and lines do not make the closing.");
    }
  }

  private static boolean isKnown(LocalDate day) {
    return !day.isBefore(CardStatementLine.FIRST_DAY) && !day.isAfter(CardStatementLine.LAST_DAY);
  }

  /** The currency of all its amounts. */
  public CurrencyUnit currency() {
    return opening.getCurrencyUnit();
  }

  /** Without amounts and lines. */
  @Override
  public String toString() {
    return "CardStatement[" + reference + ", " + firstDay + " to " + lastDay + "]";
  }
}
