package dev.kabao.wallet.importer.parts;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import org.joda.money.Money;

/**
 * References of banks, which are unique only together with the day, the amount and its currency.
 */
public final class References {
  private static final Pattern NONE = Pattern.compile("[0\\-/*.\\s]*|(?i:NONREF|NOTPROVIDED)");

  private References() {}

  /**
   * The reference of a movement at a bank: banks number anew each day, and give a fee the number of
   * what it is for, and one number to both sides of an exchange.
   *
   * @return empty if the bank's is none, such as zeros only
   */
  public static Optional<String> of(String bank, LocalDate day, Money amount)
      throws BadEntryException {
    Optional<String> clean = Texts.reference(bank);
    if (clean.isEmpty() || NONE.matcher(clean.get()).matches()) {
      return Optional.empty();
    }
    return Texts.reference(
        clean.get()
            + "/"
            + DateTimeFormatter.BASIC_ISO_DATE.format(day)
            + "/"
            + amount.getAmountMinorLong()
            + amount.getCurrencyUnit().getCode());
  }
}
