package dev.kabao.wallet.crypto;

import dev.kabao.wallet.spi.vault.DataKey;
import dev.kabao.wallet.spi.vault.FieldRef;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** A wallet's data key, unwrapped, with those before it that still open what they sealed. */
final class KeyringDataKey implements DataKey {
  private static final int MOST_BYTES = 1 << 20;

  private final SealingKey newest;
  private final List<SealingKey> before;
  private final Set<KeyringDataKey> handedOut;

  /**
   * A data key.
   *
   * @param keys the one that seals first, then those that only open
   * @param handedOut the thread-safe set that it leaves when it is closed
   */
  KeyringDataKey(List<SealingKey> keys, Set<KeyringDataKey> handedOut) {
    this.newest = keys.get(0);
    this.before = List.copyOf(keys.subList(1, keys.size()));
    this.handedOut = handedOut;
  }

  @Override
  public byte[] seal(FieldRef field, byte[] plaintext) {
    Objects.requireNonNull(field, "field");
    if (plaintext.length > MOST_BYTES) {
      throw new IllegalArgumentException("A value to seal has at most 1 MiB.");
    }
    return newest.seal(field.record(), field.field(), plaintext);
  }

  @Override
  public byte[] open(FieldRef field, byte[] sealed) {
    Objects.requireNonNull(field, "field");
    Objects.requireNonNull(sealed, "sealed");
    return keyOf(sealed).open(field.record(), field.field(), sealed);
  }

  @Override
  public boolean isNewest(byte[] sealed) {
    return newest.sealedThis(sealed);
  }

  @Override
  public boolean hasOlder() {
    return !before.isEmpty();
  }

  /** The key that sealed it; the newest one if it is none of these, which then says so. */
  private SealingKey keyOf(byte[] message) {
    for (SealingKey old : before) {
      if (old.sealedThis(message)) {
        return old;
      }
    }
    return newest;
  }

  @Override
  public void close() {
    handedOut.remove(this);
    wipe();
  }

  void wipe() {
    newest.close();
    before.forEach(SealingKey::close);
  }
}
