package dev.kabao.wallet.spi.issuer;

import java.time.Instant;
import java.util.Objects;
import org.joda.money.Money;

/**
 * An issuer's word that it moved money: drew, paid out or gave back.
 *
 * @param issuerReference the issuer's own name for it: 1 to 64 visible ASCII characters
 * @param amount how much was moved: at most what was asked
 * @param at when, by the issuer's clock
 */
public record OrderReceipt(String issuerReference, Money amount, Instant at) {

  /** Refuses null. */
  public OrderReceipt {
    Objects.requireNonNull(issuerReference, "issuerReference");
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(at, "at");
  }
}
