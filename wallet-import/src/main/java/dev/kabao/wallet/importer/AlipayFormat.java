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

/** Rows of Alipay. */
final class AlipayFormat implements CsvFormat {
  private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

  private final Dates dates;
  private final Reversals reversals = new Reversals();

  AlipayFormat(ReadingOptions options) {
    this.dates = new Dates(options);
  }

  @Override
  public ImportRecord read(Row row) throws BadEntryException {
    When when = dates.read(row.need(Column.DATE, ImportReason.TIME_UNREADABLE), Optional.empty());
    Optional<Money> money =
        Amounts.money(Amounts.parse(row.need(Column.AMOUNT, ImportReason.AMOUNT_UNREADABLE)), CNY);
    Optional<String> reference = Texts.reference(row.get(Column.REFERENCE).orElse(""));
    Direction direction = direction(row);
    State state = State.of(row.word(Column.STATE));
    if (state == State.UNKNOWN) {
      throw new BadEntryException(ImportReason.STATE_UNKNOWN);
    }
    if (state == State.OPEN) {
      return Drafts.passed(row, ImportReason.NOT_YET);
    }
    if (money.isEmpty()) {
      return Drafts.passed(row, ImportReason.NOTHING_MOVED);
    }
    Money amount = money.get();
    if (amount.isNegative()) {
      throw new BadEntryException(ImportReason.AMOUNT_UNREADABLE);
    }
    if (state == State.FAILED) {
      return closed(row, when, amount, direction, reference);
    }
    boolean refund = Vocabulary.isRefund(row.word(Column.STATE)) && direction != Direction.OUT;
    if (refund) {
      return refund(row, when, amount, direction, reference);
    }
    return switch (direction) {
      case IN -> Drafts.entry(row, when, amount, false, reference);
      case OUT -> Drafts.entry(row, when, amount.negated(), false, reference);
      case NEUTRAL, UNKNOWN -> Drafts.passed(row, neutral(row));
    };
  }

  /** An empty cell says what "不计收支" says. */
  private static Direction direction(Row row) throws BadEntryException {
    String word = row.word(Column.DIRECTION);
    Direction direction = word.isEmpty() ? Direction.NEUTRAL : Direction.of(word);
    if (direction == Direction.UNKNOWN) {
      throw new BadEntryException(ImportReason.DIRECTION_UNKNOWN);
    }
    return direction;
  }

  /** What was paid before it was closed was given back by a row of its own: both are taken. */
  private ImportRecord closed(
      Row row, When when, Money amount, Direction direction, Optional<String> reference) {
    boolean spent =
        isPaid(row)
            && (direction == Direction.OUT
                || (direction == Direction.NEUTRAL
                    && reference.filter(reversals::wasGivenBack).isPresent()));
    if (spent) {
      return Drafts.entry(row, when, amount.negated(), false, reference);
    }
    reference.ifPresent(reversals::passed);
    return Drafts.passed(row, ImportReason.NOT_CARRIED_OUT);
  }

  /** An order that was never paid names no means of payment. */
  private static boolean isPaid(Row row) {
    Column shown = row.has(Column.FUNDS) ? Column.FUNDS : Column.MEANS;
    return !row.has(shown) || row.get(shown).isPresent();
  }

  private ImportRecord refund(
      Row row, When when, Money amount, Direction direction, Optional<String> reference) {
    if (direction == Direction.NEUTRAL && row.word(Column.TEXT).contains("买入")) {
      return Drafts.passed(row, ImportReason.OWN_TRANSFER);
    }
    if (reference.filter(reversals::wasPassed).isPresent()) {
      return Drafts.passed(row, ImportReason.NEUTRAL);
    }
    reference.ifPresent(reversals::givenBack);
    return Drafts.entry(row, when, amount, true, reference);
  }

  private static ImportReason neutral(Row row) {
    return Vocabulary.isOwn(row.word(Column.TEXT)) || Vocabulary.isOwn(row.word(Column.KIND))
        ? ImportReason.OWN_TRANSFER
        : ImportReason.NEUTRAL;
  }
}
