package dev.kabao.wallet.jdbc;

/** A hold, as the commits so far leave it. */
final class OpenHold {
  final Account from;
  final Account to;
  final long amount;
  final long expiresAt;

  /** Whether it has a row in {@code open_hold}, as of the start of the batch. */
  final boolean stored;

  /** Its transfer; 0 until the commit that makes it stands. */
  long seq;

  boolean open = true;

  private OpenHold(
      Account from, Account to, long amount, long expiresAt, boolean stored, long seq) {
    this.from = from;
    this.to = to;
    this.amount = amount;
    this.expiresAt = expiresAt;
    this.stored = stored;
    this.seq = seq;
  }

  static OpenHold created(Account from, Account to, long amount, long expiresAt) {
    return new OpenHold(from, to, amount, expiresAt, false, 0);
  }

  static OpenHold stored(Account from, Account to, long amount, long expiresAt, long seq) {
    return new OpenHold(from, to, amount, expiresAt, true, seq);
  }
}
