package dev.kabao.wallet.jdbc;

import java.sql.SQLException;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;

/** Where the pool gets its connections from: each is opened by {@link Database}. */
final class ReaderSource extends SQLiteDataSource {
  private final Database database;

  ReaderSource(Database database) {
    this.database = database;
  }

  @Override
  public SQLiteConnection getConnection() throws SQLException {
    return database.openReader();
  }

  @Override
  public SQLiteConnection getConnection(String user, String password) throws SQLException {
    return getConnection();
  }
}
