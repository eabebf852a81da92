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

  /** Checks the length and the mask: at least four characters are hidden. */
  public Challenge {
    Objects.requireNonNull(expiresAt, "expiresAt");
    if (codeLength < 4 || codeLength > 8) {
      throw new IllegalArgumentException("A code has 4 to 8 digits, not " + codeLength + ".");
    }
    if (maskedPhone.chars().filter(c -> c == '*').count() < 4) {
      throw new IllegalArgumentException("The phone of a challenge is not masked.");
    }
  }
}
