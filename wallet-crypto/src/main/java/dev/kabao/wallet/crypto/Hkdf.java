package dev.kabao.wallet.crypto;

import java.util.Arrays;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** HMAC (RFC 2104) and HKDF (RFC 5869) over the hash of a suite. Both hashes have 32 bytes. */
final class Hkdf {
  static final int HASH_BYTES = 32;

  private static final int MOST_BLOCKS = 255;

  private Hkdf() {}

  /** HMAC of the messages, one after the other. */
  static byte[] hmac(Suite suite, byte[] key, byte[]... messages) {
    HMac mac = new HMac(digest(suite));
    KeyParameter parameter = new KeyParameter(key);
    mac.init(parameter);
    for (byte[] message : messages) {
      mac.update(message, 0, message.length);
    }
    byte[] hash = new byte[HASH_BYTES];
    mac.doFinal(hash, 0);
    // A key of zeros, so that the pads of the true one are overwritten.
    Arrays.fill(parameter.getKey(), (byte) 0);
    mac.init(parameter);
    return hash;
  }

  /**
   * Derives a key (RFC 5869 section 2).
   *
   * @param root the input keying material
   * @param salt may be empty, which counts as zeros
   * @param info what the key is for
   * @return {@code length} bytes that the caller owns and must wipe
   * @throws IllegalArgumentException if {@code length} is not between 1 and 255 hashes
   */
  static byte[] derive(Suite suite, byte[] root, byte[] salt, byte[] info, int length) {
    if (length < 1 || length > MOST_BLOCKS * HASH_BYTES) {
      throw new IllegalArgumentException("HKDF gives 1 to 8160 bytes.");
    }
    byte[] extracted = hmac(suite, salt, root);
    byte[] derived = new byte[length];
    byte[] block = new byte[0];
    for (int at = 0, count = 1; at < length; at += HASH_BYTES, count++) {
      byte[] next = hmac(suite, extracted, block, info, new byte[] {(byte) count});
      Arrays.fill(block, (byte) 0);
      block = next;
      System.arraycopy(block, 0, derived, at, Math.min(HASH_BYTES, length - at));
    }
    Arrays.fill(block, (byte) 0);
    Arrays.fill(extracted, (byte) 0);
    return derived;
  }

  private static Digest digest(Suite suite) {
    return switch (suite) {
      case INTL_2026 -> new SHA256Digest();
      case CN_2026 -> new SM3Digest();
    };
  }
}
