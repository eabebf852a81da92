package dev.kabao.wallet.jdbc;

import dev.kabao.wallet.ledger.TransferId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Appends transfers, no two with the same id. */
final class TransferWriter {
  private final Numbers numbers;
  private final PreparedStatement find;
  private final RowWriter insert;
  private final RecentKeys recent;

  TransferWriter(Connection connection) throws SQLException {
    this.numbers = new Numbers(connection, "transfer", "seq");
    this.find = connection.prepareStatement("SELECT 1 FROM transfer WHERE subject=? AND leg=?");
    this.insert =
        new RowWriter(
            connection,
            """
            INSERT INTO transfer(seq, kind, from_account, to_account, amount, subject, leg, at,
              hold, prev_from, prev_to, expires_at)
            VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""");
    this.recent = RecentKeys.ofIds(newest(connection));
  }

  boolean exists(TransferId id) throws SQLException {
    RecentKeys.Knowledge knowledge = recent.of(Key.of(id.subject(), id.leg()));
    if (knowledge != RecentKeys.Knowledge.UNKNOWN) {
      return knowledge == RecentKeys.Knowledge.PRESENT;
    }
    find.setBytes(1, Key.bytes(id.subject()));
    find.setInt(2, id.leg());
    try (ResultSet row = find.executeQuery()) {
      return row.next();
    }
  }

  /** The number of a new transfer, whose id is taken from now on. */
  long number(TransferId id) {
    recent.add(Key.of(id.subject(), id.leg()));
    return numbers.next();
  }

  void add(TransferRow row) throws SQLException {
    insert
        .set(1, row.seq())
        .set(2, row.kind())
        .set(3, row.from())
        .set(4, row.to())
        .set(5, row.amount())
        .set(6, Key.bytes(row.id().subject()))
        .set(7, row.id().leg())
        .set(8, row.at())
        .setPointer(9, row.hold())
        .setPointer(10, row.previousFrom())
        .setPointer(11, row.previousTo())
        .setOrNull(12, row.expiresAt(), OpenHold.NEVER)
        .add();
  }

  void flush() throws SQLException {
    insert.flush();
  }

  void settle() {
    recent.trim();
  }

  private static List<Key> newest(Connection connection) throws SQLException {
    List<Key> keys = new ArrayList<>();
    try (PreparedStatement select =
            connection.prepareStatement(
                "SELECT subject, leg FROM transfer WHERE "
                    + Key.isOfTime("subject")
                    + " ORDER BY subject DESC, leg DESC LIMIT "
                    + RecentKeys.LOADED);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        keys.add(Key.of(Key.uuid(row.getBytes(1)), row.getLong(2)));
      }
    }
    return keys;
  }
}
