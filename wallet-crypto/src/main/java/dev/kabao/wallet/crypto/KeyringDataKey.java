package dev.kabao.wallet.crypto;

import dev.kabao.wallet.spi.vault.DataKey;
import dev.kabao.wallet.spi.vault.FieldRef;
import java.util.Objects;
import java.util.Set;

/** A wallet's data key, unwrapped. */
final class KeyringDataKey implements DataKey {
  private static final int MOST_BYTES = 1 << 20;

  private final SealingKey key;
  private final Set<KeyringDataKey> handedOut;

  /**
   * A data key.
   *
   * @param handedOut the thread-safe set that it leaves when it is closed
   */
  KeyringDataKey(SealingKey key, Set<KeyringDataKey> handedOut) {
    this.key = key;
    this.handedOut = handedOut;
  }

  @Override
  public byte[] seal(FieldRef field, byte[] plaintext) {
    Objects.requireNonNull(field, "field");
    if (plaintext.length > MOST_BYTES) {
      throw new IllegalArgumentException("A value to seal has at most 1 MiB.");
    }
    return key.seal(field.record(), field.field(), plaintext);
  }

  @Override
  public byte[] open(FieldRef field, byte[] sealed) {
    Objects.requireNonNull(field, "field");
    Objects.requireNonNull(sealed, "sealed");
    return key.open(field.record(), field.field(), sealed);
  }

  @Override
  public void close() {
    handedOut.remove(this);
    wipe();
  }

  void wipe() {
    key.close();
  }
}
