package dev.kabao.wallet.coupon;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** What came of a coupon code. */
public sealed interface RedeemResult {

  /** The person has the coupon; the code is used up. */
  record Redeemed(Coupon coupon) implements RedeemResult {
    /** Refuses null. */
    public Redeemed {
      Objects.requireNonNull(coupon, "coupon");
    }
  }

  /**
   * There is no coupon for it, and nothing was changed but the count of tries.
   *
   * @param reason why
   * @param again from when on another code may be tried; present for {@link
   *     CouponRefusal#TOO_MANY_TRIES} only
   */
  record Refused(CouponRefusal reason, Optional<Instant> again) implements RedeemResult {
    /** Refuses null. */
    public Refused {
      Objects.requireNonNull(reason, "reason");
      Objects.requireNonNull(again, "again");
    }

    /** A refusal for good. */
    public Refused(CouponRefusal reason) {
      this(reason, Optional.empty());
    }
  }
}
