package dev.kabao.wallet.internal.otp;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One-time passwords: those of RFC 4226 by a counter, and, as the counter may be a step of time,
 * those of RFC 6238. Immutable and thread-safe.
 *
 * <p>Seeds belong to the caller, who wipes them; the Java platform's HMAC keeps a copy of its own
 * until it is collected.
 */
public final class Hotp {
  /** The counter that was last used where none ever was. */
  public static final long NONE = -1;

  private static final int MOST_DIGITS = 8;

  private final String algorithm;
  private final int digits;
  private final int modulus;

  /**
   * Passwords of one kind.
   *
   * @param algorithm the Java name of the HMAC, for example {@code HmacSHA1}
   * @param digits 6 to 8
   */
  public Hotp(String algorithm, int digits) {
    if (digits < 6 || digits > MOST_DIGITS) {
      throw new IllegalArgumentException("A one-time password has 6 to 8 digits.");
    }
    this.algorithm = algorithm;
    this.digits = digits;
    int power = 1;
    for (int i = 0; i < digits; i++) {
      power *= 10;
    }
    this.modulus = power;
  }

  /** The password of a counter. */
  public String at(byte[] seed, long counter) {
    byte[] hash = hash(seed, counter);
    int offset = hash[hash.length - 1] & 0x0F;
    int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7FFF_FFFF;
    Arrays.fill(hash, (byte) 0);
    return String.format("%0" + digits + "d", number % modulus);
  }

  /**
   * The counter whose password this is, out of those from {@code current - tolerance} to {@code
   * current + tolerance} that come after the last used one. The time that this takes tells nothing
   * of the right digits.
   *
   * @return the latest if several have these digits, so that the same digits cannot be used again
   */
  public OptionalLong matching(
      byte[] seed, String password, long current, int tolerance, long lastUsed) {
    byte[] given = password.getBytes(US_ASCII);
    long matching = NONE;
    for (long counter = current - tolerance; counter <= current + tolerance; counter++) {
      boolean equal = MessageDigest.isEqual(at(seed, counter).getBytes(US_ASCII), given);
      if (equal && counter > lastUsed) {
        matching = counter;
      }
    }
    return matching == NONE ? OptionalLong.empty() : OptionalLong.of(matching);
  }

  private byte[] hash(byte[] seed, long counter) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(seed, algorithm));
      return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(counter).array());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has " + algorithm + ".", e);
    }
  }
}
