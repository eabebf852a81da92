package dev.kabao.wallet.importer;

import dev.kabao.wallet.bill.importing.ImportReason;
import dev.kabao.wallet.bill.importing.ImportRecord;
import dev.kabao.wallet.importer.Dates.When;
import dev.kabao.wallet.importer.parts.Amounts;
import dev.kabao.wallet.importer.parts.BadEntryException;
import dev.kabao.wallet.importer.parts.References;
import java.math.BigDecimal;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Rows of a bank's table, by whatever columns it has. */
final class BankFormat implements CsvFormat {
  private final Dates dates;
  private final CurrencyUnit currency;
  private final Optional<AmountSign> sign;

  BankFormat(ReadingOptions options) {
    this.dates = new Dates(options);
    this.currency = options.currency();
    this.sign = options.amountSign();
  }

  @Override
  public ImportRecord read(Row row) throws BadEntryException {
    When when =
        dates.read(row.need(Column.DATE, ImportReason.TIME_UNREADABLE), row.get(Column.TIME));
    CurrencyUnit unit =
        row.get(Column.CURRENCY).isPresent()
            ? Vocabulary.currency(row.word(Column.CURRENCY))
            : currency;
    Direction direction = direction(row);
    Optional<Money> money = Amounts.money(amount(row, direction), unit);
    Optional<ImportReason> idle = idle(row, direction);
    if (idle.isPresent()) {
      return Drafts.passed(row, idle.get());
    }
    if (money.isEmpty()) {
      return Drafts.passed(row, ImportReason.NOTHING_MOVED);
    }
    boolean refund =
        money.get().isPositive()
            && (Vocabulary.isRefund(row.word(Column.TEXT))
                || Vocabulary.isRefund(row.word(Column.KIND)));
    return Drafts.entry(
        row,
        when,
        money.get(),
        refund,
        References.of(row.get(Column.REFERENCE).orElse(""), when.day(), money.get()));
  }

  /** Why nothing moved for the person, if a column says that. */
  private static Optional<ImportReason> idle(Row row, Direction direction)
      throws BadEntryException {
    if (row.get(Column.STATE).isPresent()) {
      switch (State.of(row.word(Column.STATE))) {
        case UNKNOWN -> throw new BadEntryException(ImportReason.STATE_UNKNOWN);
        case FAILED -> {
          return Optional.of(ImportReason.NOT_CARRIED_OUT);
        }
        case OPEN -> {
          return Optional.of(ImportReason.NOT_YET);
        }
        case DONE -> {}
      }
    }
    return direction == Direction.NEUTRAL ? Optional.of(ImportReason.NEUTRAL) : Optional.empty();
  }

  private BigDecimal amount(Row row, Direction direction) throws BadEntryException {
    Optional<String> in = row.get(Column.IN);
    Optional<String> out = row.get(Column.OUT);
    if (row.has(Column.IN) && row.has(Column.OUT) && (in.isPresent() || out.isPresent())) {
      return ofTwo(in, out);
    }
    BigDecimal amount = Amounts.parse(row.need(Column.AMOUNT, ImportReason.AMOUNT_UNREADABLE));
    return switch (direction) {
      case IN, NEUTRAL -> amount;
      // With a word or with a sign: some banks use both.
      case OUT -> amount.abs().negate();
      case UNKNOWN ->
          switch (sign.orElseThrow(() -> new BadEntryException(ImportReason.DIRECTION_UNKNOWN))) {
            case PLUS_CAME -> amount;
            case PLUS_WENT -> amount.negate();
          };
    };
  }

  /** Exactly one of two columns says how much; a sign in it could mean either way. */
  private static BigDecimal ofTwo(Optional<String> in, Optional<String> out)
      throws BadEntryException {
    BigDecimal came = in.isPresent() ? Amounts.parse(in.get()) : BigDecimal.ZERO;
    BigDecimal went = out.isPresent() ? Amounts.parse(out.get()) : BigDecimal.ZERO;
    if (came.signum() < 0 || went.signum() < 0 || came.signum() * went.signum() != 0) {
      throw new BadEntryException(ImportReason.DIRECTION_UNKNOWN);
    }
    return came.signum() > 0 ? came : went.negate();
  }

  /**
   * By its own column, or by a kind that is nothing but a direction; unknown means that the sign
   * tells.
   */
  private static Direction direction(Row row) throws BadEntryException {
    if (row.get(Column.DIRECTION).isEmpty()) {
      Direction kind = Direction.of(row.word(Column.KIND));
      return kind == Direction.NEUTRAL ? Direction.UNKNOWN : kind;
    }
    Direction direction = Direction.of(row.word(Column.DIRECTION));
    if (direction == Direction.UNKNOWN) {
      throw new BadEntryException(ImportReason.DIRECTION_UNKNOWN);
    }
    return direction;
  }
}
