package dev.kabao.wallet.session;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * An installation of the host's application, as it names itself.
 *
 * @param id what the installation made at random and keeps: 8 to 64 letters, digits, {@code - _ .
 *     :}; no serial or phone number
 * @param name what the person knows it by, such as {@code Anna's phone}: 1 to 40 characters
 */
public record Device(String id, String name) {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_.:-]{8,64}");
  private static final int MAX_NAME = 40;

  /**
   * Checks both.
   *
   * @throws IllegalArgumentException if either is not as said
   */
  public Device {
    Objects.requireNonNull(name, "name");
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "A device's id has 8 to 64 letters, digits, '-', '_', '.' or ':'.");
    }
    if (name.isBlank()
        || name.codePointCount(0, name.length()) > MAX_NAME
        || name.codePoints().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "A device's name has 1 to 40 characters, none of them a control character.");
    }
  }

  /** Without the name, which may name a person. */
  @Override
  public String toString() {
    return "Device[" + id + "]";
  }
}
