package dev.kabao.wallet.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;

/** A hold, as the commits so far leave it. */
final class OpenHold {
  /** The expiry of a hold that waits for as long as it takes. In a row it is NULL. */
  static final long NEVER = Long.MAX_VALUE;

  final Account from;
  final Account to;
  final long expiresAt;

  /** What it had set aside at the start of the batch if it has a row in {@code open_hold}, or 0. */
  final long stored;

  /** What it still sets aside; 0 when it is over. */
  long amount;

  /** Its transfer; 0 until the commit that makes it stands. */
  long seq;

  private OpenHold(Account from, Account to, long amount, long expiresAt, long stored, long seq) {
    this.from = from;
    this.to = to;
    this.amount = amount;
    this.expiresAt = expiresAt;
    this.stored = stored;
    this.seq = seq;
  }

  static OpenHold created(Account from, Account to, long amount, long expiresAt) {
    return new OpenHold(from, to, amount, expiresAt, 0, 0);
  }

  static OpenHold stored(Account from, Account to, long amount, long expiresAt, long seq) {
    return new OpenHold(from, to, amount, expiresAt, amount, seq);
  }

  /** Reads an expiry. */
  static long expiry(ResultSet row, int column) throws SQLException {
    long expiry = row.getLong(column);
    return row.wasNull() ? NEVER : expiry;
  }

  boolean open() {
    return amount > 0;
  }
}
