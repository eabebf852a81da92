package dev.kabao.wallet.value;

import java.util.Objects;
import java.util.UUID;

/**
 * Names a payment request. Written as {@code req_} and 32 hexadecimal digits; time-ordered; tells
 * nothing of a person.
 *
 * @param value the 128 bits
 */
public record PaymentRequestId(UUID value) {
  private static final String PREFIX = "req";

  /** Refuses null. */
  public PaymentRequestId {
    Objects.requireNonNull(value, "value");
  }

  /**
   * Reads the written form.
   *
   * @throws IllegalArgumentException if {@code text} is not of that form
   */
  public static PaymentRequestId parse(String text) {
    return new PaymentRequestId(Ids.parse(PREFIX, text));
  }

  /** The written form. */
  @Override
  public String toString() {
    return Ids.format(PREFIX, value);
  }
}
