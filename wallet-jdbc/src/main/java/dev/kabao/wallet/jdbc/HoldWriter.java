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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Knows which holds are open, and what each still sets aside. A hold is ended by taking its row
 * away, so that it cannot be ended twice.
 */
final class HoldWriter {
  private final AccountWriter accounts;
  private final PreparedStatement find;
  private final RowWriter insert;
  private final RowWriter update;
  private final RowWriter delete;

  /** The holds that the running transaction made or changed. */
  private final Map<TransferId, OpenHold> staged = new HashMap<>();

  /** What the commit that is being checked made, and what it took from holds. */
  private final List<TransferId> opened = new ArrayList<>();

  private final List<Taken> takes = new ArrayList<>();

  /** A part of a hold that is set aside no more. */
  private record Taken(OpenHold hold, long amount) {}

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
    this.update = new RowWriter(connection, "UPDATE open_hold SET amount=? WHERE transfer=?");
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
    return hold.open() ? hold : null;
  }

  OpenHold open(TransferId id, Account from, Account to, long amount, Optional<Instant> expiresAt) {
    // An expiry that is out of range is as good as never.
    long expiry = expiresAt.map(Times::clamped).orElse(OpenHold.NEVER);
    OpenHold hold = OpenHold.created(from, to, amount, expiry);
    staged.put(id, hold);
    opened.add(id);
    return hold;
  }

  /** Lets a hold set aside so much less; it ends when nothing is left. */
  void take(OpenHold hold, long amount) {
    hold.amount -= amount;
    takes.add(new Taken(hold, amount));
  }

  /** Takes back what the commit that is being checked did. */
  void undo() {
    for (Taken taken : takes) {
      taken.hold().amount += taken.amount();
    }
    for (TransferId id : opened) {
      staged.remove(id);
    }
    keep();
  }

  /** Lets it stand. */
  void keep() {
    takes.clear();
    opened.clear();
  }

  void flush() throws SQLException {
    for (OpenHold hold : staged.values()) {
      if (hold.stored == hold.amount) {
        continue;
      }
      if (hold.stored == 0) {
        insert
            .set(1, hold.seq)
            .set(2, hold.from.number)
            .set(3, hold.to.number)
            .set(4, hold.amount)
            .setOrNull(5, hold.expiresAt, OpenHold.NEVER)
            .add();
      } else if (hold.open()) {
        update.set(1, hold.amount).set(2, hold.seq).add();
      } else {
        delete.set(1, hold.seq).add();
      }
    }
    delete.flush();
    update.flush();
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
          OpenHold.expiry(row, 3),
          row.getLong(1));
    }
  }
}
