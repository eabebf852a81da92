package dev.kabao.wallet.jdbc;

import dev.kabao.wallet.value.WalletException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

/** Settings for opening a {@link SqliteStore}. Not thread-safe; may be used more than once. */
public final class SqliteStoreBuilder {
  private static final int DEFAULT_READERS = 4;
  private static final int MOST_READERS = 64;

  private final Path path;
  private Duration lockWait = Duration.ZERO;
  private int readers = DEFAULT_READERS;
  private long maxPages;

  SqliteStoreBuilder(Path path) {
    this.path = Objects.requireNonNull(path, "path");
    if (path.toString().indexOf('?') >= 0) {
      throw new IllegalArgumentException("The path of a store cannot contain '?'.");
    }
  }

  /**
   * How long to wait for another user of the store to close it; zero by default.
   *
   * @throws IllegalArgumentException if {@code wait} is negative
   */
  public SqliteStoreBuilder lockWait(Duration wait) {
    if (wait.isNegative()) {
      throw new IllegalArgumentException("A wait cannot be negative.");
    }
    this.lockWait = wait;
    return this;
  }

  /**
   * How many reads can run at the same time, 1 to 64; 4 by default. Each needs a connection, which
   * is opened when it is first needed, and kept.
   *
   * @throws IllegalArgumentException if {@code count} is out of that range
   */
  public SqliteStoreBuilder readers(int count) {
    if (count < 1 || count > MOST_READERS) {
      throw new IllegalArgumentException(
          "A store has 1 to " + MOST_READERS + " readers, not " + count + ".");
    }
    this.readers = count;
    return this;
  }

  /** Lets the file grow to so many pages and no further: what a full disk does. For tests. */
  SqliteStoreBuilder maxPages(long pages) {
    this.maxPages = pages;
    return this;
  }

  /**
   * Opens the store, or makes it if there is none.
   *
   * @throws WalletException {@code STORE_IN_USE} if another user has it open for longer than {@link
   *     #lockWait}; {@code INTERRUPTED} if the wait was; {@code STORE_NEWER} if a newer version of
   *     the SDK wrote it; {@code STORE_DAMAGED} if the file is damaged or no store; {@code
   *     STORE_UNAVAILABLE} if the file system refused
   */
  public SqliteStore open() {
    Path file = StoreFiles.prepare(path);
    StoreLock lock = StoreLock.take(file, lockWait);
    boolean opened = false;
    try {
      SqliteStore store = SqliteStore.open(new Database(file, maxPages), lock, readers);
      opened = true;
      return store;
    } finally {
      if (!opened) {
        lock.close();
      }
    }
  }
}
