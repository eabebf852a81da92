package dev.kabao.wallet.journal;

/** Hears how far a check is, on the thread that checks. What it throws ends the check. */
@FunctionalInterface
public interface JournalProgress {
  /** Nobody wants to know. */
  JournalProgress NONE = (done, total) -> {};

  /**
   * Called now and then, with growing numbers, and at the end with {@code done} equal to {@code
   * total}.
   *
   * @param done how many rows are compared
   * @param total how many there are to compare
   */
  void at(long done, long total);
}
