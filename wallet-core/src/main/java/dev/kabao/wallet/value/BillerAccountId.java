package dev.kabao.wallet.value;

import java.util.Objects;
import java.util.UUID;

/**
 * Names a person's account with a biller. Written as {@code acc_} and 32 hexadecimal digits; tells
 * nothing of a person.
 *
 * @param value the 128 bits
 */
public record BillerAccountId(UUID value) {
  private static final String PREFIX = "acc";

  /** Refuses null. */
  public BillerAccountId {
    Objects.requireNonNull(value, "value");
  }

  /**
   * Reads the written form.
   *
   * @throws IllegalArgumentException if {@code text} is not of that form
   */
  public static BillerAccountId parse(String text) {
    return new BillerAccountId(Ids.parse(PREFIX, text));
  }

  /** The written form. */
  @Override
  public String toString() {
    return Ids.format(PREFIX, value);
  }
}
