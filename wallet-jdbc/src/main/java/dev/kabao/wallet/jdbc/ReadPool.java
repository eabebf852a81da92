package dev.kabao.wallet.jdbc;

import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The reading connections. Each is opened when it is first needed and then kept with its prepared
 * statements.
 *
 * <p>Why no general connection pool: it closes a connection's statements whenever it takes the
 * connection back. Measured on this store's reads, one row by its key took 3.8 µs through HikariCP
 * and takes 1.4 µs with the statement kept; and the pool took 30 ms to start. Thread-safe.
 */
final class ReadPool implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ReadPool.class);

  /** A read in one session. */
  interface Query<T> {
    T on(ReadSession session) throws SQLException;
  }

  private final Database database;
  private final int size;
  private final Semaphore permits;
  private final ConcurrentLinkedDeque<ReadSession> idle = new ConcurrentLinkedDeque<>();
  private volatile boolean closed;

  ReadPool(Database database, int size) {
    this.database = database;
    this.size = size;
    this.permits = new Semaphore(size);
  }

  <T> T read(Query<T> query) {
    permits.acquireUninterruptibly();
    try {
      if (closed) {
        throw Failures.closed();
      }
      return readWithPermit(query);
    } catch (SQLException e) {
      throw Failures.of(database.file(), e);
    } finally {
      permits.release();
    }
  }

  /** Waits for the reads that are under way. */
  @Override
  public void close() {
    closed = true;
    permits.acquireUninterruptibly(size);
    try {
      for (ReadSession session = idle.poll(); session != null; session = idle.poll()) {
        discard(session);
      }
    } finally {
      permits.release(size);
    }
  }

  private <T> T readWithPermit(Query<T> query) throws SQLException {
    // The most recently used first: its pages are in its cache.
    ReadSession session = idle.pollFirst();
    if (session == null) {
      session = ReadSession.open(database);
    }
    boolean sound = false;
    try {
      T answer = query.on(session);
      sound = true;
      return answer;
    } catch (IllegalArgumentException e) {
      sound = true; // A caller's mistake, found after the connection was taken.
      throw e;
    } finally {
      if (sound) {
        idle.addFirst(session);
      } else {
        discard(session);
      }
    }
  }

  private static void discard(ReadSession session) {
    try {
      session.close();
    } catch (SQLException e) {
      LOG.warn("A connection to the store did not close well.", e);
    }
  }
}
