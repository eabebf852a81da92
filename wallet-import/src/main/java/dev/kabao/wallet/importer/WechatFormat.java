package dev.kabao.wallet.importer;

import dev.kabao.wallet.bill.importing.ImportReason;
import dev.kabao.wallet.bill.importing.ImportRecord;
import dev.kabao.wallet.importer.Dates.When;
import dev.kabao.wallet.importer.parts.Amounts;
import dev.kabao.wallet.importer.parts.BadEntryException;
import dev.kabao.wallet.importer.parts.Texts;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Rows of WeChat Pay. What was given back has a row of its own, of a kind that ends with "退款"; the
 * row of what was paid stays what it was, and only its state changes.
 */
final class WechatFormat implements CsvFormat {
  private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

  private final Dates dates;

  WechatFormat(ReadingOptions options) {
    this.dates = new Dates(options);
  }

  @Override
  public ImportRecord read(Row row) throws BadEntryException {
    When when = dates.read(row.need(Column.DATE, ImportReason.TIME_UNREADABLE), Optional.empty());
    Optional<Money> money =
        Amounts.money(Amounts.parse(row.need(Column.AMOUNT, ImportReason.AMOUNT_UNREADABLE)), CNY);
    Optional<String> reference = Texts.reference(row.get(Column.REFERENCE).orElse(""));
    switch (State.of(row.word(Column.STATE))) {
      case UNKNOWN -> throw new BadEntryException(ImportReason.STATE_UNKNOWN);
      case FAILED -> {
        return Drafts.passed(row, ImportReason.NOT_CARRIED_OUT);
      }
      case OPEN -> {
        return Drafts.passed(row, ImportReason.NOT_YET);
      }
      case DONE -> {}
    }
    if (money.isEmpty()) {
      return Drafts.passed(row, ImportReason.NOTHING_MOVED);
    }
    Money amount = money.get();
    if (amount.isNegative()) {
      throw new BadEntryException(ImportReason.AMOUNT_UNREADABLE);
    }
    String word = row.word(Column.DIRECTION);
    return switch (word.isEmpty() ? Direction.NEUTRAL : Direction.of(word)) {
      case IN -> {
        boolean refund = Vocabulary.isRefund(row.word(Column.KIND));
        yield Drafts.entry(
            row, when, amount, refund, refund ? refunds(reference, when) : reference);
      }
      case OUT -> Drafts.entry(row, when, amount.negated(), false, reference);
      case NEUTRAL ->
          Drafts.passed(
              row,
              Vocabulary.isOwn(row.word(Column.KIND))
                  ? ImportReason.OWN_TRANSFER
                  : ImportReason.NEUTRAL);
      case UNKNOWN -> throw new BadEntryException(ImportReason.DIRECTION_UNKNOWN);
    };
  }

  /** A transfer that comes back has the number of the transfer that went. */
  private static Optional<String> refunds(Optional<String> reference, When when)
      throws BadEntryException {
    return reference.isEmpty()
        ? reference
        : Texts.reference(reference.get() + "/" + when.at().getEpochSecond());
  }
}
