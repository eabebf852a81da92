package dev.kabao.wallet.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * A reading connection with the statements that were prepared on it, which live as long as it does.
 * One thread at a time.
 */
final class ReadSession {
  /** A read that takes several statements. */
  interface Read<T> {
    T run() throws SQLException;
  }

  private final Connection connection;
  private final Map<String, PreparedStatement> statements = new HashMap<>();

  /** Reads through {@code connection}, which it does not close. */
  ReadSession(Connection connection) {
    this.connection = connection;
  }

  /** The statement for {@code sql}, which is one of a fixed number of texts. */
  PreparedStatement statement(String sql) throws SQLException {
    PreparedStatement statement = statements.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      statements.put(sql, statement);
    }
    return statement;
  }

  /** Lets all statements of {@code read} see the same commits. */
  <T> T inSnapshot(Read<T> read) throws SQLException {
    statement("BEGIN").execute();
    try {
      return read.run();
    } finally {
      statement("ROLLBACK").execute();
    }
  }
}
