package dev.kabao.wallet.statement.file;

import dev.kabao.wallet.statement.StatementDay;
import dev.kabao.wallet.statement.StatementSpan;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * The days of a span, put together so that a chart of them can be read: single days up to two
 * months, months up to five years, years beyond.
 */
final class Buckets {
  private static final long DAYS_ALONE = 62;
  private static final long DAYS_AS_MONTHS = 5 * 366L;

  /**
   * One bar.
   *
   * @param first its first day
   * @param next the first day after it
   * @param in the sum of what came in, in minor units
   * @param out the sum of what left, in minor units
   */
  record Bucket(LocalDate first, LocalDate next, long in, long out) {}

  /** How long a bar stands for. */
  enum Size {
    DAY,
    MONTH,
    YEAR;

    LocalDate first(LocalDate day) {
      return switch (this) {
        case DAY -> day;
        case MONTH -> day.withDayOfMonth(1);
        case YEAR -> day.withDayOfYear(1);
      };
    }

    LocalDate next(LocalDate first) {
      return switch (this) {
        case DAY -> first.plusDays(1);
        case MONTH -> first.plusMonths(1);
        case YEAR -> first.plusYears(1);
      };
    }
  }

  private Buckets() {}

  static Size size(StatementSpan span) {
    long days = ChronoUnit.DAYS.between(span.first(), span.last()) + 1;
    if (days <= DAYS_ALONE) {
      return Size.DAY;
    }
    return days <= DAYS_AS_MONTHS ? Size.MONTH : Size.YEAR;
  }

  static List<Bucket> of(StatementSpan span, List<StatementDay> days) {
    Size size = size(span);
    TreeMap<LocalDate, Bucket> buckets = new TreeMap<>();
    for (StatementDay day : days) {
      LocalDate first = size.first(day.day());
      buckets.merge(
          first,
          new Bucket(first, size.next(first), day.in(), day.out()),
          (a, b) ->
              new Bucket(
                  a.first(),
                  a.next(),
                  Math.addExact(a.in(), b.in()),
                  Math.addExact(a.out(), b.out())));
    }
    return new ArrayList<>(buckets.values());
  }
}
