package dev.kabao.wallet.jdbc;

/** An account as its transfers alone make it. */
final class RebuiltAccount {
  final String asset;
  final boolean owned;
  long posted;
  long pendingOut;
  long pendingIn;
  long head;

  /** Whether a running balance was found for it. */
  boolean seen;

  RebuiltAccount(String asset, boolean owned) {
    this.asset = asset;
    this.owned = owned;
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
