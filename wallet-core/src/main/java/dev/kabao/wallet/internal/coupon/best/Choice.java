package dev.kabao.wallet.internal.coupon.best;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A combination with what it is worth; see {@link dev.kabao.wallet.coupon.BestCoupons} for which
 * one is better.
 *
 * @param coupons what expires first comes first
 * @param worth in minor units
 */
record Choice(List<Held> coupons, long worth) {
  static final Choice NONE = new Choice(List.of(), 0);

  static Choice of(Collection<Held> coupons, long amount) {
    return new Choice(
        coupons.stream().sorted(Held.BY_EXPIRY).toList(), Taking.worth(coupons, amount));
  }

  boolean isBetterThan(Choice other) {
    if (worth != other.worth) {
      return worth > other.worth;
    }
    int both = Math.min(coupons.size(), other.coupons.size());
    for (int i = 0; i < both; i++) {
      int order = coupons.get(i).until().compareTo(other.coupons.get(i).until());
      if (order != 0) {
        return order < 0;
      }
    }
    if (coupons.size() != other.coupons.size()) {
      return coupons.size() < other.coupons.size();
    }
    for (int i = 0; i < both; i++) {
      int order = Held.compare(coupons.get(i).id(), other.coupons.get(i).id());
      if (order != 0) {
        return order < 0;
      }
    }
    return false;
  }

  /** Without coupons that could be left out without a loss; what expires last goes first. */
  Choice withoutIdle(long amount) {
    List<Held> needed = new ArrayList<>(coupons);
    for (int i = needed.size() - 1; i >= 0; i--) {
      Held one = needed.remove(i);
      if (Taking.worth(needed, amount) < worth) {
        needed.add(i, one);
      }
    }
    return new Choice(List.copyOf(needed), worth);
  }
}
