package dev.kabao.wallet.internal.coupon.best;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;

/**
 * The payment that coupons are to be used for.
 *
 * @param payee who gets it: a payee's id; empty for nobody in particular, whom no coupon with a
 *     list of payees is for
 * @param category the payment's category, where one is known
 * @param amount what is to be paid, before any coupon
 * @param at when
 */
public record Use(Optional<String> payee, Optional<String> category, Money amount, Instant at) {
  /** Refuses null. */
  public Use {
    Objects.requireNonNull(payee, "payee");
    Objects.requireNonNull(category, "category");
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(at, "at");
  }
}
