package dev.kabao.wallet.spi.biller;

import dev.kabao.wallet.value.LocalText;
import java.time.Duration;
import java.util.Objects;

/**
 * How a biller describes itself.
 *
 * @param code its short code, never changed: 1 to 32 small letters, digits and hyphens
 * @param name its name
 * @param payee the payee that gets the money of its bills: 1 to 64 letters, digits, {@code - _ .}
 * @param category the code of the category of its bills, such as {@code utilities}
 * @param numberName what it calls a customer's number
 * @param finalityWindow how long after the wallet kept its intent an order may still reach the
 *     biller: past it, "no such order" means that there will be none. A wallet sends within the
 *     first half of it.
 */
public record BillerProfile(
    String code,
    LocalText name,
    String payee,
    String category,
    LocalText numberName,
    Duration finalityWindow) {

  /** Checks the codes; refuses null. */
  public BillerProfile {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(numberName, "numberName");
    if (!code.matches("[a-z0-9-]{1,32}")) {
      throw new IllegalArgumentException(
          "A biller's code has 1 to 32 small letters, digits or hyphens.");
    }
    if (!payee.matches("[A-Za-z0-9._-]{1,64}")) {
      throw new IllegalArgumentException(
          "A payee's id has 1 to 64 letters, digits, '-', '_' or '.'.");
    }
    if (!category.matches("[a-z0-9-]{1,24}")) {
      throw new IllegalArgumentException(
          "A category's code has 1 to 24 small letters, digits or hyphens.");
    }
    if (finalityWindow.isNegative() || finalityWindow.isZero()) {
      throw new IllegalArgumentException("A finality window is above zero.");
    }
  }
}
