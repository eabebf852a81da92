package dev.kabao.wallet.internal.factor;

import dev.kabao.wallet.factor.NewFactor;
import dev.kabao.wallet.internal.otp.Hotp;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.WalletId;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * Codes of authenticator apps: RFC 6238 with the parameters that apps agree on (HMAC-SHA-1, six
 * digits, thirty seconds). The seed, 160 bits as RFC 4226 section 4 recommends, is derived from
 * wallet and factor and kept nowhere.
 */
final class Totps {
  static final long STEP_SECONDS = 30;

  private static final String PURPOSE = "totp-seed";
  private static final int SEED_BYTES = 20;
  private static final int TOLERANCE = 1;
  private static final Hotp HOTP = new Hotp("HmacSHA1", 6);

  private final Platform platform;

  Totps(Platform platform) {
    this.platform = platform;
  }

  /** The seed as apps take it; the caller closes it. */
  Secret seedText(WalletId wallet, UUID factor) {
    byte[] seed = seed(wallet, factor);
    char[] text = Base32.encode(seed);
    try {
      return Secret.of(text);
    } finally {
      Arrays.fill(seed, (byte) 0);
      Arrays.fill(text, '\0');
    }
  }

  /** The text of a QR code for apps; the caller closes it. */
  static Secret uri(NewFactor.Totp factor, Secret seedText) {
    String issuer = percentEncoded(factor.issuer());
    String head = "otpauth://totp/" + issuer + ':' + percentEncoded(factor.account()) + "?secret=";
    String tail = "&issuer=" + issuer + "&algorithm=SHA1&digits=6&period=" + STEP_SECONDS;
    return seedText.read(
        seed -> {
          char[] uri = new char[head.length() + seed.length + tail.length()];
          head.getChars(0, head.length(), uri, 0);
          System.arraycopy(seed, 0, uri, head.length(), seed.length);
          tail.getChars(0, tail.length(), uri, head.length() + seed.length);
          try {
            return Secret.of(uri);
          } finally {
            Arrays.fill(uri, '\0');
          }
        });
  }

  /** The step whose code this is: now, one before or one after, and after the last used. */
  OptionalLong matching(WalletId wallet, UUID factor, Secret code, long lastUsed) {
    byte[] seed = seed(wallet, factor);
    try {
      long now = Math.floorDiv(platform.clock().instant().getEpochSecond(), STEP_SECONDS);
      String digits = code.read(chars -> new String(chars).replace(" ", ""));
      return HOTP.matching(seed, digits, now, TOLERANCE, lastUsed);
    } finally {
      Arrays.fill(seed, (byte) 0);
    }
  }

  private byte[] seed(WalletId wallet, UUID factor) {
    try (Secret name = Secret.of(wallet + "|" + factor)) {
      byte[] hash = platform.vault().blindIndex(PURPOSE, name);
      byte[] seed = Arrays.copyOf(hash, SEED_BYTES);
      Arrays.fill(hash, (byte) 0);
      return seed;
    }
  }

  /** All but unreserved characters (RFC 3986 section 2.3) as bytes of their UTF-8. */
  private static String percentEncoded(String text) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || "-._~".indexOf(c) >= 0;
      encoded.append(plain ? Character.toString(c) : String.format("%%%02X", (int) c));
    }
    return encoded.toString();
  }
}
