package dev.kabao.wallet.crypto;

import dev.kabao.wallet.spi.vault.KeySource;
import dev.kabao.wallet.value.Secret;
import java.nio.ByteBuffer;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;

/**
 * A passphrase as a key source: Argon2id (RFC 9106) makes a key of it, which wraps with the AEAD of
 * the suite that has keys of that length. What is wrapped: memory in KiB, passes and lanes (4 bytes
 * each, big-endian), salt (16), nonce (12), ciphertext and tag; the first 28 bytes are
 * authenticated too.
 */
final class PassphraseSource implements KeySource {
  static final String KIND = "passphrase";
  static final String OUT_OF_BOUNDS = "its Argon2id parameters are out of bounds";
  private static final int NONCE_AT = 3 * Integer.BYTES + PassphraseKey.SALT_BYTES;
  private static final int BODY_AT = NONCE_AT + AeadCipher.NONCE_BYTES;

  private final Secret passphrase;
  private final PassphraseCost cost;
  private final RandomSource random;

  PassphraseSource(Secret passphrase, PassphraseCost cost, RandomSource random) {
    PassphraseKey.requireNotEmpty(passphrase);
    this.passphrase = passphrase;
    this.cost = cost;
    this.random = random;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public byte[] wrap(byte[] key) {
    byte[] salt = new byte[PassphraseKey.SALT_BYTES];
    byte[] nonce = new byte[AeadCipher.NONCE_BYTES];
    random.fill(salt);
    random.fill(nonce);
    byte[] wrapped =
        ByteBuffer.allocate(BODY_AT + key.length + AeadCipher.TAG_BYTES)
            .putInt(cost.memoryKib())
            .putInt(cost.iterations())
            .putInt(cost.parallelism())
            .put(salt)
            .put(nonce)
            .array();
    AeadCipher cipher = cipher(salt, cost, key.length);
    try {
      cipher.seal(wrapped, NONCE_AT, wrapped.clone(), NONCE_AT, key, BODY_AT);
      return wrapped;
    } finally {
      cipher.wipe();
    }
  }

  @Override
  public byte[] unwrap(byte[] wrapped) {
    int length = wrapped.length - BODY_AT - AeadCipher.TAG_BYTES;
    if (!WrapSuites.isKeyLength(length)) {
      throw new IllegalArgumentException("its wrapped key has a wrong length");
    }
    ByteBuffer header = ByteBuffer.wrap(wrapped);
    int memory = header.getInt();
    int iterations = header.getInt();
    int parallelism = header.getInt();
    if (!PassphraseCost.allowed(memory, iterations, parallelism)) {
      throw new IllegalArgumentException(OUT_OF_BOUNDS);
    }
    byte[] salt = new byte[PassphraseKey.SALT_BYTES];
    header.get(salt);
    AeadCipher cipher = cipher(salt, new PassphraseCost(memory, iterations, parallelism), length);
    try {
      return cipher.open(wrapped, NONCE_AT, wrapped, NONCE_AT, BODY_AT);
    } catch (AEADBadTagException e) {
      throw Failures.passphraseWrong();
    } finally {
      cipher.wipe();
    }
  }

  /** The passphrase's own key, which the caller owns and must wipe. */
  byte[] derive(byte[] salt, PassphraseCost with, int length) {
    return PassphraseKey.derive(passphrase, salt, with, length);
  }

  private AeadCipher cipher(byte[] salt, PassphraseCost with, int length) {
    byte[] key = derive(salt, with, length);
    try {
      return AeadCipher.load(WrapSuites.of(length), Engine.BOUNCY_CASTLE, key);
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }
}
