package dev.kabao.wallet.coupon;

import dev.kabao.wallet.value.CouponId;
import dev.kabao.wallet.value.PaymentId;
import dev.kabao.wallet.value.WalletId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A coupon as it stands.
 *
 * @param id its id
 * @param wallet who has it
 * @param terms those of its class
 * @param state how far it is
 * @param from from when on it can be used
 * @param until from when on it cannot any more
 * @param payment the payment that has it or was made with it; empty for none
 * @param issuedAt when it was issued
 * @param updatedAt when its state changed last
 */
public record Coupon(
    CouponId id,
    WalletId wallet,
    CouponTerms terms,
    CouponState state,
    Instant from,
    Instant until,
    Optional<PaymentId> payment,
    Instant issuedAt,
    Instant updatedAt) {
  /** Refuses null. */
  public Coupon {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(wallet, "wallet");
    Objects.requireNonNull(terms, "terms");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(until, "until");
    Objects.requireNonNull(payment, "payment");
    Objects.requireNonNull(issuedAt, "issuedAt");
    Objects.requireNonNull(updatedAt, "updatedAt");
  }
}
