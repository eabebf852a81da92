package dev.kabao.wallet.statement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Objects;

/**
 * The days that a statement is about, both ends included, as they begin and end in a time zone.
 *
 * @param first the first day
 * @param last the last day, not before the first
 * @param zone whose days they are
 */
public record StatementSpan(LocalDate first, LocalDate last, ZoneId zone) {
  private static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

  /**
   * Checks the order of the days.
   *
   * @throws IllegalArgumentException if the last day is before the first, or a year is not one of 1
   *     to 9999
   */
  public StatementSpan {
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(last, "last");
    Objects.requireNonNull(zone, "zone");
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("A span ends on its first day or later.");
    }
    if (first.isBefore(EARLIEST) || last.isAfter(LATEST)) {
      throw new IllegalArgumentException("A span lies within the years 1 to 9999.");
    }
  }

  /** A whole month. */
  public static StatementSpan of(YearMonth month, ZoneId zone) {
    return new StatementSpan(month.atDay(1), month.atEndOfMonth(), zone);
  }

  /** The first moment of the first day. */
  public Instant begin() {
    return first.atStartOfDay(zone).toInstant();
  }

  /** The first moment after the last day. */
  public Instant end() {
    return last.plusDays(1).atStartOfDay(zone).toInstant();
  }
}
