package dev.kabao.examples.cli;

import dev.kabao.wallet.cardholder.IdDocumentType;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.value.Secret;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;

/** Reads the values of options. What is wrong is told without the value. */
final class Inputs {
  private Inputs() {}

  static Money amount(String option, String text, String currency) {
    CurrencyUnit unit = currency(currency);
    int places = unit.getDecimalPlaces();
    String fraction = places == 0 ? "" : "(\\.[0-9]{1," + places + "})?";
    if (!text.matches("[0-9]{1,15}" + fraction)) {
      throw Failure.input(
          option,
          "a positive amount such as "
              + example(places)
              + ", at most 15 digits before the point and "
              + places
              + " after it.",
          "金额须为正数，格式如 " + example(places) + "，整数最多 15 位，小数最多 " + places + " 位。");
    }
    return Money.of(unit, new BigDecimal(text));
  }

  private static String example(int places) {
    return new BigDecimal("12.3").setScale(places, RoundingMode.DOWN).toPlainString();
  }

  static Money positiveAmount(String option, String text, String currency) {
    Money amount = amount(option, text, currency);
    if (!amount.isPositive()) {
      throw Failure.input(option, "an amount is above zero.", "金额必须大于零。");
    }
    return amount;
  }

  static CurrencyUnit currency(String code) {
    try {
      CurrencyUnit unit = CurrencyUnit.of(code);
      if (!unit.isPseudoCurrency()) {
        return unit;
      }
    } catch (IllegalCurrencyException e) {
      throw noCurrency();
    }
    throw noCurrency();
  }

  private static Failure noCurrency() {
    return Failure.input(
        "--currency", "three capitals of ISO 4217, such as CNY.", "须为 ISO 4217 的三位大写字母，例如 CNY。");
  }

  static int number(String option, String text, int least, int most) {
    if (text.matches("[0-9]{1,9}")) {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    }
    throw Failure.input(
        option, "a number from " + least + " to " + most + ".", least + " 到 " + most + " 的整数。");
  }

  static long longNumber(String option, String text) {
    if (!text.matches("[0-9]{1,18}")) {
      throw Failure.input(option, "a number, zero or more.", "须为非负整数。");
    }
    return Long.parseLong(text);
  }

  static Path path(String option, String text) {
    try {
      return Path.of(text).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      throw Failure.input(option, "this is no path.", "路径不正确。");
    }
  }

  /** Checks that the folder of a file that is to be made is there. */
  static void folderOf(String option, Path file) {
    Path folder = file.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw Failure.input(option, "there is no such folder.", "文件夹不存在。");
    }
  }

  /** A card number, digits only; the caller closes it. */
  static Secret cardNumber(String option, String text) {
    String digits = text.replaceAll("[ -]", "");
    if (!digits.matches("[0-9]{12,19}")) {
      throw Failure.input(option, "a card number has 12 to 19 digits.", "卡号为 12 至 19 位数字。");
    }
    return Secret.of(digits);
  }

  static FundingSource source(String option, String text) {
    return text.equals("balance")
        ? FundingSource.balance()
        : FundingSource.card(Ids.cardId(option, text));
  }

  static String payee(String option, String text) {
    try {
      return PayRequest.requirePayee(text);
    } catch (IllegalArgumentException e) {
      throw Failure.input(
          option,
          "1 to 64 letters, digits, '-', '_' or '.'; to a wallet: kabao send --to.",
          "须为 1 至 64 个字母、数字或 - _ .；付给钱包请用 kabao send --to。");
    }
  }

  /** A time such as 90s, 15m, 12h or 7d. */
  static Duration duration(String option, String text) {
    if (!text.matches("[0-9]{1,6}[smhd]")) {
      throw Failure.input(option, "a time such as 90s, 15m, 12h or 7d.", "时间格式如 90s、15m、12h 或 7d。");
    }
    int last = text.length() - 1;
    long count = Long.parseLong(text.substring(0, last));
    return switch (text.charAt(last)) {
      case 's' -> Duration.ofSeconds(count);
      case 'm' -> Duration.ofMinutes(count);
      case 'h' -> Duration.ofHours(count);
      default -> Duration.ofDays(count);
    };
  }

  static IdDocumentType idType(String text) {
    return word("--id-type", text, List.of(IdDocumentType.values()));
  }

  /** The constant whose name is this, in lower case with dashes. */
  static <E extends Enum<E>> E word(String option, String text, List<E> values) {
    return values.stream()
        .filter(value -> Words.of(value).equals(text))
        .findFirst()
        .orElseThrow(
            () -> {
              String words = String.join(", ", values.stream().map(Words::of).toList());
              return Failure.input(option, "one of " + words + ".", "可选值：" + words + "。");
            });
  }

  static URI bankUrl(String text) {
    try {
      URI url = new URI(text);
      String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
      if (url.getHost() != null && Arrays.asList("http", "https").contains(scheme)) {
        return url;
      }
    } catch (URISyntaxException e) {
      throw noUrl();
    }
    throw noUrl();
  }

  private static Failure noUrl() {
    return Failure.input(
        "--bank", "an address such as http://127.0.0.1:8720.", "须为网址，例如 http://127.0.0.1:8720。");
  }
}
