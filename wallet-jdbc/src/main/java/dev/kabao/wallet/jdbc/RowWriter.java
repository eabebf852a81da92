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
  private final @Nullable RowLog log;
  private int waiting;

  RowWriter(Connection connection, String sql) throws SQLException {
    this.statement = connection.prepareStatement(sql);
    this.log = null;
  }

  /** Adds rows to a table, all values of each in the order of its columns, and tells the log. */
  RowWriter(Connection connection, Table table, BatchLog log) throws SQLException {
    this.statement = connection.prepareStatement(table.insert());
    this.log = log.of(table);
  }

  RowWriter set(int column, long value) throws SQLException {
    statement.setLong(column, value);
    if (log != null) {
      log.number(value);
    }
    return this;
  }

  RowWriter set(int column, byte @Nullable [] value) throws SQLException {
    statement.setBytes(column, value);
    if (log != null) {
      log.bytes(value);
    }
    return this;
  }

  RowWriter set(int column, String value) throws SQLException {
    statement.setString(column, value);
    if (log != null) {
      log.text(value);
    }
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
      if (log != null) {
        log.nothing();
      }
      return this;
    }
    return set(column, value);
  }

  /** Ends a row. */
  void add() throws SQLException {
    statement.addBatch();
    if (log != null) {
      log.endRow();
    }
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
