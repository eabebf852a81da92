package dev.kabao.wallet.jdbc;

import dev.kabao.wallet.ledger.AccountId;

/** An account as its transfers alone make it. */
final class RebuiltAccount {
  final String asset;
  final boolean owned;
  final boolean floored;

  /** The line of the trial balance that it is part of. */
  final TrialSum trial;

  long posted;
  long pendingOut;
  long pendingIn;
  long head;

  /** Whether a running balance was found for it. */
  boolean seen;

  RebuiltAccount(AccountId id, TrialSum trial) {
    this.asset = id.asset();
    this.owned = id.type().owned();
    this.floored = id.type().floored();
    this.trial = trial;
  }

  /**
   * Appends a transfer to the account's list.
   *
   * @return whether its pointer leads to the one before; a system account has no list
   */
  boolean append(long seq, long previous) {
    boolean follows = previous == (owned ? head : 0);
    head = seq;
    return follows;
  }
}
