package dev.kabao.wallet.limit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Optional;

/**
 * When days and years start.
 *
 * @param zone whose midnights
 * @param yearStart on which day a year starts
 */
record LimitCalendar(ZoneId zone, MonthDay yearStart) {
  /** Every period is named by its first day, so that no two of one kind share a name. */
  private static final DateTimeFormatter FIRST_DAY = DateTimeFormatter.BASIC_ISO_DATE;

  LimitCalendar {
    Objects.requireNonNull(zone, "zone");
    Objects.requireNonNull(yearStart, "yearStart");
    if (yearStart.equals(MonthDay.of(2, 29))) {
      throw new IllegalArgumentException("A year starts on a day that every year has.");
    }
  }

  /** The name of the period that this moment is in: 5 or 9 letters and digits. */
  String name(LimitPeriod period, Instant at) {
    return switch (period) {
      case DAY -> "d" + FIRST_DAY.format(day(at));
      case YEAR -> "y" + FIRST_DAY.format(year(at));
      case EVER -> "total";
    };
  }

  /** When the period that this moment is in is over. */
  Optional<Instant> end(LimitPeriod period, Instant at) {
    return switch (period) {
      case DAY -> Optional.of(startOf(day(at).plusDays(1)));
      case YEAR -> Optional.of(startOf(year(at).plusYears(1)));
      case EVER -> Optional.empty();
    };
  }

  private LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, zone);
  }

  private LocalDate year(Instant at) {
    LocalDate today = day(at);
    LocalDate start = yearStart.atYear(today.getYear());
    return start.isAfter(today) ? start.minusYears(1) : start;
  }

  private Instant startOf(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }
}
