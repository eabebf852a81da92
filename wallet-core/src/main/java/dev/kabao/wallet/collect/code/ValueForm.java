package dev.kabao.wallet.collect.code;

import java.math.BigDecimal;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The forms that values of data objects have (EMV QRCPS merchant-presented mode v1.1, "Data Element
 * Format Conventions", and "Requirements" for the amount and the fees).
 */
final class ValueForm {
  /** Digits. */
  static final Predicate<String> NUMERIC = matching("[0-9]+");

  /** Alphanumeric special: the printable characters of ASCII. */
  static final Predicate<String> PRINTABLE = matching("[ -~]+");

  /** Any Unicode but control characters, which nobody could see, and halves of characters. */
  static final Predicate<String> UNICODE = text -> text.codePoints().noneMatch(ValueForm::isUnseen);

  /** Digits with at most one decimal point among or after them; not zero. */
  static final Predicate<String> AMOUNT = matching("[0-9]+(\\.[0-9]*)?").and(ValueForm::isPositive);

  /** From 00.01 to 99.99. */
  static final Predicate<String> PERCENTAGE =
      matching("[0-9]{1,2}(\\.[0-9]{0,2})?").and(ValueForm::isPositive);

  /** ISO 3166-1 alpha-2. */
  static final Predicate<String> COUNTRY = matching("[A-Z]{2}");

  /** ISO 639 with two letters, for which the specification leaves the case open. */
  static final Predicate<String> LANGUAGE = matching("[A-Za-z]{2}");

  /** The point of initiation method. */
  static final Predicate<String> INITIATION = matching("1[12]");

  /** The tip or convenience indicator. */
  static final Predicate<String> TIP = matching("0[123]");

  private ValueForm() {}

  private static Predicate<String> matching(String regex) {
    return Pattern.compile(regex).asMatchPredicate();
  }

  private static boolean isPositive(String digits) {
    return new BigDecimal(digits).signum() > 0;
  }

  private static boolean isUnseen(int character) {
    int type = Character.getType(character);
    return type == Character.CONTROL || type == Character.SURROGATE;
  }
}
