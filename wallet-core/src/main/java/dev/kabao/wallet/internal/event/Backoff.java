package dev.kabao.wallet.internal.event;

/** How long to wait after a listener has failed. */
final class Backoff {
  private static final long FIRST_MILLIS = 1_000;
  private static final long LONGEST_MILLIS = 600_000;
  private static final int DOUBLINGS = 10;

  private Backoff() {}

  /** The pause after an event has failed for the n-th time: 1, 2, 4 … s, at most ten minutes. */
  static long pauseMillis(int failures) {
    int doublings = Math.min(Math.max(failures - 1, 0), DOUBLINGS);
    return Math.min(FIRST_MILLIS << doublings, LONGEST_MILLIS);
  }
}
