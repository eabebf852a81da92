package dev.kabao.wallet.internal.platform;

import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Lets keys be changed beside those who use them. A data key that was wrapped a moment ago may not
 * be kept yet: whoever takes a wrapping key away must know that no such one is on its way.
 */
public final class KeyTurns {
  private final ReentrantReadWriteLock wrapping = new ReentrantReadWriteLock();
  private final ReentrantLock walk = new ReentrantLock();

  /**
   * Makes a new data key and keeps it, in one piece. Nothing in it may wait for anybody but the
   * store.
   */
  public <T> T wrapAndKeep(Supplier<T> work) {
    wrapping.readLock().lock();
    try {
      return work.get();
    } finally {
      wrapping.readLock().unlock();
    }
  }

  /** Returns once every data key that was wrapped before is kept, or will never be. */
  public void awaitKept() {
    wrapping.writeLock().lock();
    try {
      // To have had the turn is all.
      return;
    } finally {
      wrapping.writeLock().unlock();
    }
  }

  /** Does {@code work} while no other walk over all keys is under way in this process. */
  public <T> T walkAlone(Supplier<T> work) {
    if (!walk.tryLock()) {
      throw Platform.contention("keys");
    }
    try {
      return work.get();
    } finally {
      walk.unlock();
    }
  }
}
