package dev.kabao.wallet.coupon;

import java.util.Objects;

/** What came of issuing a coupon. */
public sealed interface IssueResult {

  /** The person has it. */
  record Issued(Coupon coupon) implements IssueResult {
    /** Refuses null. */
    public Issued {
      Objects.requireNonNull(coupon, "coupon");
    }
  }

  /** It was not issued, and nothing was changed. */
  record Refused(CouponRefusal reason) implements IssueResult {
    /** Refuses null. */
    public Refused {
      Objects.requireNonNull(reason, "reason");
    }
  }
}
