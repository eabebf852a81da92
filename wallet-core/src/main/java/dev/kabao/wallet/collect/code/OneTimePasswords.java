package dev.kabao.wallet.collect.code;

import dev.kabao.wallet.internal.otp.Hotp;
import java.util.OptionalLong;

/** The one-time passwords of payer codes: RFC 6238 with HMAC-SHA-256 and eight digits. */
final class OneTimePasswords {
  static final int SEED_BYTES = 32;

  private static final Hotp HOTP = new Hotp("HmacSHA256", 8);
  private static final int TOLERANCE = 1;

  private OneTimePasswords() {}

  /** The password of a step. */
  static String at(byte[] seed, long step) {
    requireSeed(seed);
    return HOTP.at(seed, step);
  }

  /** The step whose password this is: at or beside the current one, and after the last used. */
  static OptionalLong matching(byte[] seed, String digits, long current, long lastUsed) {
    requireSeed(seed);
    return HOTP.matching(seed, digits, current, TOLERANCE, lastUsed);
  }

  private static void requireSeed(byte[] seed) {
    if (seed.length != SEED_BYTES) {
      throw new IllegalArgumentException("The seed of payer codes has 32 bytes.");
    }
  }
}
