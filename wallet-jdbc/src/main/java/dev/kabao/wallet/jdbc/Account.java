package dev.kabao.wallet.jdbc;

import dev.kabao.wallet.ledger.AccountId;

/**
 * An account as the commits so far leave it. While a commit is checked, its amounts run ahead and
 * can be put back to what they were before it.
 */
final class Account {
  final AccountId id;

  /** The row, or 0 as long as no transfer has touched the account. */
  long number;

  long posted;
  long pendingOut;
  long pendingIn;

  /** The last transfer that touched the account, or 0. */
  long head;

  /** What the owner's flags were when the account was last looked at; see {@link FlagWriter}. */
  int flags;

  /** Whether the balance's row is to be written. */
  boolean changed;

  /** Whether the commit that is being checked touched the account. */
  private boolean touched;

  private long postedBefore;
  private long pendingOutBefore;
  private long pendingInBefore;

  Account(AccountId id) {
    this.id = id;
  }

  /** Whether the account has a running balance and a list of transfers. */
  boolean owned() {
    return id.type().owned();
  }

  long available() {
    return posted - pendingOut;
  }

  /** What was available before the commit that is being checked. */
  long availableBefore() {
    return touched ? postedBefore - pendingOutBefore : available();
  }

  /** What was posted before the commit that is being checked. */
  long postedBefore() {
    return touched ? postedBefore : posted;
  }

  /** Whether it holds nothing and no hold is open on it. */
  boolean isEmpty() {
    return posted == 0 && pendingOut == 0 && pendingIn == 0;
  }

  /**
   * Remembers the amounts, for the first time in a commit only.
   *
   * @return whether it was the first time
   */
  boolean touch() {
    if (touched) {
      return false;
    }
    touched = true;
    postedBefore = posted;
    pendingOutBefore = pendingOut;
    pendingInBefore = pendingIn;
    return true;
  }

  /** Puts the amounts back. */
  void undo() {
    touched = false;
    posted = postedBefore;
    pendingOut = pendingOutBefore;
    pendingIn = pendingInBefore;
  }

  /** Lets the amounts stand. */
  void keep() {
    touched = false;
  }
}
