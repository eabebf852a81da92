package dev.kabao.wallet.crypto;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/** The wrapping keys that a vault has at hand; they may change while it is used. Thread-safe. */
final class SealingKeys implements AutoCloseable {
  /** What is at hand at one moment: read without a lock. */
  private record Hand(Map<Integer, SealingKey> keys, SealingKey current) {}

  private final VaultOptions options;

  /** Written while holding this. */
  private volatile Hand hand;

  private boolean closed;

  /** Copies of a keyring's keys; the caller wipes the originals. */
  SealingKeys(Keyring keyring, VaultOptions options) {
    this.options = options;
    Map<Integer, SealingKey> keys = new HashMap<>();
    keyring.wrappingKeys().forEach(key -> keys.put(key.version(), load(key)));
    this.hand = handOf(keys, keyring.current());
  }

  SealingKey current() {
    return hand.current();
  }

  /** The key of that version, which must be there. */
  SealingKey get(int version) {
    SealingKey key = hand.keys().get(version);
    if (key == null) {
      throw Failures.keyMissing(SealedFormat.WRAPPED_KEY, version);
    }
    return key;
  }

  SortedSet<Integer> versions() {
    return new TreeSet<>(hand.keys().keySet());
  }

  /**
   * Whether a keyring has the key that wraps now, and no other key in the place of any that is at
   * hand. One that has not is an older copy, or one that went its own way: to go on from it would
   * lose what the keys at hand wrap.
   */
  boolean leadTo(Keyring keyring) {
    Hand now = hand;
    boolean hasCurrent = false;
    for (Keyring.WrappingKey key : keyring.wrappingKeys()) {
      SealingKey known = now.keys().get(key.version());
      if (known != null && !known.is(key.key())) {
        return false;
      }
      hasCurrent |= known == now.current();
    }
    return hasCurrent;
  }

  /** Has the keys that a keyring has, and no others, from now on. */
  synchronized void take(Keyring keyring) {
    if (closed) {
      throw Failures.closed("vault");
    }
    Map<Integer, SealingKey> before = hand.keys();
    Map<Integer, SealingKey> keys = new HashMap<>();
    for (Keyring.WrappingKey key : keyring.wrappingKeys()) {
      SealingKey known = before.get(key.version());
      keys.put(key.version(), known == null ? load(key) : known);
    }
    hand = handOf(keys, keyring.current());
    before.forEach(
        (version, key) -> {
          if (!keys.containsKey(version)) {
            key.close();
          }
        });
  }

  private SealingKey load(Keyring.WrappingKey key) {
    return new SealingKey(
        "vault",
        SealedFormat.WRAPPED_KEY,
        key.suite(),
        key.version(),
        new byte[0],
        key.key(),
        options);
  }

  private static Hand handOf(Map<Integer, SealingKey> keys, int current) {
    return new Hand(Map.copyOf(keys), Objects.requireNonNull(keys.get(current)));
  }

  @Override
  public synchronized void close() {
    closed = true;
    hand.keys().values().forEach(SealingKey::close);
  }
}
