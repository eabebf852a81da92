package dev.kabao.examples.load;

import java.time.Duration;
import java.util.Arrays;

/**
 * What was measured.
 *
 * @param callers how many paid at the same time
 * @param payments how many payments were acknowledged in the time
 * @param time how long it took
 * @param medianMicros how long half of the payments took at most
 * @param p99Micros how long 99 of 100 took at most
 * @param maxMicros how long the slowest took
 * @param balanced whether the ledger balances, and holds every acknowledged payment
 */
public record LoadReport(
    int callers,
    long payments,
    Duration time,
    long medianMicros,
    long p99Micros,
    long maxMicros,
    boolean balanced) {

  static LoadReport of(int callers, int[] micros, Duration time, boolean balanced) {
    Arrays.sort(micros);
    return new LoadReport(
        callers,
        micros.length,
        time,
        at(micros, 0.50),
        at(micros, 0.99),
        at(micros, 1.0),
        balanced);
  }

  /** Payments per second. */
  public long perSecond() {
    return time.isZero() ? 0 : payments * 1_000_000_000L / time.toNanos();
  }

  private static int at(int[] sorted, double share) {
    if (sorted.length == 0) {
      return 0;
    }
    int rank = (int) Math.ceil(share * sorted.length);
    return sorted[Math.max(0, rank - 1)];
  }
}
