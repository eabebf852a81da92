package dev.kabao.wallet.internal.coupon.best;

import dev.kabao.wallet.coupon.CouponReason;
import dev.kabao.wallet.coupon.Stacking;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Which coupons can be used together. */
public final class Together {
  private Together() {}

  /**
   * What keeps a coupon from joining others.
   *
   * @param reason why
   * @param other which one it is that keeps it out; empty if it is none in particular
   */
  public record Conflict(CouponReason reason, Optional<Held> other) {}

  /** What keeps {@code coupon} from joining {@code others}, which can be used together. */
  public static Optional<Conflict> conflict(Collection<Held> others, Held coupon) {
    Stacking rule = coupon.terms().stacking();
    int ofClass = 0;
    for (Held other : others) {
      Stacking its = other.terms().stacking();
      boolean same = other.terms().code().equals(coupon.terms().code());
      ofClass += same ? 1 : 0;
      if (!same && (rule.alone() || its.alone())) {
        return conflict(CouponReason.NOT_WITH_OTHERS, other);
      }
      if (!same && rule.group().isPresent() && rule.group().equals(its.group())) {
        return conflict(CouponReason.ONE_OF_GROUP, other);
      }
    }
    if (ofClass >= rule.mostOfClass()) {
      return Optional.of(new Conflict(CouponReason.ENOUGH_OF_CLASS, Optional.empty()));
    }
    return others.size() >= Stacking.MOST
        ? Optional.of(new Conflict(CouponReason.TOO_MANY, Optional.empty()))
        : Optional.empty();
  }

  /** What keeps these from being used together, looking at them in this order; empty if nothing. */
  public static Optional<Conflict> conflict(Collection<Held> coupons) {
    List<Held> joined = new ArrayList<>();
    for (Held coupon : coupons) {
      Optional<Conflict> conflict = conflict(joined, coupon);
      if (conflict.isPresent()) {
        return conflict;
      }
      joined.add(coupon);
    }
    return Optional.empty();
  }

  private static Optional<Conflict> conflict(CouponReason reason, Held other) {
    return Optional.of(new Conflict(reason, Optional.of(other)));
  }
}
