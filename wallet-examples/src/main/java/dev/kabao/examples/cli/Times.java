package dev.kabao.examples.cli;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Times as the command prints them, for people and programs alike: ISO 8601 by the platform's
 * clock, with its distance from UTC. Every time in an answer comes through here.
 */
final class Times {
  /** Days and months of the command line are those of the platform, which is China's. */
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final DateTimeFormatter SECONDS = pattern("uuuu-MM-dd'T'HH:mm:ssxxx");
  private static final DateTimeFormatter MILLIS = pattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx");
  private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

  private Times() {}

  /** Such as 2026-11-10T09:30:00+08:00, with milliseconds unless there are none. */
  static String text(Instant at) {
    ZonedDateTime there = at.atZone(ZONE).truncatedTo(ChronoUnit.MILLIS);
    return (there.getNano() == 0 ? SECONDS : MILLIS).format(there);
  }

  /** The day alone, such as 2026-11-10. */
  static String day(Instant at) {
    return at.atZone(ZONE).toLocalDate().toString();
  }

  /** Of something that was on a day and was entered without a time of day: the day alone. */
  static String begun(Instant at) {
    return at.atZone(ZONE).toLocalTime().equals(LocalTime.MIDNIGHT) ? day(at) : text(at);
  }

  /** Up to when, where a whole day is told as its last second: that day alone. */
  static String until(Instant at) {
    LocalTime time = at.atZone(ZONE).toLocalTime().truncatedTo(ChronoUnit.SECONDS);
    return time.equals(LAST_SECOND) ? day(at) : text(at);
  }

  private static DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
  }
}
