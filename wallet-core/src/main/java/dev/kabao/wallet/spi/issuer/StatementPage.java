package dev.kabao.wallet.spi.issuer;

import java.util.List;
import java.util.Objects;

/**
 * A page of a card's closed statements, the oldest first. Each opens with what the one before it
 * closed with, and begins no earlier than that one ended.
 *
 * @param statements the statements, at most {@link #MOST_STATEMENTS}; empty when there is nothing
 *     new
 * @param next from where to go on: handed in with the next question, and kept by the wallet; up to
 *     {@link #MOST_NEXT} visible ASCII characters
 */
public record StatementPage(List<CardStatement> statements, String next) {

  /** The most statements of a page. */
  public static final int MOST_STATEMENTS = 24;

  /** The most characters of a place to go on from. */
  public static final int MOST_NEXT = 128;

  /** Copies the list; refuses null, what is outside the bounds, and a broken chain. */
  public StatementPage {
    statements = List.copyOf(statements);
    Objects.requireNonNull(next, "next");
    if (statements.size() > MOST_STATEMENTS || next.length() > MOST_NEXT) {
      throw new IllegalArgumentException(
          "A page has at most " + MOST_STATEMENTS + " statements and a short place to go on from.");
    }
    for (int i = 1; i < statements.size(); i++) {
      CardStatement before = statements.get(i - 1);
      CardStatement after = statements.get(i);
      if (!after.opening().equals(before.closing())
          || after.firstDay().isBefore(before.lastDay())) {
        throw new IllegalArgumentException("A statement does not go on where the one before ends.");
      }
    }
  }
}
