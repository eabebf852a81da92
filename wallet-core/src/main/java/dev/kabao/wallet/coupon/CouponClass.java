package dev.kabao.wallet.coupon;

import java.time.Instant;
import java.util.Objects;

/**
 * A class of coupons as it stands.
 *
 * @param terms what its coupons have in common
 * @param issued how many were issued, whatever became of them
 * @param ended whether no more are issued; those in people's hands stay good
 * @param createdAt when it was defined
 */
public record CouponClass(CouponTerms terms, long issued, boolean ended, Instant createdAt) {
  /** Refuses null. */
  public CouponClass {
    Objects.requireNonNull(terms, "terms");
    Objects.requireNonNull(createdAt, "createdAt");
  }
}
