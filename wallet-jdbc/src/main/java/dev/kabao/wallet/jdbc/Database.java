package dev.kabao.wallet.jdbc;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;

/**
 * Opens connections to the store's file, with every setting that durability and speed rest on.
 * (sqlite.org/pragma.html describes them.)
 *
 * <p>Not used: memory-mapped reads ({@code mmap_size}), for a disk error would then end the whole
 * process by a signal instead of coming back as an error.
 */
final class Database {
  /** What the store's file carries as its application id: the letters "KaBo". */
  static final int APPLICATION_ID = 0x4b61426f;

  private static final int BUSY_MILLIS = 5_000;

  /**
   * 16 MB of log before SQLite copies it into the file. With the default of 4 MB, pages that every
   * batch touches (balances, stream heads) are copied over and over.
   */
  private static final int CHECKPOINT_PAGES = 4_000;

  private static final int LOG_BYTES_KEPT = 64 << 20;
  private static final int WRITER_CACHE_KIB = 64 << 10;
  private static final int READER_CACHE_KIB = 8 << 10;

  private final Path file;
  private final long maxPages;

  /**
   * A database.
   *
   * @param file where it is
   * @param maxPages how many pages it may grow to; 0 for no bound
   */
  Database(Path file, long maxPages) {
    this.file = file;
    this.maxPages = maxPages;
  }

  Path file() {
    return file;
  }

  /** The one connection that writes. */
  Connection openWriter() throws SQLException {
    Connection connection = open();
    boolean ready = false;
    try {
      // Before any setting that writes: the file may not be ours to change.
      Schema.recognize(connection, file);
      run(connection, "PRAGMA cache_size=-" + WRITER_CACHE_KIB);
      if (maxPages > 0) {
        run(connection, "PRAGMA max_page_count=" + maxPages);
      }
      useLog(connection);
      run(connection, "PRAGMA synchronous=FULL");
      // What is replaced is overwritten with zeros: an erased key must not linger in the file.
      run(connection, "PRAGMA secure_delete=ON");
      // macOS flushes the disk's own cache only when asked twice; elsewhere these do nothing.
      run(connection, "PRAGMA fullfsync=1");
      run(connection, "PRAGMA checkpoint_fullfsync=1");
      run(connection, "PRAGMA wal_autocheckpoint=" + CHECKPOINT_PAGES);
      run(connection, "PRAGMA journal_size_limit=" + LOG_BYTES_KEPT);
      Schema.migrate(connection);
      ready = true;
      return connection;
    } finally {
      if (!ready) {
        connection.close();
      }
    }
  }

  /** A connection that cannot write. */
  SQLiteConnection openReader() throws SQLException {
    SQLiteConnection connection = open();
    boolean ready = false;
    try {
      run(connection, "PRAGMA query_only=1");
      run(connection, "PRAGMA cache_size=-" + READER_CACHE_KIB);
      ready = true;
      return connection;
    } finally {
      if (!ready) {
        connection.close();
      }
    }
  }

  private SQLiteConnection open() throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(BUSY_MILLIS);
    // Nobody asks for them, and the driver would run a query after each row to know them.
    config.setGetGeneratedKeys(false);
    SQLiteConnection connection =
        JDBC.createConnection("jdbc:sqlite:" + file, config.toProperties());
    run(connection, "PRAGMA trusted_schema=0");
    run(connection, "PRAGMA temp_store=MEMORY");
    return connection;
  }

  private static void useLog(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet mode = statement.executeQuery("PRAGMA journal_mode=WAL")) {
      if (!mode.next() || !mode.getString(1).toLowerCase(Locale.ROOT).equals("wal")) {
        throw new SQLException("The file system cannot hold a write-ahead log.");
      }
    }
  }

  static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
