package dev.kabao.wallet.jdbc;

import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.Balance;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Adds up what an account held at a moment, from its newest transfer back to its oldest: an owned
 * account's along its list, a system account's by a scan. Needs no snapshot beyond the one
 * statement: transfers never change. Keeps in memory only the holds whose first row is still to
 * come.
 *
 * <p>Each transfer counts by its own commit's time. What a hold sets aside at the moment is what it
 * took, less the parts captured by then, less the rest if it was over by then; a final capture's
 * row names what it moved, so that the rest that it freed comes from the hold's other rows.
 */
final class PastBalance {
  private static final String COLUMNS = "kind, from_account=?1, amount, at, coalesce(hold, seq)";

  /** Recursive, so that SQLite walks along the primary keys without coming back for each. */
  private static final String WALK =
      """
      WITH RECURSIVE list(s) AS (
        SELECT head FROM balance WHERE account=?1
        UNION ALL
        SELECT CASE WHEN from_account=?1 THEN prev_from ELSE prev_to END
        FROM list JOIN transfer ON seq=s)
      SELECT %s FROM list CROSS JOIN transfer ON seq=s"""
          .formatted(COLUMNS);

  private static final String SCAN =
      "SELECT "
          + COLUMNS
          + " FROM transfer WHERE from_account=?1 OR to_account=?1 ORDER BY seq DESC";

  /** What is known of a hold while its first row is still to come. */
  private static final class Parts {
    long captured;
    long capturedByThen;
    boolean over;
  }

  private final long moment;
  private final Map<Long, Parts> holds = new HashMap<>();
  private final ExactSum posted = new ExactSum();
  private final ExactSum pendingOut = new ExactSum();
  private final ExactSum pendingIn = new ExactSum();

  private PastBalance(long moment) {
    this.moment = moment;
  }

  static Balance at(ReadSession session, AccountId account, Instant moment) throws SQLException {
    PreparedStatement statement = session.statement(account.type().owned() ? WALK : SCAN);
    statement.setLong(1, BalanceReader.number(session, account));
    PastBalance balance = new PastBalance(Times.clamped(moment));
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        balance.add(
            row.getInt(1), row.getBoolean(2), row.getLong(3), row.getLong(4), row.getLong(5));
      }
    }
    return balance.of(account);
  }

  private void add(int kind, boolean leaves, long amount, long at, long hold) throws SQLException {
    boolean counts = at <= moment;
    switch (Kinds.read(kind)) {
      case POST -> move(leaves, counts ? amount : 0);
      case HOLD -> setAside(leaves, counts ? amount : 0, amount, holds.remove(hold));
      case CAPTURE -> {
        move(leaves, counts ? amount : 0);
        holds.computeIfAbsent(hold, seq -> new Parts()).over = counts;
      }
      case PART_CAPTURE -> {
        move(leaves, counts ? amount : 0);
        Parts parts = holds.computeIfAbsent(hold, seq -> new Parts());
        parts.captured += amount;
        parts.capturedByThen += counts ? amount : 0;
      }
      case VOID -> holds.computeIfAbsent(hold, seq -> new Parts()).over = counts;
    }
  }

  private void move(boolean leaves, long amount) {
    posted.add(leaves ? -amount : amount);
  }

  private void setAside(boolean leaves, long byThen, long whole, @Nullable Parts parts) {
    ExactSum pending = leaves ? pendingOut : pendingIn;
    pending.add(byThen);
    if (parts != null) {
      pending.add(-parts.capturedByThen);
      pending.add(parts.over ? parts.captured - whole : 0);
    }
  }

  private Balance of(AccountId account) throws SQLException {
    try {
      return new Balance(
          account,
          posted.value().longValueExact(),
          pendingOut.value().longValueExact(),
          pendingIn.value().longValueExact());
    } catch (ArithmeticException e) {
      throw new DamagedRow("a balance leaves the range of 64 bits");
    }
  }
}
