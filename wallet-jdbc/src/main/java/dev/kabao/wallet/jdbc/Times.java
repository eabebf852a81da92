package dev.kabao.wallet.jdbc;

import java.time.Instant;

/** Times as they stand in rows: in milliseconds, cut off. */
final class Times {
  private Times() {}

  /** The time; the earliest or the latest there is for one that is out of range. */
  static long clamped(Instant instant) {
    try {
      return instant.toEpochMilli();
    } catch (ArithmeticException e) {
      return instant.getEpochSecond() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
  }
}
