package dev.kabao.wallet.jdbc;

/** The bounds that the SPI sets on pages and batches. */
final class Limits {
  private static final int MOST = 1000;

  private Limits() {}

  static void checkPage(int limit) {
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("A page has 1 to " + MOST + " items, not " + limit + ".");
    }
  }

  static void checkBatch(int commits) {
    if (commits < 1 || commits > MOST) {
      throw new IllegalArgumentException(
          "A batch has 1 to " + MOST + " commits, not " + commits + ".");
    }
  }
}
