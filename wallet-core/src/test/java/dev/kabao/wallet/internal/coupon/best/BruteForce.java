package dev.kabao.wallet.internal.coupon.best;

import dev.kabao.wallet.coupon.Discount;
import dev.kabao.wallet.coupon.Stacking;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The definition of the best combination, carried out word by word: every subset is looked at.
 * Written without what is tested.
 */
final class BruteForce {
  private BruteForce() {}

  /** The ids of the best combination, and its worth as the last entry. */
  record Answer(Set<String> ids, long worth) {}

  static Answer best(List<Held> coupons, Use use) {
    long amount = use.amount().getAmountMinorLong();
    List<Held> best = List.of();
    for (int mask = 1; mask < 1 << coupons.size(); mask++) {
      if (Integer.bitCount(mask) > Stacking.MOST) {
        continue;
      }
      List<Held> some = some(coupons, mask);
      if (isLegal(some, use) && hasNoIdle(some, amount) && isBetter(some, best, amount)) {
        best = some;
      }
    }
    Set<String> ids = new TreeSet<>();
    best.forEach(one -> ids.add(one.id().toString()));
    return new Answer(ids, worth(best, amount));
  }

  private static List<Held> some(List<Held> coupons, int mask) {
    List<Held> some = new ArrayList<>();
    for (int i = 0; i < coupons.size(); i++) {
      if ((mask & (1 << i)) != 0) {
        some.add(coupons.get(i));
      }
    }
    return some;
  }

  static boolean isLegal(List<Held> some, Use use) {
    Set<String> groups = new HashSet<>();
    for (Held one : some) {
      long ofClass = some.stream().filter(o -> o.terms().code().equals(one.terms().code())).count();
      Stacking rule = one.terms().stacking();
      boolean fits =
          one.obstacle(use).isEmpty()
              && ofClass <= rule.mostOfClass()
              && (!rule.alone() || some.size() == 1)
              && (rule.group().isEmpty() || groups.add(rule.group().get()));
      if (!fits) {
        return false;
      }
    }
    return some.size() <= Stacking.MOST;
  }

  static boolean hasNoIdle(List<Held> some, long amount) {
    for (Held one : some) {
      List<Held> without = new ArrayList<>(some);
      without.remove(one);
      if (worth(without, amount) >= worth(some, amount)) {
        return false;
      }
    }
    return true;
  }

  static long worth(List<Held> some, long amount) {
    BigDecimal left = BigDecimal.valueOf(amount);
    for (Held one : some) {
      if (one.terms().discount() instanceof Discount.Fixed fixed) {
        left = left.subtract(fixed.amount().getAmount().movePointRight(2)).max(BigDecimal.ZERO);
      }
    }
    List<Discount.Percent> parts = new ArrayList<>();
    for (Held one : some) {
      if (one.terms().discount() instanceof Discount.Percent part) {
        parts.add(part);
      }
    }
    parts.sort(
        Comparator.comparing((Discount.Percent part) -> cap(part).negate())
            .thenComparing(part -> -part.basisPoints()));
    for (Discount.Percent part : parts) {
      BigDecimal off =
          left.multiply(BigDecimal.valueOf(part.basisPoints()))
              .divide(BigDecimal.valueOf(10_000), 0, RoundingMode.FLOOR);
      left = left.subtract(off.min(cap(part)));
    }
    return amount - left.longValueExact();
  }

  private static BigDecimal cap(Discount.Percent part) {
    return part.cap()
        .map(cap -> cap.getAmount().movePointRight(2))
        .orElse(BigDecimal.valueOf(Long.MAX_VALUE));
  }

  private static boolean isBetter(List<Held> some, List<Held> best, long amount) {
    long more = worth(some, amount) - worth(best, amount);
    if (more != 0) {
      return more > 0;
    }
    List<Held> one = sorted(some);
    List<Held> other = sorted(best);
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      int earlier = one.get(i).until().compareTo(other.get(i).until());
      if (earlier != 0) {
        return earlier < 0;
      }
    }
    if (one.size() != other.size()) {
      return one.size() < other.size();
    }
    for (int i = 0; i < one.size(); i++) {
      int smaller = one.get(i).id().toString().compareTo(other.get(i).id().toString());
      if (smaller != 0) {
        return smaller < 0;
      }
    }
    return false;
  }

  private static List<Held> sorted(List<Held> some) {
    return some.stream()
        .sorted(Comparator.comparing(Held::until).thenComparing(one -> one.id().toString()))
        .toList();
  }
}
