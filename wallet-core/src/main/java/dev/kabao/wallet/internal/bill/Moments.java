package dev.kabao.wallet.internal.bill;

import java.time.Instant;

/** Moments that a host names as Unix milliseconds: what is too far away is as far as they go. */
final class Moments {
  private static final Instant LAST = Instant.ofEpochMilli(Long.MAX_VALUE);

  private Moments() {}

  /** The moment; the beginning of 1970 for any before it, when there was nothing yet. */
  static long millis(Instant moment) {
    if (moment.isBefore(Instant.EPOCH)) {
      return 0;
    }
    return moment.isAfter(LAST) ? Long.MAX_VALUE : moment.toEpochMilli();
  }
}
