package dev.kabao.wallet.spi.issuer;

import java.util.UUID;

/**
 * The wallet's name for what it asks of an issuer; the same for every try of the same thing, so
 * that the issuer does it at most once.
 *
 * @param value 32 lower-case hexadecimal digits
 */
public record OrderId(String value) {

  /** Checks the form. */
  public OrderId {
    if (!value.matches("[0-9a-f]{32}")) {
      throw new IllegalArgumentException("An order id has 32 lower-case hexadecimal digits.");
    }
  }

  /** The order id of a payment or binding. */
  public static OrderId of(UUID id) {
    return new OrderId(id.toString().replace("-", ""));
  }

  @Override
  public String toString() {
    return value;
  }
}
