package dev.kabao.wallet.bill.importing;

import java.util.Objects;

/** One line of a file, as its reader understood it. */
public sealed interface ImportRecord permits ImportedEntry, ImportRecord.Passed {

  /**
   * Where it begins in the file; the first line is 1. In a format that has no lines, such as XML,
   * it is the place among all entries of the file; the first is 1.
   */
  long lineNumber();

  /**
   * A line that is no entry: there is nothing in it to take, or it is wrong.
   *
   * @param lineNumber where it begins
   * @param reason why it is not taken; {@link ImportReason#bad()} tells the two apart
   */
  record Passed(long lineNumber, ImportReason reason) implements ImportRecord {
    /** Refuses null and a number below one. */
    public Passed {
      Objects.requireNonNull(reason, "reason");
      if (lineNumber < 1) {
        throw new IllegalArgumentException("The first line is 1.");
      }
    }
  }
}
