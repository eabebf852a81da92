package dev.kabao.wallet.internal.coupon;

import dev.kabao.wallet.coupon.CouponState;
import java.util.Map;
import java.util.Optional;

/**
 * The state table of coupons. A pair that is not in it changes nothing. What comes back after its
 * time expires: with the refund that gives it back, or when it is swept.
 */
public final class CouponStates {
  private static final Map<CouponState, Map<CouponEvent, CouponState>> TABLE =
      Map.of(
          CouponState.AVAILABLE,
          Map.of(
              CouponEvent.LOCKED, CouponState.LOCKED,
              CouponEvent.USED, CouponState.USED,
              CouponEvent.OVER, CouponState.EXPIRED,
              CouponEvent.REVOKED, CouponState.REVOKED),
          CouponState.LOCKED,
          Map.of(
              CouponEvent.USED, CouponState.USED,
              CouponEvent.FREED, CouponState.AVAILABLE),
          CouponState.USED,
          Map.of(CouponEvent.RETURNED, CouponState.AVAILABLE));

  private CouponStates() {}

  /** The state after an event; empty if the event changes nothing. */
  public static Optional<CouponState> next(CouponState state, CouponEvent event) {
    return Optional.ofNullable(TABLE.getOrDefault(state, Map.of()).get(event));
  }
}
