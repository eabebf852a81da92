package dev.kabao.examples.cli;

import dev.kabao.wallet.category.Category;
import dev.kabao.wallet.value.LocalText;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Reads the values of options about points, coupons, budgets and bills. */
final class EverydayInputs {
  private static final long MOST_POINTS = 1_000_000_000_000L;

  private EverydayInputs() {}

  /**
   * Some points against an amount of money.
   *
   * @param points how many, above zero
   * @param amount how much, above zero
   */
  record Ratio(long points, Money amount) {}

  /** The code of a programme or of a class of coupons. */
  static String code(String option, String text) {
    if (!text.matches("[a-z0-9-]{1,16}")) {
      throw Failure.input(
          option, "1 to 16 small letters, digits or '-'.", "须为 1 至 16 个小写字母、数字或 -。");
    }
    return text;
  }

  /** The code of a category, of the right form; whether there is one is the platform's to say. */
  static String category(String option, String text) {
    try {
      return Category.requireCode(text);
    } catch (IllegalArgumentException e) {
      throw noCategory(option);
    }
  }

  /** There is no category of that code. */
  static Failure noCategory(String option) {
    return Failure.input(
        option,
        "the code of a category; see kabao category list.",
        "须为类别代码，见 kabao category list。");
  }

  /** A number of points, 1 or more. */
  static long points(String option, String text) {
    if (text.matches("[0-9]{1,13}")) {
      long points = Long.parseLong(text);
      if (points >= 1 && points <= MOST_POINTS) {
        return points;
      }
    }
    throw Failure.input(option, "a whole number of 1 or more.", "须为不小于 1 的整数。");
  }

  /** Such as 100=1.00: 100 points, 1.00 of money. */
  static Ratio ratio(String option, String text, String currency) {
    int at = text.indexOf('=');
    if (at < 0) {
      throw Failure.input(
          option, "points and an amount, such as 100=1.00.", "须为积分数与金额，例如 100=1.00。");
    }
    return new Ratio(
        points(option, text.substring(0, at)),
        Inputs.positiveAmount(option, text.substring(at + 1), currency));
  }

  /** A month such as 2026-10; this one if none is given. */
  static YearMonth month(String option, @Nullable String text) {
    if (text == null) {
      return YearMonth.now(Clock.system(Times.ZONE));
    }
    try {
      if (text.matches("(19|20)[0-9]{2}-[0-9]{2}")) {
        return YearMonth.parse(text);
      }
    } catch (DateTimeException e) {
      throw noMonth(option);
    }
    throw noMonth(option);
  }

  /** The first moment of a day such as 2026-10-31. */
  static Instant startOf(String option, String text) {
    return day(option, text).atStartOfDay(Times.ZONE).toInstant();
  }

  /** The first moment after a day such as 2026-10-31. */
  static Instant endOf(String option, String text) {
    return day(option, text).plusDays(1).atStartOfDay(Times.ZONE).toInstant();
  }

  /** A name in two languages, of which the Chinese one may be left out. */
  static LocalText name(String option, String en, @Nullable String zh) {
    String other = zh == null ? en : zh;
    if (!isName(en) || !isName(other)) {
      throw Failure.input(option, "1 to 40 characters that can be shown.", "须为 1 至 40 个可见字符。");
    }
    return new LocalText(en, other);
  }

  private static boolean isName(String text) {
    return !text.isBlank()
        && text.length() <= 40
        && text.codePoints().noneMatch(Character::isISOControl);
  }

  private static LocalDate day(String option, String text) {
    try {
      if (text.matches("(19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}")) {
        return LocalDate.parse(text);
      }
    } catch (DateTimeException e) {
      throw noDay(option);
    }
    throw noDay(option);
  }

  private static Failure noMonth(String option) {
    return Failure.input(option, "a month such as 2026-10.", "须为月份，例如 2026-10。");
  }

  private static Failure noDay(String option) {
    return Failure.input(option, "a day such as 2026-10-31.", "须为日期，例如 2026-10-31。");
  }
}
