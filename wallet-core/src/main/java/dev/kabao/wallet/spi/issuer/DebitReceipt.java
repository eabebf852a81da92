package dev.kabao.wallet.spi.issuer;

import java.time.Instant;
import java.util.Objects;
import org.joda.money.Money;

/**
 * An issuer's word that it drew money.
 *
 * @param issuerReference the issuer's own name for it: 1 to 64 visible ASCII characters
 * @param amount how much was drawn: at most what was asked
 * @param at when, by the issuer's clock
 */
public record DebitReceipt(String issuerReference, Money amount, Instant at) {

  /** Refuses null. */
  public DebitReceipt {
    Objects.requireNonNull(issuerReference, "issuerReference");
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(at, "at");
  }
}
