package dev.kabao.wallet.account;

import java.util.Objects;

/** What came of changing a password, a payment PIN or a phone. */
public sealed interface ChangeResult {

  /** It is changed. */
  record Done() implements ChangeResult {}

  /** Nothing was changed. */
  record Refused(AccountRefusal why) implements ChangeResult {
    /** Refuses null. */
    public Refused {
      Objects.requireNonNull(why, "why");
    }
  }
}
