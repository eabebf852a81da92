package dev.kabao.wallet.spi.issuer;

import java.time.Instant;
import java.util.Objects;

/**
 * A one-time code is on its way to the reserved phone.
 *
 * @param maskedPhone where to, as the person may see it, for example {@code 138****0000}
 * @param codeLength how many digits the code has, 4 to 8
 * @param expiresAt when the code stops being good
 */
public record Challenge(String maskedPhone, int codeLength, Instant expiresAt) {
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

  /** Checks the length and the mask: at least four characters are hidden. */
  public Challenge {
    Objects.requireNonNull(expiresAt, "expiresAt");
    if (codeLength < 4 || codeLength > 8) {
      throw new IllegalArgumentException("A code has 4 to 8 digits, not " + codeLength + ".");
    }
    if (maskedPhone.length() > 32 || !maskedPhone.chars().allMatch(c -> c > 31 && c < 127)) {
      throw new IllegalArgumentException("A masked phone has at most 32 visible ASCII characters.");
    }
    if (expiresAt.isBefore(Instant.EPOCH) || expiresAt.isAfter(LAST)) {
      throw new IllegalArgumentException("A challenge expires between 1970 and 9999.");
    }
    if (maskedPhone.chars().filter(c -> c == '*').count() < 4) {
      throw new IllegalArgumentException("The phone of a challenge is not masked.");
    }
  }
}
