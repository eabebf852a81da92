package dev.kabao.wallet.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/**
 * Rows that wait to be written by one prepared statement, all in one call of the driver. A value
 * that is not set anew is that of the row before.
 */
final class RowWriter {
  private final PreparedStatement statement;
  private int waiting;

  RowWriter(Connection connection, String sql) throws SQLException {
    this.statement = connection.prepareStatement(sql);
  }

  RowWriter set(int column, long value) throws SQLException {
    statement.setLong(column, value);
    return this;
  }

  RowWriter set(int column, byte @Nullable [] value) throws SQLException {
    statement.setBytes(column, value);
    return this;
  }

  RowWriter set(int column, String value) throws SQLException {
    statement.setString(column, value);
    return this;
  }

  /** Sets the value, or NULL for 0: pointers to rows, which are numbered from 1. */
  RowWriter setPointer(int column, long row) throws SQLException {
    return setOrNull(column, row, 0);
  }

  /** Sets the value, or NULL if it is {@code none}. */
  RowWriter setOrNull(int column, long value, long none) throws SQLException {
    if (value == none) {
      statement.setNull(column, Types.INTEGER);
    } else {
      statement.setLong(column, value);
    }
    return this;
  }

  /** Ends a row. */
  void add() throws SQLException {
    statement.addBatch();
    waiting++;
  }

  /** Writes the rows that wait. */
  void flush() throws SQLException {
    if (waiting > 0) {
      waiting = 0;
      statement.executeBatch();
    }
  }
}
