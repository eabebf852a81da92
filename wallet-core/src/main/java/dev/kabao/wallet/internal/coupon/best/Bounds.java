package dev.kabao.wallet.internal.coupon.best;

import dev.kabao.wallet.coupon.Discount;
import dev.kabao.wallet.coupon.Stacking;
import java.util.Arrays;
import java.util.List;

/**
 * What can be left to pay at least, whichever coupons of the classes from some place on are used.
 * It asks for the largest fixed amounts, the largest rates and the largest caps that so many
 * coupons could have, as if each could have all three, and leaves stacking aside: so it is never
 * too high.
 */
final class Bounds {
  private static final int MOST = Stacking.MOST;

  /** Rates are multiplied in floating point: never off by as much as this, either way. */
  private static final double SLACK = 1e-12;

  /** By class and number of coupons: the sum of the largest fixed amounts, and of caps. */
  private final long[][] fixed;

  private final long[][] caps;

  /** By class and number of coupons: what the largest rates leave of an amount. */
  private final double[][] kept;

  Bounds(List<Kind> kinds) {
    int size = kinds.size();
    this.fixed = new long[size + 1][];
    this.caps = new long[size + 1][];
    this.kept = new double[size + 1][];
    long[] amounts = new long[MOST];
    long[] most = new long[MOST];
    long[] rates = new long[MOST];
    for (int at = size; at >= 0; at--) {
      if (at < size) {
        Kind kind = kinds.get(at);
        for (int i = 0; i < kind.most(); i++) {
          if (kind.terms().discount() instanceof Discount.Percent part) {
            insert(rates, part.basisPoints());
            insert(most, part.cap().map(cap -> cap.getAmountMinorLong()).orElse(Long.MAX_VALUE));
          } else {
            insert(amounts, kind.terms().discount().off(Long.MAX_VALUE));
          }
        }
      }
      fixed[at] = sums(amounts);
      caps[at] = sums(most);
      kept[at] = products(rates);
    }
  }

  /** What is left at least of {@code left} after up to {@code room} coupons from {@code at} on. */
  long leastLeft(int at, long left, int room) {
    long least = left;
    for (int ofAmounts = 0; ofAmounts <= room; ofAmounts++) {
      long after = Math.max(0, left - fixed[at][ofAmounts]);
      int ofRates = room - ofAmounts;
      long byRates = (long) Math.floor(after * (kept[at][ofRates] - SLACK)) - 1;
      long byCaps = Math.max(0, after - Math.min(after, caps[at][ofRates]));
      least = Math.min(least, Math.max(byRates, byCaps));
    }
    return Math.max(0, least);
  }

  /** Keeps the largest values, the largest first. */
  private static void insert(long[] largest, long value) {
    int at = largest.length - 1;
    if (value <= largest[at]) {
      return;
    }
    largest[at] = value;
    Arrays.sort(largest);
    for (int i = 0; i < largest.length / 2; i++) {
      long other = largest[i];
      largest[i] = largest[largest.length - 1 - i];
      largest[largest.length - 1 - i] = other;
    }
  }

  private static long[] sums(long[] largest) {
    long[] sums = new long[MOST + 1];
    for (int i = 0; i < MOST; i++) {
      long sum = sums[i] + largest[i];
      sums[i + 1] = sum < 0 ? Long.MAX_VALUE : sum;
    }
    return sums;
  }

  private static double[] products(long[] largest) {
    double[] products = new double[MOST + 1];
    products[0] = 1;
    for (int i = 0; i < MOST; i++) {
      products[i + 1] =
          products[i] * (Discount.Percent.WHOLE - largest[i]) / Discount.Percent.WHOLE;
    }
    return products;
  }
}
