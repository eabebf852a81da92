package dev.kabao.wallet.internal.coupon;

/** What happens to a coupon. */
public enum CouponEvent {
  /** A payment that is not decided takes it. */
  LOCKED,
  /** A payment was made with it. */
  USED,
  /** The payment that had it ended without it. */
  FREED,
  /** All that it had given went back, and its class lets it come back. */
  RETURNED,
  /** Its time is over. */
  OVER,
  /** Whoever issued it takes it back. */
  REVOKED
}
