package dev.kabao.wallet.value;

import java.util.Objects;
import java.util.UUID;

/**
 * Names a session, without being a permission to use it. Written as {@code ses_} and 32 hexadecimal
 * digits; time-ordered; tells nothing of a person.
 *
 * @param value the 128 bits
 */
public record SessionId(UUID value) {
  private static final String PREFIX = "ses";

  /** Refuses null. */
  public SessionId {
    Objects.requireNonNull(value, "value");
  }

  /**
   * Reads the written form.
   *
   * @throws IllegalArgumentException if {@code text} is not of that form
   */
  public static SessionId parse(String text) {
    return new SessionId(Ids.parse(PREFIX, text));
  }

  /** The written form. */
  @Override
  public String toString() {
    return Ids.format(PREFIX, value);
  }
}
