package dev.kabao.wallet.internal.keys;

import dev.kabao.wallet.keys.RotationPace;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.WalletException;
import java.util.concurrent.TimeUnit;

/** Keeps a pace by waiting after each step for as long as it came too soon. */
final class Pacer {
  private static final int MOST = 100;
  private static final int STEPS_PER_SECOND = 4;

  private final int perSecond;
  private final long startedAt = System.nanoTime();
  private long done;

  Pacer(RotationPace pace) {
    this.perSecond = pace.perSecond();
  }

  /** How many to take in the next step. */
  int step() {
    return perSecond == 0 ? MOST : Math.max(1, Math.min(MOST, perSecond / STEPS_PER_SECOND));
  }

  /** So many were taken. */
  void took(int count) {
    if (perSecond == 0) {
      return;
    }
    done += count;
    long dueAfter = (long) (done * (double) TimeUnit.SECONDS.toNanos(1) / perSecond);
    long wait = dueAfter - (System.nanoTime() - startedAt);
    if (wait > 0) {
      try {
        TimeUnit.NANOSECONDS.sleep(wait);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new WalletException(ErrorCode.INTERRUPTED);
      }
    }
  }
}
