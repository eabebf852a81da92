package dev.kabao.wallet.value;

import java.util.Objects;
import java.util.UUID;

/**
 * Names a bound card. Written as {@code crd_} and 32 hexadecimal digits; time-ordered; tells
 * nothing of a person.
 *
 * @param value the 128 bits
 */
public record CardId(UUID value) {
  private static final String PREFIX = "crd";

  /** Refuses null. */
  public CardId {
    Objects.requireNonNull(value, "value");
  }

  /**
   * Reads the written form.
   *
   * @throws IllegalArgumentException if {@code text} is not of that form
   */
  public static CardId parse(String text) {
    return new CardId(Ids.parse(PREFIX, text));
  }

  /** The written form. */
  @Override
  public String toString() {
    return Ids.format(PREFIX, value);
  }
}
