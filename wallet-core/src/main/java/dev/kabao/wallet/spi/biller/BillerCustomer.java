package dev.kabao.wallet.spi.biller;

import java.util.Objects;

/**
 * What a biller tells of a customer, so that a person sees whether the number is theirs.
 *
 * @param label the masked name or address, such as {@code **明 幸福路*号}: 1 to 64 characters
 */
public record BillerCustomer(String label) {
  /** Checks the length. */
  public BillerCustomer {
    Objects.requireNonNull(label, "label");
    if (label.isBlank()
        || label.length() > 64
        || label.codePoints().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("A label has 1 to 64 characters that can be shown.");
    }
  }

  /** Tells nothing of the customer. */
  @Override
  public String toString() {
    return "BillerCustomer";
  }
}
