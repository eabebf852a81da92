package dev.kabao.wallet.bill;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * When people are reminded, and billers and cards' banks are asked. Immutable.
 *
 * @param reminders how long before a bill is due its person is told: at most 5, each from an hour
 *     to 60 days
 * @param askEvery how long to wait between looks for new bills of a customer: from an hour to 30
 *     days
 * @param askCardsEvery how long to wait between looks for new statements of a bound card: from an
 *     hour to 30 days
 * @param payAhead how long before it is due a bill is paid by itself: from 0 to 30 days
 */
public record BillRules(
    List<Duration> reminders, Duration askEvery, Duration askCardsEvery, Duration payAhead) {
  // Ahead of the default, which is checked by them.
  private static final int MOST = 5;
  private static final Duration HOUR = Duration.ofHours(1);

  /**
   * Three days and one day before; billers asked twice a day and cards once; paid two days ahead.
   */
  public static final BillRules DEFAULT =
      new BillRules(
          List.of(Duration.ofDays(3), Duration.ofDays(1)),
          Duration.ofHours(12),
          Duration.ofDays(1),
          Duration.ofDays(2));

  /** Checks the bounds, and puts the longest first. */
  public BillRules {
    reminders = reminders.stream().distinct().sorted(Comparator.reverseOrder()).toList();
    boolean fits =
        reminders.size() <= MOST
            && reminders.stream().allMatch(one -> isWithin(one, HOUR, Duration.ofDays(60)))
            && isWithin(askEvery, HOUR, Duration.ofDays(30))
            && isWithin(askCardsEvery, HOUR, Duration.ofDays(30))
            && isWithin(payAhead, Duration.ZERO, Duration.ofDays(30));
    if (!fits) {
      throw new IllegalArgumentException("Rules of bills are within the bounds of BillRules.");
    }
  }

  private static boolean isWithin(Duration one, Duration least, Duration most) {
    return one.compareTo(least) >= 0 && one.compareTo(most) <= 0;
  }
}
