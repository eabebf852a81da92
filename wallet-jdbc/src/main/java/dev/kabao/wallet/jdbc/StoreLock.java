package dev.kabao.wallet.jdbc;

import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.WalletException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The exclusive use of a store, for as long as it is open: the lock of a file beside it, which the
 * operating system gives back when the process ends, however it ends.
 *
 * <p>The lock is kept on a file of its own, for POSIX drops all locks of a process on a file as
 * soon as the process closes <em>any</em> descriptor of it. That also is why there is a table for
 * the whole process: a second opening must be refused before it opens, and closes, the lock file.
 */
final class StoreLock implements AutoCloseable {
  private static final long POLL_MILLIS = 20;

  /**
   * The lock files that this process has open. A channel without a lock is one that found the lock
   * held by this process, but through another class loader: it stays open, for to close it would
   * drop the other's lock.
   */
  private static final Map<Path, Held> OPEN = new HashMap<>();

  private static final class Held {
    final FileChannel channel;
    @Nullable FileLock lock;

    Held(FileChannel channel) {
      this.channel = channel;
    }
  }

  private final Path lockFile;
  private boolean closed;

  private StoreLock(Path lockFile) {
    this.lockFile = lockFile;
  }

  /** Takes the lock, waiting for it as long as {@code wait}. */
  static StoreLock take(Path store, Duration wait) {
    Path lockFile = StoreFiles.lockFile(store);
    long waitNanos = wait.compareTo(Duration.ofDays(365)) > 0 ? Long.MAX_VALUE : wait.toNanos();
    long start = System.nanoTime();
    while (!tryTake(lockFile)) {
      if (System.nanoTime() - start >= waitNanos) {
        throw Failures.inUse(store);
      }
      try {
        Thread.sleep(POLL_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new WalletException(ErrorCode.INTERRUPTED, Map.of(), e);
      }
    }
    return new StoreLock(lockFile);
  }

  private static boolean tryTake(Path lockFile) {
    synchronized (OPEN) {
      Held held = OPEN.get(lockFile);
      if (held != null && held.lock != null) {
        return false;
      }
      try {
        if (held == null) {
          StoreFiles.createPrivately(lockFile);
          held = new Held(FileChannel.open(lockFile, StandardOpenOption.WRITE));
        }
        return lock(lockFile, held);
      } catch (IOException e) {
        throw Failures.unavailable("the lock file cannot be used", e);
      }
    }
  }

  private static boolean lock(Path lockFile, Held held) throws IOException {
    try {
      held.lock = held.channel.tryLock();
      if (held.lock == null) {
        OPEN.remove(lockFile);
        held.channel.close();
        return false;
      }
      OPEN.put(lockFile, held);
      return true;
    } catch (OverlappingFileLockException e) {
      OPEN.put(lockFile, held);
      return false;
    } catch (IOException e) {
      OPEN.remove(lockFile);
      held.channel.close();
      throw e;
    }
  }

  /** Gives the lock back; a second call does nothing. */
  @Override
  public void close() {
    synchronized (OPEN) {
      if (closed) {
        return;
      }
      closed = true;
      Held held = Objects.requireNonNull(OPEN.remove(lockFile));
      try {
        held.channel.close();
      } catch (IOException e) {
        throw Failures.unavailable("the lock file cannot be closed", e);
      }
    }
  }
}
