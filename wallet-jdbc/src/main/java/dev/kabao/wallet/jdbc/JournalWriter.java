package dev.kabao.wallet.jdbc;

import dev.kabao.wallet.spi.store.Notary;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Appends one row to the journal for each transaction that wrote anything: what it wrote, and the
 * notary's hash over that and the row before.
 */
final class JournalWriter {
  private final BatchLog log;
  private final PreparedStatement insert;
  private JournalEnd end;
  private JournalEnd settled;

  JournalWriter(Connection connection, BatchLog log) throws SQLException {
    this.log = log;
    this.insert =
        connection.prepareStatement("INSERT INTO journal(number, leaves, mac) VALUES(?, ?, ?)");
    this.end = JournalEnd.of(connection);
    this.settled = end;
  }

  /** Whether there is no row yet. */
  boolean isEmpty() {
    return end.number() == 0;
  }

  /** Writes a row over what the log heard of, if that is anything. */
  void append(Notary notary, boolean takenOver) throws SQLException {
    Leaves leaves = log.take(takenOver);
    if (leaves.isEmpty()) {
      return;
    }
    byte[] encoded = leaves.encode();
    long number = end.number() + 1;
    byte[] mac = notary.mac(log.digests().chained(number, end.mac(), encoded));
    insert.setLong(1, number);
    insert.setBytes(2, encoded);
    insert.setBytes(3, mac);
    insert.executeUpdate();
    end = new JournalEnd(number, mac);
  }

  /** What was appended is on the disk. */
  void settle() {
    settled = end;
  }

  /** The newest row that is on the disk. */
  JournalEnd settled() {
    return settled;
  }
}
