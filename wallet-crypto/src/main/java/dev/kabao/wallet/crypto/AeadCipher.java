package dev.kabao.wallet.crypto;

import javax.crypto.AEADBadTagException;

/**
 * An AEAD cipher with its key loaded: 96-bit nonces, 128-bit tags. For one caller at a time.
 *
 * <p>The nonce lies in the message itself, so that what is stored is what was used.
 */
interface AeadCipher {
  int NONCE_BYTES = 12;
  int TAG_BYTES = 16;
  int TAG_BITS = 8 * TAG_BYTES;

  /**
   * Encrypts into {@code message} from {@code bodyAt} on, the tag last; exactly fills it.
   *
   * @param message holds the nonce at {@code nonceAt}
   * @param aad its first {@code aadLength} bytes are authenticated as well
   * @throws IllegalStateException if the nonce was just used, or the key is wiped
   */
  void seal(byte[] message, int nonceAt, byte[] aad, int aadLength, byte[] plaintext, int bodyAt);

  /**
   * Decrypts what {@link #seal} wrote; {@code message} has room for a tag at least.
   *
   * @throws AEADBadTagException if anything was changed; nothing of the plaintext is left then
   * @throws IllegalStateException if the key is wiped
   */
  byte[] open(byte[] message, int nonceAt, byte[] aad, int aadLength, int bodyAt)
      throws AEADBadTagException;

  /** Wipes the key, as far as it can be reached. */
  void wipe();

  /**
   * A cipher with a copy of {@code key} loaded; the caller still owns, and wipes, the original.
   *
   * @throws IllegalArgumentException if {@code engine} cannot do {@code suite}
   */
  static AeadCipher load(Suite suite, Engine engine, byte[] key) {
    engine.requireSupports(suite);
    if (key.length != suite.keyBytes()) {
      throw new IllegalArgumentException(
          "A key of " + suite + " has " + suite.keyBytes() + " bytes.");
    }
    return engine == Engine.PLATFORM ? new PlatformAead(key) : new BouncyCastleAead(suite, key);
  }
}
