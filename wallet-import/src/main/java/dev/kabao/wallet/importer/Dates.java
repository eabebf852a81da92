package dev.kabao.wallet.importer;

import dev.kabao.wallet.bill.importing.ImportReason;
import dev.kabao.wallet.importer.parts.BadEntryException;
import dev.kabao.wallet.importer.parts.Times;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times as tables write them. */
final class Dates {

  /** A time; {@code day} is what the table calls it. */
  record When(Instant at, boolean dateOnly, LocalDate day) {}

  private static final Pattern DATE_AND_TIME =
      Pattern.compile(
          "(?:(?<y1>[0-9]{4})(?<m1>[0-9]{2})(?<d1>[0-9]{2})"
              + "|(?<y2>[0-9]{4})[-/.年](?<m2>[0-9]{1,2})[-/.月](?<d2>[0-9]{1,2})日?"
              + "|(?<a3>[0-9]{1,2})[-/.](?<b3>[0-9]{1,2})[-/.](?<y3>[0-9]{4}))"
              + "(?:[T\\s]*(?:(?<h1>[0-9]{1,2}):(?<i1>[0-9]{2})(?::(?<s1>[0-9]{2})(?:\\.[0-9]{1,9})?)?"
              + "|(?<h2>[0-9]{2})(?<i2>[0-9]{2})(?<s2>[0-9]{2}))"
              + "(?<offset>Z|[+-][0-9]{2}:?[0-9]{2})?)?");
  private static final int LONGEST = 64;

  private final DateOrder order;
  private final ZoneId zone;

  Dates(ReadingOptions options) {
    this.order = options.dateOrder();
    this.zone = options.zone();
  }

  /** Reads a date and, if it has a column of its own, a time of day. */
  When read(String date, Optional<String> time) throws BadEntryException {
    String text = time.map(there -> date + " " + there).orElse(date);
    Matcher found =
        DATE_AND_TIME.matcher(
            text.length() > LONGEST ? "" : Normalizer.normalize(text, Normalizer.Form.NFKC));
    if (!found.matches()) {
      throw unreadable();
    }
    try {
      LocalDate day = day(found);
      Optional<LocalTime> clock = clock(found);
      String offset = found.group("offset");
      Instant at =
          clock.isEmpty()
              ? Times.startOf(day, zone)
              : offset == null
                  ? Times.instant(day.atTime(clock.get()), zone)
                  : Times.held(day.atTime(clock.get()).toInstant(ZoneOffset.of(offset)));
      return new When(at, clock.isEmpty(), day);
    } catch (DateTimeException e) {
      // Such as the 30th of February.
      throw unreadable();
    }
  }

  private LocalDate day(Matcher found) throws BadEntryException {
    if (found.group("y1") != null) {
      return LocalDate.of(number(found, "y1"), number(found, "m1"), number(found, "d1"));
    }
    if (found.group("y2") != null) {
      return LocalDate.of(number(found, "y2"), number(found, "m2"), number(found, "d2"));
    }
    return switch (order) {
      case DAY_FIRST -> LocalDate.of(number(found, "y3"), number(found, "b3"), number(found, "a3"));
      case MONTH_FIRST ->
          LocalDate.of(number(found, "y3"), number(found, "a3"), number(found, "b3"));
      // 02/11 is a day of February or of November: only the person knows.
      case YEAR_FIRST -> throw unreadable();
    };
  }

  private static Optional<LocalTime> clock(Matcher found) {
    String kind = found.group("h1") != null ? "1" : "2";
    if (found.group("h" + kind) == null) {
      return Optional.empty();
    }
    @Nullable String seconds = found.group("s" + kind);
    return Optional.of(
        LocalTime.of(
            number(found, "h" + kind),
            number(found, "i" + kind),
            seconds == null ? 0 : Integer.parseInt(seconds)));
  }

  private static int number(Matcher found, String group) {
    return Integer.parseInt(found.group(group));
  }

  private static BadEntryException unreadable() {
    return new BadEntryException(ImportReason.TIME_UNREADABLE);
  }
}
