package dev.kabao.wallet.account;

import java.time.Instant;
import java.util.Objects;

/** What came of recovering access. */
public sealed interface RecoverResult {

  /**
   * The new password is set, and all sessions have ended.
   *
   * @param withdrawFrom nothing is paid out of the wallet, or transferred to people, before
   */
  record Recovered(Instant withdrawFrom) implements RecoverResult {
    /** Refuses null. */
    public Recovered {
      Objects.requireNonNull(withdrawFrom, "withdrawFrom");
    }
  }

  /** Nothing was changed. */
  record Refused(AccountRefusal why) implements RecoverResult {
    /** Refuses null. */
    public Refused {
      Objects.requireNonNull(why, "why");
    }
  }
}
