package dev.kabao.wallet.spi.issuer;

import java.util.List;

/**
 * A page of a card's closed statements, the oldest first. Each opens with what the one before it
 * closed with, and begins no earlier than that one ended.
 *
 * @param statements the statements, at most {@link #MOST_STATEMENTS}; empty when there is nothing
 *     new
 * @param next from where to go on: handed in with the next question, and kept by the wallet; up to
 *     {@link #MOST_NEXT} visible ASCII characters, and nothing that tells of a person or card
 */
public record StatementPage(List<CardStatement> statements, String next) {

  /** The most statements of a page. */
  public static final int MOST_STATEMENTS = 24;

  /** The most characters of a place to go on from. */
  public static final int MOST_NEXT = 128;

  /** Copies the list; refuses null, what is outside the bounds, and a broken chain. */
  public StatementPage {
    statements = List.copyOf(statements);
    if (statements.size() > MOST_STATEMENTS) {
      throw new IllegalArgumentException("A page has at most " + MOST_STATEMENTS + " statements.");
    }
    if (!next.matches("[\\x21-\\x7e]{0," + MOST_NEXT + "}")) {
      throw new IllegalArgumentException(
          "A place to go on from has at most " + MOST_NEXT + " visible ASCII characters.");
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
