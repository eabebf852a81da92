package dev.kabao.wallet.spi.vault;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;

/**
 * A public key by which signatures of a platform are checked. Immutable; equal by content.
 *
 * @param algorithm the signature's algorithm, for example {@code Ed25519} (RFC 8032)
 * @param raw the key in that algorithm's own raw form: 32 bytes for Ed25519
 */
@SuppressWarnings("ArrayRecordComponent") // Copied and compared by content.
public record VerifyKey(String algorithm, byte[] raw) {

  /** Copies the bytes. */
  public VerifyKey {
    Objects.requireNonNull(algorithm, "algorithm");
    raw = raw.clone();
  }

  /** A copy of the bytes. */
  @Override
  public byte[] raw() {
    return raw.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VerifyKey key
        && algorithm.equals(key.algorithm)
        && Arrays.equals(raw, key.raw);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(raw);
  }

  /** Algorithm and bytes, which are public. */
  @Override
  public String toString() {
    return algorithm + ":" + HexFormat.of().formatHex(raw);
  }
}
