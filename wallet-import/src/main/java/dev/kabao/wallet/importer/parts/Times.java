package dev.kabao.wallet.importer.parts;

import dev.kabao.wallet.bill.importing.ImportReason;
import dev.kabao.wallet.bill.importing.ImportedEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** Times on a clock as instants. */
public final class Times {
  private Times() {}

  /**
   * The instant that a clock in a zone showed.
   *
   * @throws BadEntryException if it never showed that, or an entry cannot hold it. What it showed
   *     twice is taken for the first
   */
  public static Instant instant(LocalDateTime local, ZoneId zone) throws BadEntryException {
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
    if (offsets.isEmpty()) {
      throw new BadEntryException(ImportReason.TIME_OUT_OF_RANGE);
    }
    return held(local.toInstant(offsets.get(0)));
  }

  /** The beginning of a day, which is not midnight where clocks were put forward then. */
  public static Instant startOf(LocalDate day, ZoneId zone) throws BadEntryException {
    return held(day.atStartOfDay(zone).toInstant());
  }

  /** The instant, if an entry can hold it. */
  public static Instant held(Instant at) throws BadEntryException {
    if (!ImportedEntry.holds(at)) {
      throw new BadEntryException(ImportReason.TIME_OUT_OF_RANGE);
    }
    return at;
  }
}
