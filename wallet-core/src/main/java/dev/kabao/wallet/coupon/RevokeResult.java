package dev.kabao.wallet.coupon;

import java.util.Objects;

/** What came of taking a coupon back. */
public sealed interface RevokeResult {
  /** The coupon as it stands. */
  Coupon coupon();

  /** It was taken back. */
  record Revoked(Coupon coupon) implements RevokeResult {
    /** Refuses null. */
    public Revoked {
      Objects.requireNonNull(coupon, "coupon");
    }
  }

  /** It was not, and nothing was changed. */
  record Refused(Coupon coupon, CouponRefusal reason) implements RevokeResult {
    /** Refuses null. */
    public Refused {
      Objects.requireNonNull(coupon, "coupon");
      Objects.requireNonNull(reason, "reason");
    }
  }
}
