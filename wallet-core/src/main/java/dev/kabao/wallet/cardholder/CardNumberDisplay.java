package dev.kabao.wallet.cardholder;

import dev.kabao.wallet.value.Secret;
import java.util.Objects;
import java.util.Optional;

/**
 * What a person may see again of a card number: at most the BIN and the last four digits (PCI DSS
 * 4.0.1, requirement 3.4.1), and the last four only where fewer than four digits would stay hidden.
 *
 * @param bin the first digits, 6 to 8; empty for short numbers
 * @param lastFour the last four digits
 * @param length how many digits the number has
 */
public record CardNumberDisplay(Optional<String> bin, String lastFour, int length) {
  private static final int SHORT_BIN = 6;
  private static final int LAST = 4;
  private static final int LEAST_HIDDEN = 4;

  /** Refuses null, other forms, and anything that would hide fewer than four digits. */
  public CardNumberDisplay {
    Objects.requireNonNull(bin, "bin");
    if (length < CardNumbers.SHORTEST || length > CardNumbers.LONGEST) {
      throw new IllegalArgumentException("A card number has 12 to 19 digits.");
    }
    if (!lastFour.matches("[0-9]{4}") || bin.filter(b -> !b.matches("[0-9]{6,8}")).isPresent()) {
      throw new IllegalArgumentException("Shown are a BIN of 6 to 8 digits and the last 4 digits.");
    }
    if (length - bin.map(String::length).orElse(0) - LAST < LEAST_HIDDEN) {
      throw new IllegalArgumentException("At least four digits stay hidden.");
    }
  }

  /**
   * What to show of a number, with a BIN of six digits.
   *
   * @param number 12 to 19 ASCII digits, as in {@link CardHolder#cardNumber()}
   * @throws IllegalArgumentException if it is anything else
   */
  public static CardNumberDisplay of(Secret number) {
    return number.read(
        chars -> {
          int length = chars.length;
          if (length < CardNumbers.SHORTEST) {
            throw new IllegalArgumentException("A card number has 12 to 19 digits.");
          }
          Optional<String> bin =
              length - SHORT_BIN - LAST < LEAST_HIDDEN
                  ? Optional.empty()
                  : Optional.of(new String(chars, 0, SHORT_BIN));
          return new CardNumberDisplay(bin, new String(chars, length - LAST, LAST), length);
        });
  }

  /** For example {@code 623633*********1234}: a star for each hidden digit. */
  @Override
  public String toString() {
    String shown = bin.orElse("");
    return shown + "*".repeat(length - shown.length() - LAST) + lastFour;
  }
}
