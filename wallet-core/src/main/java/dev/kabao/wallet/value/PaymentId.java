package dev.kabao.wallet.value;

import java.util.Objects;
import java.util.UUID;

/**
 * Names a payment or top-up. Written as {@code pay_} and 32 hexadecimal digits; time-ordered; tells
 * nothing of a person.
 *
 * @param value the 128 bits
 */
public record PaymentId(UUID value) {
  private static final String PREFIX = "pay";

  /** Refuses null. */
  public PaymentId {
    Objects.requireNonNull(value, "value");
  }

  /**
   * Reads the written form.
   *
   * @throws IllegalArgumentException if {@code text} is not of that form
   */
  public static PaymentId parse(String text) {
    return new PaymentId(Ids.parse(PREFIX, text));
  }

  /** The written form. */
  @Override
  public String toString() {
    return Ids.format(PREFIX, value);
  }
}
