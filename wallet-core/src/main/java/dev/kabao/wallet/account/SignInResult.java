package dev.kabao.wallet.account;

import dev.kabao.wallet.session.SessionToken;
import dev.kabao.wallet.value.WalletId;
import java.util.Objects;

/** What came of registering or signing in. */
public sealed interface SignInResult {

  /**
   * The person is signed in.
   *
   * @param wallet whose wallet
   * @param token the permission to use the session; hand it to the person's device only
   */
  record SignedIn(WalletId wallet, SessionToken token) implements SignInResult {
    /** Refuses null. */
    public SignedIn {
      Objects.requireNonNull(wallet, "wallet");
      Objects.requireNonNull(token, "token");
    }
  }

  /** The person is not. */
  record Refused(AccountRefusal why) implements SignInResult {
    /** Refuses null. */
    public Refused {
      Objects.requireNonNull(why, "why");
    }
  }
}
