package dev.kabao.wallet.crypto;

import dev.kabao.wallet.value.WalletException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReferenceArray;
import javax.crypto.AEADBadTagException;
import org.jspecify.annotations.Nullable;

/**
 * A key that seals and opens messages of one purpose. Thread-safe.
 *
 * <p>Loading a key into a cipher costs more than sealing a card record, so the sealers stay loaded.
 * They wait in a small array that belongs to the key, where a thread finds the one that it used
 * before. A sealer is taken out for the time of a call, so it has one user; what finds no room when
 * it comes back is wiped. Nothing hangs on a thread, so threads may come and go, and nothing
 * outlives the key.
 *
 * <p>{@link #close()} does not wait for calls that are under way: they finish with the true key,
 * which only their own sealer holds then, and that is wiped as they end.
 */
final class SealingKey implements AutoCloseable {
  // Apart by a cache line, so that threads do not slow each other down.
  private static final int STRIDE = 16;
  private static final int MOST_WAITING = 16;

  private final String label;
  private final byte purpose;
  private final Suite suite;
  private final int version;
  private final Engine engine;
  private final RandomSource random;
  private final byte[] prefix;
  private final int mask;
  private final AtomicReferenceArray<@Nullable Sealer> waiting;

  /** Guarded by this: nobody may copy the key while it is being wiped. */
  private final byte[] key;

  private volatile boolean closed;

  /**
   * A key for {@code purpose}.
   *
   * @param label what the caller closed when this key is closed, for example {@code data key}
   * @param scope what all messages of this key have in common
   * @param key is copied; the caller still owns, and wipes, the original
   */
  SealingKey(
      String label,
      byte purpose,
      Suite suite,
      int version,
      byte[] scope,
      byte[] key,
      VaultOptions options) {
    this.label = label;
    this.purpose = purpose;
    this.suite = suite;
    this.version = version;
    this.engine = options.engine();
    this.random = options.random();
    this.prefix = new byte[SealedFormat.HEADER_BYTES + scope.length];
    SealedFormat.putHeader(prefix, purpose, suite, version);
    System.arraycopy(scope, 0, prefix, SealedFormat.HEADER_BYTES, scope.length);
    this.key = key.clone();
    int slots = slots();
    this.mask = slots - 1;
    this.waiting = new AtomicReferenceArray<>(slots * STRIDE);
  }

  private static int slots() {
    int wanted = 2 * Runtime.getRuntime().availableProcessors();
    return Math.min(MOST_WAITING, Integer.highestOneBit(2 * wanted - 1));
  }

  Suite suite() {
    return suite;
  }

  /** Seals for that place. */
  byte[] seal(UUID subject, String name, byte[] plaintext) {
    Sealer sealer = take();
    try {
      return sealer.seal(subject, name, plaintext);
    } finally {
      giveBack(sealer);
    }
  }

  /**
   * Opens what was sealed for that place.
   *
   * @throws WalletException {@code SEAL_BROKEN}, or {@code KEY_MISSING} if it names another version
   */
  byte[] open(UUID subject, String name, byte[] message) {
    Sealer sealer = take();
    try {
      if (!SealedFormat.isSealed(message, purpose) || SealedFormat.suiteId(message) != suite.id()) {
        throw Failures.sealBroken();
      }
      if (SealedFormat.keyVersion(message) != version) {
        throw Failures.keyMissing(purpose, SealedFormat.keyVersion(message));
      }
      return sealer.open(subject, name, message);
    } catch (AEADBadTagException e) {
      throw Failures.sealBroken();
    } finally {
      giveBack(sealer);
    }
  }

  /** Whether a message names this key. */
  boolean sealedThis(byte[] message) {
    return SealedFormat.isSealed(message, purpose)
        && SealedFormat.suiteId(message) == suite.id()
        && SealedFormat.keyVersion(message) == version;
  }

  int version() {
    return version;
  }

  /** Whether it is this very key. */
  synchronized boolean is(byte[] other) {
    return !closed && MessageDigest.isEqual(key, other);
  }

  private Sealer take() {
    if (closed) {
      throw Failures.closed(label);
    }
    int home = home();
    for (int i = 0; i <= mask; i++) {
      int slot = ((home + i) & mask) * STRIDE;
      if (waiting.getPlain(slot) != null) {
        Sealer sealer = waiting.getAndSet(slot, null);
        if (sealer != null) {
          return sealer;
        }
      }
    }
    return load();
  }

  private synchronized Sealer load() {
    if (closed) {
      throw Failures.closed(label);
    }
    return new Sealer(AeadCipher.load(suite, engine, key), random, prefix);
  }

  private void giveBack(Sealer sealer) {
    int home = home();
    for (int i = 0; i <= mask; i++) {
      int slot = ((home + i) & mask) * STRIDE;
      if (waiting.getPlain(slot) == null && waiting.compareAndSet(slot, null, sealer)) {
        if (closed) {
          // close() may have looked at this slot before the sealer was there.
          wipeWaiting(slot);
        }
        return;
      }
    }
    sealer.wipe();
  }

  private void wipeWaiting(int slot) {
    Sealer sealer = waiting.getAndSet(slot, null);
    if (sealer != null) {
      sealer.wipe();
    }
  }

  private int home() {
    return (int) Thread.currentThread().getId() & mask;
  }

  /** How many sealers wait for a user. */
  int waitingCount() {
    int count = 0;
    for (int slot = 0; slot < waiting.length(); slot += STRIDE) {
      count += waiting.get(slot) == null ? 0 : 1;
    }
    return count;
  }

  /** Wipes the key and every sealer that nobody uses just now. */
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      Arrays.fill(key, (byte) 0);
    }
    for (int slot = 0; slot < waiting.length(); slot += STRIDE) {
      wipeWaiting(slot);
    }
  }
}
