package dev.kabao.wallet.cardholder;

import static dev.kabao.wallet.cardholder.FormProblem.Field.EXPIRY;

import dev.kabao.wallet.value.Secret;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * How expiry dates are read, and brought into the form {@code YYMM} of ISO/IEC 7813.
 *
 * <p>Taken are month and year with a slash, dash, full stop or space between them, the year with
 * two or four digits, and without anything between: {@code MMYY}, {@code MMYYYY} and {@code YYMM}.
 * Four digits that could be both are read as on the card, month first; that concerns years up to
 * 2012.
 */
final class Expiries {
  private static final int CENTURY = 2000;
  // Mastercard allows no card to be valid for longer; others allow less.
  private static final int LONGEST_YEARS = 20;

  private Expiries() {}

  static Optional<Secret> check(CharSequence typed, LocalDate today, Problems problems) {
    Optional<YearMonth> expiry = read(typed);
    if (expiry.isEmpty()) {
      problems.add(EXPIRY, FormProblem.Code.EXPIRY_FORM);
      return Optional.empty();
    }
    YearMonth now = YearMonth.from(today);
    if (expiry.get().isBefore(now)) {
      problems.add(EXPIRY, FormProblem.Code.EXPIRY_PAST);
      return Optional.empty();
    }
    if (expiry.get().isAfter(now.plusYears(LONGEST_YEARS))) {
      problems.add(EXPIRY, FormProblem.Code.EXPIRY_TOO_FAR);
      return Optional.empty();
    }
    return Optional.of(write(expiry.get()));
  }

  private static Optional<YearMonth> read(CharSequence typed) {
    try (Scratch digits = new Scratch(typed.length())) {
      int before = 0;
      boolean separated = false;
      boolean pending = false;
      for (int i = 0; i < typed.length(); i++) {
        char c = TypedChars.narrow(typed.charAt(i));
        if (TypedChars.isDigit(c)) {
          if (pending && separated) {
            return Optional.empty();
          }
          if (pending) {
            separated = true;
            before = digits.length();
          }
          pending = false;
          digits.append(c);
        } else if (isSeparator(c)) {
          pending = digits.length() > 0;
        } else {
          return Optional.empty();
        }
      }
      return separated ? monthThenYear(digits, before) : together(digits);
    }
  }

  private static boolean isSeparator(char c) {
    return c == '/' || c == '.' || TypedChars.isDash(c) || TypedChars.isSpace(c);
  }

  private static Optional<YearMonth> together(CharSequence digits) {
    if (digits.length() == 4 && TypedChars.number(digits, 0, 2) > 12) {
      int year = CENTURY + TypedChars.number(digits, 0, 2);
      return yearMonth(year, TypedChars.number(digits, 2, 4));
    }
    return digits.length() >= 4 ? monthThenYear(digits, 2) : Optional.empty();
  }

  private static Optional<YearMonth> monthThenYear(CharSequence digits, int monthDigits) {
    int year = TypedChars.number(digits, monthDigits, digits.length());
    return switch (digits.length() - monthDigits) {
      case 2 -> month(digits, monthDigits, CENTURY + year);
      case 4 -> month(digits, monthDigits, year);
      default -> Optional.empty();
    };
  }

  private static Optional<YearMonth> month(CharSequence digits, int monthDigits, int year) {
    return monthDigits > 2
        ? Optional.empty()
        : yearMonth(year, TypedChars.number(digits, 0, monthDigits));
  }

  private static Optional<YearMonth> yearMonth(int year, int month) {
    boolean exists = month >= 1 && month <= 12 && year >= CENTURY && year < CENTURY + 100;
    return exists ? Optional.of(YearMonth.of(year, month)) : Optional.empty();
  }

  private static Secret write(YearMonth expiry) {
    int year = expiry.getYear() % 100;
    int month = expiry.getMonthValue();
    try (Scratch text = new Scratch(4)) {
      text.append((char) ('0' + year / 10));
      text.append((char) ('0' + year % 10));
      text.append((char) ('0' + month / 10));
      text.append((char) ('0' + month % 10));
      return text.toSecret();
    }
  }
}
