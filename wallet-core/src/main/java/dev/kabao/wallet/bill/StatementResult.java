package dev.kabao.wallet.bill;

import java.util.Objects;

/** What came of asking a card's bank for its statements. */
public sealed interface StatementResult {
  /**
   * The bank has told all that there is.
   *
   * @param statements how many statements were new
   * @param entries how many entries of the list came of them
   */
  record Told(int statements, int entries) implements StatementResult {}

  /**
   * The bank has not told, or not all; what was known, and what it told before it stopped, stays.
   *
   * @param problem why
   */
  record NotTold(StatementProblem problem) implements StatementResult {
    /** Refuses null. */
    public NotTold {
      Objects.requireNonNull(problem, "problem");
    }
  }
}
