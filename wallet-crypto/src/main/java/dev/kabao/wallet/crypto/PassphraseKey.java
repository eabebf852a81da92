package dev.kabao.wallet.crypto;

import dev.kabao.wallet.value.Secret;
import java.util.Arrays;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Keys from passphrases: Argon2id, version 1.3 (RFC 9106). */
final class PassphraseKey {
  static final int SALT_BYTES = 16;

  private PassphraseKey() {}

  /**
   * Refuses an empty passphrase.
   *
   * @throws IllegalArgumentException if it is empty
   */
  static void requireNotEmpty(Secret passphrase) {
    if (passphrase.length() == 0) {
      throw new IllegalArgumentException("The passphrase is empty.");
    }
  }

  /** The key, which the caller owns and must wipe. */
  static byte[] derive(Secret passphrase, byte[] salt, PassphraseCost cost, int length) {
    byte[] text = passphrase.utf8();
    try {
      Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
      argon2.init(
          new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
              .withVersion(Argon2Parameters.ARGON2_VERSION_13)
              .withMemoryAsKB(cost.memoryKib())
              .withIterations(cost.iterations())
              .withParallelism(cost.parallelism())
              .withSalt(salt)
              .build());
      byte[] key = new byte[length];
      argon2.generateBytes(text, key);
      return key;
    } finally {
      Arrays.fill(text, (byte) 0);
    }
  }
}
