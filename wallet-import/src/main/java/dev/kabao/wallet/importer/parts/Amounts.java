package dev.kabao.wallet.importer.parts;

import dev.kabao.wallet.bill.importing.ImportReason;
import dev.kabao.wallet.bill.importing.ImportedEntry;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Amounts as people and banks write them, taken exactly or not at all. */
public final class Amounts {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(?:[0-9]{1,18}|[0-9]{1,3}(?:,[0-9]{3}){1,5})(?:\\.[0-9]{1,18})?");
  private static final Pattern DRESS = Pattern.compile("[\\s\\p{Z}]|[¥元]|CNY|RMB");
  private static final int MOST_DIGITS = 40;

  private Amounts() {}

  /**
   * Reads a number with or without thousands separators, a sign before it, and the yuan's sign or
   * word around it; in wide digits too. Parentheses, exponents and decimal commas are none.
   */
  public static BigDecimal parse(String text) throws BadEntryException {
    if (text.length() > 2 * MOST_DIGITS) {
      throw new BadEntryException(ImportReason.AMOUNT_UNREADABLE);
    }
    if (NUMBER.matcher(text).matches()) {
      return new BigDecimal(text.replace(",", ""));
    }
    // NFKC turns the wide sign ￥ and wide digits into the plain ones.
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replace('\u2212', '-');
    String bare = DRESS.matcher(plain).replaceAll("");
    if (!NUMBER.matcher(bare).matches()) {
      throw new BadEntryException(ImportReason.AMOUNT_UNREADABLE);
    }
    return new BigDecimal(bare.replace(",", ""));
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
