package dev.kabao.wallet.cardholder;

import java.time.LocalDate;
import java.time.YearMonth;

/** Whether somebody who is alive can have been born on a date. */
final class BirthDates {
  // Nobody is known to have lived past 122.
  private static final int OLDEST = 130;

  private BirthDates() {}

  /** Of a year, a month and a day, as numbers that may be anything. */
  static boolean isPlausible(int year, int month, int day, LocalDate today) {
    if (year < 1 || month < 1 || month > 12 || day < 1) {
      return false;
    }
    YearMonth inMonth = YearMonth.of(year, month);
    if (day > inMonth.lengthOfMonth()) {
      return false;
    }
    LocalDate born = inMonth.atDay(day);
    return !born.isAfter(today) && !born.isBefore(today.minusYears(OLDEST));
  }
}
