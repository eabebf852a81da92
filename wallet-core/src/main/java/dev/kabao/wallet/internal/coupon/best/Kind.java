package dev.kabao.wallet.internal.coupon.best;

import dev.kabao.wallet.coupon.CouponTerms;
import dev.kabao.wallet.coupon.Stacking;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The coupons at hand of one class. They are worth the same, so of so many the best are always
 * those that expire first.
 *
 * @param terms the class
 * @param coupons what expires first comes first
 * @param most how many of them can be used together
 */
record Kind(CouponTerms terms, List<Held> coupons, int most) {

  /** The classes of some coupons, in the order of taking. */
  static List<Kind> of(Collection<Held> coupons) {
    Map<String, List<Held>> byClass = new TreeMap<>();
    coupons.forEach(
        one -> byClass.computeIfAbsent(one.terms().code(), code -> new ArrayList<>()).add(one));
    return byClass.values().stream()
        .map(
            of -> {
              CouponTerms terms = of.get(0).terms();
              int allowed = Math.min(terms.stacking().mostOfClass(), Stacking.MOST);
              return new Kind(
                  terms, of.stream().sorted(Held.BY_EXPIRY).toList(), Math.min(allowed, of.size()));
            })
        .sorted(Comparator.comparing(Kind::terms, Taking.OF_CLASSES))
        .toList();
  }

  boolean alone() {
    return terms.stacking().alone();
  }
}
