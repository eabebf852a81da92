package dev.kabao.wallet.value;

import java.util.Objects;
import java.util.UUID;

/**
 * Names a binding, the ceremony that makes a card a bound card. Written as {@code bnd_} and 32
 * hexadecimal digits; time-ordered; tells nothing of a person.
 *
 * @param value the 128 bits
 */
public record BindingId(UUID value) {
  private static final String PREFIX = "bnd";

  /** Refuses null. */
  public BindingId {
    Objects.requireNonNull(value, "value");
  }

  /**
   * Reads the written form.
   *
   * @throws IllegalArgumentException if {@code text} is not of that form
   */
  public static BindingId parse(String text) {
    return new BindingId(Ids.parse(PREFIX, text));
  }

  /** The written form. */
  @Override
  public String toString() {
    return Ids.format(PREFIX, value);
  }
}
