package dev.kabao.wallet.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Hands out the numbers of a table's rows: each above all before, as only the writer adds rows. */
final class Numbers {
  private long last;

  /** The numbers of {@code table}, whose integer key is {@code column}. */
  Numbers(Connection connection, String table, String column) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT max(" + column + ") FROM " + table)) {
      row.next();
      last = row.getLong(1);
    }
  }

  long next() {
    return ++last;
  }
}
