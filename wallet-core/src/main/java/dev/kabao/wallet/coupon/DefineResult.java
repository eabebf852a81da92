package dev.kabao.wallet.coupon;

import java.util.Objects;

/** What came of defining a class of coupons. */
public sealed interface DefineResult {

  /** It is defined. */
  record Defined(CouponClass defined) implements DefineResult {
    /** Refuses null. */
    public Defined {
      Objects.requireNonNull(defined, "defined");
    }
  }

  /**
   * Another class has its code; nothing was changed.
   *
   * @param other that class
   */
  record CodeTaken(CouponClass other) implements DefineResult {
    /** Refuses null. */
    public CodeTaken {
      Objects.requireNonNull(other, "other");
    }
  }
}
