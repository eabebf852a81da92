package dev.kabao.wallet.account;

import java.time.Instant;
import java.util.Objects;

/** What came of asking for a code. */
public sealed interface CodeResult {

  /**
   * A message is on its way to the phone; whether it has a code in it is told nobody but the phone.
   *
   * @param validUntil until when a code is good
   * @param nextFrom from when another can be asked for
   */
  record Sent(Instant validUntil, Instant nextFrom) implements CodeResult {
    /** Refuses null. */
    public Sent {
      Objects.requireNonNull(validUntil, "validUntil");
      Objects.requireNonNull(nextFrom, "nextFrom");
    }
  }

  /** No message was sent. */
  record Refused(AccountRefusal why) implements CodeResult {
    /** Refuses null. */
    public Refused {
      Objects.requireNonNull(why, "why");
    }
  }
}
