package dev.kabao.wallet.coupon;

/** How far a coupon is. Names are kept at rest and never change. */
public enum CouponState {
  /** It can be used within its time. */
  AVAILABLE,
  /** An open payment has it. */
  LOCKED,
  /** A payment was made with it. */
  USED,
  /** Its time was over before it was used. */
  EXPIRED,
  /** Whoever issued it took it back. */
  REVOKED
}
