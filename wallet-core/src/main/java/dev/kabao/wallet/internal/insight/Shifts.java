package dev.kabao.wallet.internal.insight;

import dev.kabao.wallet.internal.insight.Tallies.Sum;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Finds what differs from the months before. A wallet is compared with whole months of its own: not
 * with those before anything was entered in it, nor with the one in which that began. A category is
 * compared from the month on in which it had something first; what is new has nothing usual.
 */
final class Shifts {
  private static final int COMPARED = 3;

  /** A difference of less than a quarter of what is usual is none. */
  private static final int QUARTER = 4;

  /** Nor is one of less than a hundredth of all spending. */
  private static final int HUNDREDTH = 100;

  private Shifts() {}

  /**
   * A category that differs.
   *
   * @param now what was spent in the month, in minor units
   * @param usual the mean of the months that are compared, rounded half up
   */
  record Found(String category, long now, long usual) {
    private long difference() {
      return Math.abs(now - usual);
    }

    private boolean isWorthTelling(long total) {
      return difference() * QUARTER > Math.abs(usual)
          && difference() * HUNDREDTH >= Math.abs(total);
    }
  }

  /**
   * What differs, the largest difference first.
   *
   * @param spent of the month and those before it, by category
   * @param earned the same
   * @param total all that was spent in the month
   */
  static List<Found> of(List<Sum> spent, List<Sum> earned, YearMonth month, long total) {
    YearMonth begun =
        Stream.concat(spent.stream(), earned.stream())
            .map(Sum::month)
            .min(Comparator.naturalOrder())
            .orElse(month);
    YearMonth from = later(month.minusMonths(COMPARED), begun.plusMonths(1));
    Map<String, List<Sum>> byCategory = new TreeMap<>();
    spent.forEach(sum -> byCategory.computeIfAbsent(sum.key(), key -> new ArrayList<>()).add(sum));
    List<Found> found = new ArrayList<>();
    byCategory.forEach(
        (category, sums) -> {
          // Sums come in the order of months.
          YearMonth since = later(from, sums.get(0).month());
          if (since.isBefore(month)) {
            found.add(compared(category, sums, since, month));
          }
        });
    return found.stream()
        .filter(one -> one.isWorthTelling(total))
        .sorted(Comparator.comparingLong(Found::difference).reversed())
        .toList();
  }

  private static Found compared(String category, List<Sum> sums, YearMonth since, YearMonth month) {
    long now = 0;
    long before = 0;
    for (Sum sum : sums) {
      if (sum.month().equals(month)) {
        now = Math.addExact(now, sum.amount());
      } else if (!sum.month().isBefore(since)) {
        before = Math.addExact(before, sum.amount());
      }
    }
    long months = since.until(month, ChronoUnit.MONTHS);
    return new Found(category, now, mean(before, months));
  }

  private static YearMonth later(YearMonth one, YearMonth other) {
    return one.isAfter(other) ? one : other;
  }

  private static long mean(long sum, long of) {
    return BigDecimal.valueOf(sum)
        .divide(BigDecimal.valueOf(of), 0, RoundingMode.HALF_UP)
        .longValueExact();
  }
}
