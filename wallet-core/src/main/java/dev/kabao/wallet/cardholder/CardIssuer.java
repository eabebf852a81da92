package dev.kabao.wallet.cardholder;

import dev.kabao.wallet.value.LocalText;
import java.util.Objects;

/**
 * A bank as a card number tells it.
 *
 * @param code its short code, for example {@code WEBANK}: 1 to 32 upper-case letters and digits
 * @param name its name
 */
public record CardIssuer(String code, LocalText name) {

  /** Refuses null and codes of another form. */
  public CardIssuer {
    Objects.requireNonNull(name, "name");
    if (!code.matches("[A-Z0-9]{1,32}")) {
      throw new IllegalArgumentException("An issuer's code has 1 to 32 capitals and digits.");
    }
  }
}
