package dev.kabao.wallet.coupon;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;

/** From when to when a coupon is good. Immutable. */
public sealed interface Validity {
  /** The longest validity, in days. */
  int MOST_DAYS = 3_660;

  /**
   * The same for every coupon of the class.
   *
   * @param from the first moment at which one can be used
   * @param until the moment from which none can be used any more; none is issued from then on
   *     either
   */
  record Window(Instant from, Instant until) implements Validity {
    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException unless {@code until} is after {@code from}
     */
    public Window {
      Objects.requireNonNull(from, "from");
      if (!until.isAfter(from)) {
        throw new IllegalArgumentException("A window ends after it begins.");
      }
    }
  }

  /**
   * From its issue until the end of the {@code days}-th day after it, in the platform's time zone:
   * with 0, until the end of the day of its issue.
   *
   * @param days 0 to {@link #MOST_DAYS}
   */
  record FromIssue(int days) implements Validity {
    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if there are fewer or more days
     */
    public FromIssue {
      if (days < 0 || days > MOST_DAYS) {
        throw new IllegalArgumentException("A coupon is good for 0 to 3,660 more days.");
      }
    }
  }

  /** From when on a coupon can be used that is issued at a moment. */
  default Instant from(Instant issued) {
    return this instanceof Window window ? window.from() : issued;
  }

  /** From when on a coupon can not be used any more that is issued at a moment. */
  default Instant until(Instant issued, ZoneId zone) {
    return this instanceof Window window
        ? window.until()
        : endOfDay(issued, ((FromIssue) this).days(), zone);
  }

  /** The end of the {@code days}-th day after the one of {@code moment}. */
  static Instant endOfDay(Instant moment, int days, ZoneId zone) {
    return moment.atZone(zone).toLocalDate().plusDays(days + 1L).atStartOfDay(zone).toInstant();
  }
}
