package dev.kabao.wallet.value;

import java.util.Objects;
import java.util.UUID;

/**
 * Names a factor that a person has enrolled. Written as {@code fac_} and 32 hexadecimal digits;
 * time-ordered; tells nothing of a person.
 *
 * @param value the 128 bits
 */
public record FactorId(UUID value) {
  private static final String PREFIX = "fac";

  /** Refuses null. */
  public FactorId {
    Objects.requireNonNull(value, "value");
  }

  /**
   * Reads the written form.
   *
   * @throws IllegalArgumentException if {@code text} is not of that form
   */
  public static FactorId parse(String text) {
    return new FactorId(Ids.parse(PREFIX, text));
  }

  /** The written form. */
  @Override
  public String toString() {
    return Ids.format(PREFIX, value);
  }
}
