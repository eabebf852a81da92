package dev.kabao.wallet.importer.parts;

import dev.kabao.wallet.bill.importing.ImportReason;
import dev.kabao.wallet.bill.importing.ImportedEntry;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Amounts as people and banks write them, taken exactly or not at all. */
public final class Amounts {
  private static final String DIGITS =
      "(?:[0-9]{1,18}|[0-9]{1,3}(?:,[0-9]{3}){1,5}|[0-9]{1,3}(?: [0-9]{3}){1,5})(?:\\.[0-9]{1,18})?";
  private static final Pattern NUMBER = Pattern.compile("[+-]?" + DIGITS);

  /** With the yuan's sign or word on one side of it, and a sign on one side of that. */
  private static final Pattern DRESSED =
      Pattern.compile(
          " *(?:([+-]) *)?(?:(?:¥|CNY|RMB) *)?(?:([+-]) *)?(" + DIGITS + ") *(?:¥|元|CNY|RMB)? *");

  private static final int MOST_DIGITS = 40;

  private Amounts() {}

  /**
   * Reads a number with or without thousands separators (commas or spaces), a sign before it, and
   * the yuan's sign or word around it; in wide digits too. Parentheses, exponents and decimal
   * commas are none, nor is anything between two digits: "12元50" is another amount than 1250.
   */
  public static BigDecimal parse(String text) throws BadEntryException {
    if (text.length() > 2 * MOST_DIGITS) {
      throw new BadEntryException(ImportReason.AMOUNT_UNREADABLE);
    }
    if (NUMBER.matcher(text).matches()) {
      return number(text);
    }
    Matcher found = DRESSED.matcher(narrow(text));
    if (!found.matches() || (found.group(1) != null && found.group(2) != null)) {
      throw new BadEntryException(ImportReason.AMOUNT_UNREADABLE);
    }
    BigDecimal amount = number(found.group(3));
    return "-".equals(found.group(1)) || "-".equals(found.group(2)) ? amount.negate() : amount;
  }

  private static BigDecimal number(String digits) {
    return new BigDecimal(digits.replace(",", "").replace(" ", ""));
  }

  /** Wide digits and signs as plain ones, and white space of whatever width as spaces. */
  private static String narrow(String text) {
    StringBuilder narrow = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); at++) {
      char each = text.charAt(at);
      if (each >= '\uFF01' && each <= '\uFF5E') {
        narrow.append((char) (each - '\uFF01' + '!'));
      } else if (each == '\uFFE5') {
        narrow.append('¥');
      } else if (each == '\u2212') {
        narrow.append('-');
      } else {
        narrow.append(Character.isWhitespace(each) || Character.isSpaceChar(each) ? ' ' : each);
      }
    }
    return narrow.toString();
  }

  /**
   * The amount as money.
   *
   * @return empty if it is zero
   * @throws BadEntryException if it is finer than the currency's smallest unit, or larger than an
   *     entry holds; nothing is rounded
   */
  public static Optional<Money> money(BigDecimal amount, CurrencyUnit currency)
      throws BadEntryException {
    // A number may be short to write and endless to calculate with.
    if (amount.precision() > MOST_DIGITS || Math.abs((long) amount.scale()) > MOST_DIGITS) {
      throw new BadEntryException(ImportReason.AMOUNT_OUT_OF_RANGE);
    }
    if (amount.signum() == 0) {
      return Optional.empty();
    }
    BigDecimal exact = amount.stripTrailingZeros();
    if (exact.scale() > currency.getDecimalPlaces()) {
      throw new BadEntryException(ImportReason.AMOUNT_OUT_OF_RANGE);
    }
    Money money = Money.of(currency, exact);
    if (!ImportedEntry.holds(money)) {
      throw new BadEntryException(ImportReason.AMOUNT_OUT_OF_RANGE);
    }
    return Optional.of(money);
  }
}
