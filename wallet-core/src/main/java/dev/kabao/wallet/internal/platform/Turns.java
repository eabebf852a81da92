package dev.kabao.wallet.internal.platform;

import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Lets the callers of one process change the same document one after another, so that they do not
 * make each other try again. What keeps them right is the document's version; this only keeps them
 * quick. No issuer is called within a turn.
 */
public final class Turns {
  private static final int STRIPES = 256;

  private final ReentrantLock[] locks = new ReentrantLock[STRIPES];

  private final KeyTurns keys = new KeyTurns();

  /** All free. */
  public Turns() {
    for (int i = 0; i < STRIPES; i++) {
      locks[i] = new ReentrantLock(true);
    }
  }

  /** Those of whoever uses and changes keys. */
  public KeyTurns keys() {
    return keys;
  }

  /** Does {@code work} while nobody else does any for the same id. */
  public <T> T take(UUID id, Supplier<T> work) {
    ReentrantLock lock = locks[Math.floorMod(id.hashCode(), STRIPES)];
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }
}
