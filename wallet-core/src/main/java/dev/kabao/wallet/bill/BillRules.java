package dev.kabao.wallet.bill;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * When people are reminded, and billers and cards' banks are asked, and how often people may have
 * billers asked. Immutable.
 *
 * @param reminders how long before a bill is due its person is told: at most 5, each from an hour
 *     to 60 days
 * @param askEvery how long to wait between looks for new bills of a customer: from an hour to 30
 *     days
 * @param askCardsEvery how long to wait between looks for new statements of a bound card: from an
 *     hour to 30 days
 * @param payAhead how long before it is due a bill is paid by itself: from 0 to 30 days
 * @param refreshes how often in a row a person may have one account, or one card's bank, asked: 1
 *     to 100
 * @param refreshPause how long they wait after that; what is further apart is not in a row: from a
 *     second to a day
 */
public record BillRules(
    List<Duration> reminders,
    Duration askEvery,
    Duration askCardsEvery,
    Duration payAhead,
    int refreshes,
    Duration refreshPause) {
  // Ahead of the default, which is checked by them.
  private static final int MOST = 5;
  private static final int MOST_REFRESHES = 100;
  private static final Duration HOUR = Duration.ofHours(1);

  /**
   * Three days and one day before; billers asked twice a day and cards once; paid two days ahead;
   * asked for a person 12 times in a row, and then not for ten minutes.
   */
  public static final BillRules DEFAULT =
      new BillRules(
          List.of(Duration.ofDays(3), Duration.ofDays(1)),
          Duration.ofHours(12),
          Duration.ofDays(1),
          Duration.ofDays(2),
          12,
          Duration.ofMinutes(10));

  /** Checks the bounds, and puts the longest first. */
  public BillRules {
    reminders = reminders.stream().distinct().sorted(Comparator.reverseOrder()).toList();
    boolean fits =
        reminders.size() <= MOST
            && reminders.stream().allMatch(one -> isWithin(one, HOUR, Duration.ofDays(60)))
            && isWithin(askEvery, HOUR, Duration.ofDays(30))
            && isWithin(askCardsEvery, HOUR, Duration.ofDays(30))
            && isWithin(payAhead, Duration.ZERO, Duration.ofDays(30))
            && refreshes >= 1
            && refreshes <= MOST_REFRESHES
            && isWithin(refreshPause, Duration.ofSeconds(1), Duration.ofDays(1));
    if (!fits) {
      throw new IllegalArgumentException("Rules of bills are within the bounds of BillRules.");
    }
  }

  private static boolean isWithin(Duration one, Duration least, Duration most) {
    return one.compareTo(least) >= 0 && one.compareTo(most) <= 0;
  }
}
