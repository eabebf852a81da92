package dev.kabao.wallet.internal.factor;

import dev.kabao.wallet.internal.guard.Throttle;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.value.WalletId;

/** Guesses at the codes that go to a wallet's phone for step-ups. */
public final class CodeGuesses {
  static final String KIND = "message";

  private final Throttle throttle;

  /** The guesses of one platform. */
  public CodeGuesses(Platform platform) {
    this.throttle = new Throttle(platform);
  }

  /** Starts counting afresh: a person has shown otherwise that the phone is theirs. */
  public void forgive(WalletId wallet) {
    throttle.forgive(Checks.PREFIX + KIND, Checks.key(wallet, ""));
  }
}
