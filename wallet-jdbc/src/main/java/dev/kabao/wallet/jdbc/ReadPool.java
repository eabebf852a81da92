package dev.kabao.wallet.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConnection;

/**
 * The reading connections. The pool is made with the first read, so that a store that only writes,
 * and a command line that reads once, does not wait for it. Thread-safe.
 */
final class ReadPool implements AutoCloseable {
  private static final String NAME = "kabao-readers";

  /** A read in one session. */
  interface Query<T> {
    T on(ReadSession session) throws SQLException;
  }

  private final Database database;
  private final int size;

  /** Reads share it; closing waits for them, as the pool itself would break them off. */
  private final ReadWriteLock open = new ReentrantReadWriteLock();

  /** What is prepared on each connection; whoever has the connection may use it. */
  private final Map<Connection, ReadSession> sessions = new ConcurrentHashMap<>();

  private volatile @Nullable HikariDataSource pool;
  private boolean closed;

  ReadPool(Database database, int size) {
    this.database = database;
    this.size = size;
  }

  <T> T read(Query<T> query) {
    open.readLock().lock();
    try {
      if (closed) {
        throw Failures.closed();
      }
      try (Connection connection = pool().getConnection()) {
        return query.on(session(connection.unwrap(SQLiteConnection.class)));
      }
    } catch (SQLException e) {
      throw Failures.of(database.file(), e);
    } finally {
      open.readLock().unlock();
    }
  }

  /** Waits for the reads that are under way. */
  @Override
  public void close() {
    open.writeLock().lock();
    try {
      closed = true;
      if (pool != null) {
        pool.close();
      }
    } finally {
      open.writeLock().unlock();
    }
  }

  private ReadSession session(Connection connection) throws SQLException {
    ReadSession session = sessions.get(connection);
    if (session == null) {
      forgetClosed();
      session = new ReadSession(connection);
      sessions.put(connection, session);
    }
    return session;
  }

  /** The pool closes connections that nobody needs, or that are old. */
  private void forgetClosed() throws SQLException {
    Iterator<Connection> each = sessions.keySet().iterator();
    while (each.hasNext()) {
      if (each.next().isClosed()) {
        each.remove();
      }
    }
  }

  private HikariDataSource pool() {
    HikariDataSource made = pool;
    return made != null ? made : makePool();
  }

  private synchronized HikariDataSource makePool() {
    HikariDataSource made = pool;
    if (made == null) {
      HikariConfig config = new HikariConfig();
      config.setPoolName(NAME);
      config.setDataSource(new ReaderSource(database));
      config.setMaximumPoolSize(size);
      config.setMinimumIdle(0);
      // A file on this machine: nothing is gained by trying connections before they are needed.
      config.setInitializationFailTimeout(-1);
      made = new HikariDataSource(config);
      pool = made;
    }
    return made;
  }
}
