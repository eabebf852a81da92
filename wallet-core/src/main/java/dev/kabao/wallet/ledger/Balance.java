package dev.kabao.wallet.ledger;

import java.util.Objects;

/**
 * What an account holds, in minor units of its asset.
 *
 * @param account the account
 * @param posted what was moved in less what was moved out
 * @param pendingOut what holds have set aside to leave
 * @param pendingIn what holds will bring if they are captured
 */
public record Balance(AccountId account, long posted, long pendingOut, long pendingIn) {

  /** Refuses null. */
  public Balance {
    Objects.requireNonNull(account, "account");
  }

  /** What can be spent: posted less pending out. */
  public long available() {
    return posted - pendingOut;
  }
}
