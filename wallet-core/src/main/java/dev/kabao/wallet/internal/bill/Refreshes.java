package dev.kabao.wallet.internal.bill;

import dev.kabao.wallet.bill.BillRules;
import dev.kabao.wallet.internal.guard.Throttle;
import dev.kabao.wallet.internal.guard.ThrottleRules;
import dev.kabao.wallet.internal.platform.Platform;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** How often people may have billers and cards' banks asked: see {@link BillRules#refreshes()}. */
final class Refreshes {
  private final Platform platform;
  private final Throttle throttle;

  Refreshes(Platform platform) {
    this.platform = platform;
    this.throttle = new Throttle(platform);
  }

  /**
   * Whether one may be asked now.
   *
   * @param kind what is asked
   * @param which the id of the account or card
   */
  Throttle.Turn take(String kind, String which) {
    return throttle.take(kind, which.getBytes(StandardCharsets.US_ASCII), rules());
  }

  /** The last one in a row costs the wait, and after as long a time the count starts afresh. */
  private ThrottleRules rules() {
    BillRules rules = platform.everyday().bills();
    Duration pause = rules.refreshPause();
    return new ThrottleRules(rules.refreshes() - 1, pause, pause, Integer.MAX_VALUE, pause);
  }
}
