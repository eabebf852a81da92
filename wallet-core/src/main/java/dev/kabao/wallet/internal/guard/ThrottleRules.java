package dev.kabao.wallet.internal.guard;

import dev.kabao.wallet.internal.doc.ThrottleBody;
import java.time.Duration;

/**
 * How guessing is slowed down.
 *
 * @param free how many tries in a row cost no wait
 * @param first the wait after the next one; it doubles with each more
 * @param longest the longest wait
 * @param most how many tries in a row there are at all (NIST SP 800-63B-4 section 3.2.2: no more
 *     than 100)
 * @param forgets after how long without a try the count starts afresh, unless {@code most} was
 *     reached
 */
public record ThrottleRules(
    int free, Duration first, Duration longest, int most, Duration forgets) {
  /** For a secret that a person chose, or may mistype. */
  public static final ThrottleRules SECRET =
      new ThrottleRules(3, Duration.ofSeconds(5), Duration.ofHours(1), 100, Duration.ofDays(1));

  /** For a source, such as an address, which many people may share. */
  public static final ThrottleRules SOURCE =
      new ThrottleRules(
          20,
          Duration.ofSeconds(1),
          Duration.ofMinutes(15),
          Integer.MAX_VALUE,
          Duration.ofHours(1));

  /** How long to wait after so many tries in a row. */
  Duration waitAfter(int tries) {
    int over = tries - free;
    if (over <= 0) {
      return Duration.ZERO;
    }
    // Past 30 doublings any wait is the longest.
    Duration wait = over > 30 ? longest : first.multipliedBy(1L << (over - 1));
    return wait.compareTo(longest) > 0 ? longest : wait;
  }

  /** How many tries still count at a moment. */
  int counting(ThrottleBody body, long now) {
    return body.tries() < most && now - body.triedAt() >= forgets.toMillis() ? 0 : body.tries();
  }
}
