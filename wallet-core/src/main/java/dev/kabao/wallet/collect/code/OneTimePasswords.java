package dev.kabao.wallet.collect.code;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The one-time passwords of RFC 6238 with HMAC-SHA-256 and eight digits, cut off as RFC 4226
 * section 5.3 says.
 */
final class OneTimePasswords {
  static final int SEED_BYTES = 32;

  private static final String ALGORITHM = "HmacSHA256";
  private static final int MODULUS = 100_000_000;

  private OneTimePasswords() {}

  /** The password of a step. */
  static String at(byte[] seed, long step) {
    byte[] hash = hash(seed, step);
    int offset = hash[hash.length - 1] & 0x0F;
    int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7FFF_FFFF;
    Arrays.fill(hash, (byte) 0);
    return String.format("%08d", number % MODULUS);
  }

  /** Whether that is the password of a step, in a time that does not depend on its digits. */
  static boolean isAt(byte[] seed, long step, String digits) {
    return MessageDigest.isEqual(at(seed, step).getBytes(UTF_8), digits.getBytes(UTF_8));
  }

  private static byte[] hash(byte[] seed, long step) {
    if (seed.length != SEED_BYTES) {
      throw new IllegalArgumentException("The seed of payer codes has 32 bytes.");
    }
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(seed, ALGORITHM));
      return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HMAC-SHA-256.", e);
    }
  }
}
