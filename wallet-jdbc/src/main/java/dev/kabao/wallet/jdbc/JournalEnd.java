package dev.kabao.wallet.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;

/**
 * The newest row of the journal that is known to be on the disk.
 *
 * @param number its number; 0 if there is none
 */
@SuppressWarnings("ArrayRecordComponent") // Compared nowhere.
record JournalEnd(long number, byte[] mac) {
  static final JournalEnd NONE = new JournalEnd(0, new byte[0]);

  /** The newest row of a file. */
  static JournalEnd of(Connection connection) throws SQLException {
    try (PreparedStatement newest = connection.prepareStatement(JournalReader.NEWEST);
        ResultSet row = newest.executeQuery()) {
      return row.next() ? new JournalEnd(row.getLong(1), row.getBytes(2)) : NONE;
    }
  }

  /**
   * Checks that this row is still in a file. Without it, what else is there would be signed as if
   * nothing had been taken away.
   *
   * @throws DamagedRow if it is not
   */
  void requireIn(Connection connection) throws SQLException {
    if (number == 0) {
      return;
    }
    try (PreparedStatement select =
        connection.prepareStatement("SELECT mac FROM journal WHERE number=?")) {
      select.setLong(1, number);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next() || !Arrays.equals(mac, row.getBytes(1))) {
          throw new DamagedRow("another program took away the end of its journal");
        }
      }
    }
  }
}
