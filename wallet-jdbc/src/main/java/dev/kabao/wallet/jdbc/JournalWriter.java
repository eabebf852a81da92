package dev.kabao.wallet.jdbc;

import dev.kabao.wallet.spi.store.Notary;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Appends one row to the journal for each transaction that wrote anything: what it wrote, and the
 * notary's hash over that and the row before.
 */
final class JournalWriter {
  private final BatchLog log;
  private final PreparedStatement insert;
  private long number;
  private byte[] mac = {};

  JournalWriter(Connection connection, BatchLog log) throws SQLException {
    this.log = log;
    this.insert =
        connection.prepareStatement("INSERT INTO journal(number, leaves, mac) VALUES(?, ?, ?)");
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT number, mac FROM journal ORDER BY number DESC LIMIT 1")) {
      if (row.next()) {
        number = row.getLong(1);
        mac = row.getBytes(2);
      }
    }
  }

  /** Whether there is no row yet. */
  boolean isEmpty() {
    return number == 0;
  }

  /** Writes a row over what the log heard of, if that is anything. */
  void append(Notary notary, boolean takenOver) throws SQLException {
    Leaves leaves = log.take(takenOver);
    if (leaves.isEmpty()) {
      return;
    }
    byte[] encoded = leaves.encode();
    byte[] next = notary.mac(log.digests().chained(number + 1, mac, encoded));
    insert.setLong(1, number + 1);
    insert.setBytes(2, encoded);
    insert.setBytes(3, next);
    insert.executeUpdate();
    number++;
    mac = next;
  }
}
