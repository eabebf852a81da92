package dev.kabao.wallet.jdbc;

/** Hears what does not agree in the ledger. */
@FunctionalInterface
interface LedgerProblems {

  /**
   * Takes a problem.
   *
   * @param table the table
   * @param row the row's number there; 0 if none is meant
   * @param text what does not agree, as the end of a sentence
   */
  void add(String table, long row, String text);
}
