package dev.kabao.wallet.value;

import java.util.Objects;
import java.util.UUID;

/**
 * Names a coupon. Written as {@code cpn_} and 32 hexadecimal digits; tells nothing of a person.
 *
 * @param value the 128 bits
 */
public record CouponId(UUID value) {
  private static final String PREFIX = "cpn";

  /** Refuses null. */
  public CouponId {
    Objects.requireNonNull(value, "value");
  }

  /**
   * Reads the written form.
   *
   * @throws IllegalArgumentException if {@code text} is not of that form
   */
  public static CouponId parse(String text) {
    return new CouponId(Ids.parse(PREFIX, text));
  }

  /** The written form. */
  @Override
  public String toString() {
    return Ids.format(PREFIX, value);
  }
}
