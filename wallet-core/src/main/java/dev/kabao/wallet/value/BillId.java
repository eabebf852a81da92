package dev.kabao.wallet.value;

import java.util.Objects;
import java.util.UUID;

/**
 * Names a bill. Written as {@code bil_} and 32 hexadecimal digits; tells nothing of a person.
 *
 * @param value the 128 bits
 */
public record BillId(UUID value) {
  private static final String PREFIX = "bil";

  /** Refuses null. */
  public BillId {
    Objects.requireNonNull(value, "value");
  }

  /**
   * Reads the written form.
   *
   * @throws IllegalArgumentException if {@code text} is not of that form
   */
  public static BillId parse(String text) {
    return new BillId(Ids.parse(PREFIX, text));
  }

  /** The written form. */
  @Override
  public String toString() {
    return Ids.format(PREFIX, value);
  }
}
