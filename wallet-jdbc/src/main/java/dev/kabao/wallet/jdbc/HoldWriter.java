package dev.kabao.wallet.jdbc;

import dev.kabao.wallet.ledger.TransferId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Knows which holds are open. A hold is ended by taking its row away, so that it cannot be ended
 * twice.
 */
final class HoldWriter {
  private final AccountWriter accounts;
  private final PreparedStatement find;
  private final RowWriter insert;
  private final RowWriter delete;

  /** The holds that the running transaction made or ended. */
  private final Map<TransferId, OpenHold> staged = new HashMap<>();

  /** What the commit that is being checked made and ended. */
  private final List<TransferId> opened = new ArrayList<>();

  private final List<OpenHold> ended = new ArrayList<>();

  HoldWriter(Connection connection, AccountWriter accounts) throws SQLException {
    this.accounts = accounts;
    this.find =
        connection.prepareStatement(
            """
            SELECT h.transfer, h.amount, h.expires_at,
              f.type, f.asset, f.owner, t.type, t.asset, t.owner
            FROM transfer x JOIN open_hold h ON h.transfer=x.seq
              JOIN account f ON f.id=h.from_account JOIN account t ON t.id=h.to_account
            WHERE x.subject=? AND x.leg=?""");
    this.insert =
        new RowWriter(
            connection,
            """
            INSERT INTO open_hold(transfer, from_account, to_account, amount, expires_at)
            VALUES(?, ?, ?, ?, ?)""");
    this.delete = new RowWriter(connection, "DELETE FROM open_hold WHERE transfer=?");
  }

  /** The hold, if it is open. */
  @Nullable OpenHold find(TransferId id) throws SQLException {
    OpenHold hold = staged.get(id);
    if (hold == null) {
      hold = load(id);
      if (hold == null) {
        return null;
      }
      staged.put(id, hold);
    }
    return hold.open ? hold : null;
  }

  OpenHold open(TransferId id, Account from, Account to, long amount, Instant expiresAt) {
    OpenHold hold = OpenHold.created(from, to, amount, millis(expiresAt));
    staged.put(id, hold);
    opened.add(id);
    return hold;
  }

  void end(OpenHold hold) {
    hold.open = false;
    ended.add(hold);
  }

  /** Takes back what the commit that is being checked did. */
  void undo() {
    for (OpenHold hold : ended) {
      hold.open = true;
    }
    for (TransferId id : opened) {
      staged.remove(id);
    }
    keep();
  }

  /** Lets it stand. */
  void keep() {
    ended.clear();
    opened.clear();
  }

  void flush() throws SQLException {
    for (OpenHold hold : staged.values()) {
      if (hold.stored && !hold.open) {
        delete.set(1, hold.seq).add();
      } else if (!hold.stored && hold.open) {
        insert
            .set(1, hold.seq)
            .set(2, hold.from.number)
            .set(3, hold.to.number)
            .set(4, hold.amount)
            .set(5, hold.expiresAt)
            .add();
      }
    }
    delete.flush();
    insert.flush();
  }

  void settle() {
    staged.clear();
  }

  private @Nullable OpenHold load(TransferId id) throws SQLException {
    find.setBytes(1, Key.bytes(id.subject()));
    find.setInt(2, id.leg());
    try (ResultSet row = find.executeQuery()) {
      if (!row.next()) {
        return null;
      }
      return OpenHold.stored(
          accounts.get(AccountColumns.read(row, 4)),
          accounts.get(AccountColumns.read(row, 7)),
          row.getLong(2),
          row.getLong(3),
          row.getLong(1));
    }
  }

  /** An expiry that is out of range is as good as never. */
  private static long millis(Instant instant) {
    try {
      return instant.toEpochMilli();
    } catch (ArithmeticException e) {
      return instant.getEpochSecond() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
  }
}
