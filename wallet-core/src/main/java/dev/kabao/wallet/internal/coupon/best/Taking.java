package dev.kabao.wallet.internal.coupon.best;

import dev.kabao.wallet.coupon.CouponTerms;
import dev.kabao.wallet.coupon.Discount;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** In which order coupons are taken off, and what each then gives. */
public final class Taking {
  /** Fixed amounts, then percentages: without a cap, with a larger cap, with a larger rate. */
  static final Comparator<CouponTerms> OF_CLASSES =
      Comparator.comparing(Taking::isPart)
          .thenComparing(Comparator.comparingLong(Taking::cap).reversed())
          .thenComparing(Comparator.comparingInt(Taking::rate).reversed())
          .thenComparing(CouponTerms::code);

  /** The same, of single coupons. */
  public static final Comparator<Held> ORDER =
      Comparator.comparing(Held::terms, OF_CLASSES).thenComparing(Held.BY_EXPIRY);

  private Taking() {}

  /**
   * One coupon of a combination.
   *
   * @param coupon the coupon
   * @param gives what it takes off, in minor units
   */
  public record Part(Held coupon, long gives) {}

  /** What each of these gives for an amount in minor units, in the order of taking. */
  public static List<Part> of(Collection<Held> coupons, long amount) {
    List<Part> parts = new ArrayList<>();
    long left = amount;
    for (Held coupon : coupons.stream().sorted(ORDER).toList()) {
      long gives = coupon.terms().discount().off(left);
      parts.add(new Part(coupon, gives));
      left -= gives;
    }
    return parts;
  }

  /** What these are worth together. */
  static long worth(Collection<Held> coupons, long amount) {
    return of(coupons, amount).stream().mapToLong(Part::gives).sum();
  }

  private static boolean isPart(CouponTerms terms) {
    return terms.discount() instanceof Discount.Percent;
  }

  /** For a fixed amount, the amount itself. */
  private static long cap(CouponTerms terms) {
    return terms.discount() instanceof Discount.Fixed fixed
        ? fixed.amount().getAmountMinorLong()
        : ((Discount.Percent) terms.discount())
            .cap()
            .map(most -> most.getAmountMinorLong())
            .orElse(Long.MAX_VALUE);
  }

  private static int rate(CouponTerms terms) {
    return terms.discount() instanceof Discount.Percent part ? part.basisPoints() : 0;
  }
}
