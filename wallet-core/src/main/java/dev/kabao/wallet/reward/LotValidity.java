package dev.kabao.wallet.reward;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;

/**
 * How long points are good for from the day on which they are given: to the end of the day, or of
 * the month, on which the period is over, in the platform's zone.
 *
 * @param period from a day to ten years; zero for points that never expire
 * @param end at the end of what they expire
 */
public record LotValidity(Period period, End end) {
  private static final LocalDate SOME_DAY = LocalDate.of(2024, 1, 1);
  private static final int MOST_YEARS = 10;

  /** Points never expire. */
  public static final LotValidity FOREVER = new LotValidity(Period.ZERO, End.DAY);

  /** At the end of what points expire. Names are kept at rest and never change. */
  public enum End {
    /** Of the day. */
    DAY,
    /** Of the month. */
    MONTH
  }

  /** Refuses what is out of range. */
  public LotValidity {
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(end, "end");
    if (period.isNegative()
        || (!period.isZero() && !SOME_DAY.plus(period).isAfter(SOME_DAY))
        || SOME_DAY.plus(period).isAfter(SOME_DAY.plusYears(MOST_YEARS))) {
      throw new IllegalArgumentException("Points are good for a day to ten years, or for ever.");
    }
  }

  /** Points are good to the end of the day on which the period is over. */
  public static LotValidity toEndOfDay(Period period) {
    return new LotValidity(period, End.DAY);
  }

  /** Points are good to the end of the month in which the period is over. */
  public static LotValidity toEndOfMonth(Period period) {
    return new LotValidity(period, End.MONTH);
  }

  /** From when on points that were given at a moment are good no more; empty for never. */
  public Optional<Instant> expiry(Instant given, ZoneId zone) {
    if (period.isZero()) {
      return Optional.empty();
    }
    LocalDate last = LocalDate.ofInstant(given, zone).plus(period);
    LocalDate over = end == End.DAY ? last.plusDays(1) : last.withDayOfMonth(1).plusMonths(1);
    return Optional.of(over.atStartOfDay(zone).toInstant());
  }
}
