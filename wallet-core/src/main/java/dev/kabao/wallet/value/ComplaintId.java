package dev.kabao.wallet.value;

import java.util.Objects;
import java.util.UUID;

/**
 * Names a complaint about a payee. Written as {@code cmp_} and 32 hexadecimal digits; time-ordered;
 * tells nothing of a person.
 *
 * @param value the 128 bits
 */
public record ComplaintId(UUID value) {
  private static final String PREFIX = "cmp";

  /** Refuses null. */
  public ComplaintId {
    Objects.requireNonNull(value, "value");
  }

  /**
   * Reads the written form.
   *
   * @throws IllegalArgumentException if {@code text} is not of that form
   */
  public static ComplaintId parse(String text) {
    return new ComplaintId(Ids.parse(PREFIX, text));
  }

  /** The written form. */
  @Override
  public String toString() {
    return Ids.format(PREFIX, value);
  }
}
