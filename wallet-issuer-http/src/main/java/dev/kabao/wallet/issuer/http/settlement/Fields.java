package dev.kabao.wallet.issuer.http.settlement;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.spi.settlement.SettlementHeader;
import dev.kabao.wallet.spi.settlement.SettlementRecord.Kind;
import dev.kabao.wallet.spi.settlement.SettlementRecord.Line;
import dev.kabao.wallet.spi.settlement.SettlementRecord.Total;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;

/** The fields of one line, read strictly. What it says of a bad one names the field at most. */
final class Fields {
  static final String FORMAT = "KABAO-SETTLEMENT-1";
  static final String HEADER = "H";
  static final String LINE = "L";
  static final String TRAILER = "T";

  private static final int HEADER_FIELDS = 7;
  private static final int LINE_FIELDS = 7;
  private static final int TRAILER_FIELDS = 1 + 3 * Kind.values().length;
  private static final Pattern ISSUER = Pattern.compile("[A-Z0-9]{1,32}");
  private static final Pattern PLATFORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final Pattern ORDER = Pattern.compile("[0-9a-f]{32}");
  private static final Pattern REFERENCE = Pattern.compile("[\\x21-\\x7e]{1,64}");
  private static final Pattern REMARK = Pattern.compile("[^\\p{Cntrl}]{1,140}");
  private static final Pattern COUNT = Pattern.compile("[0-9]{1,12}");
  private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,18}(\\.[0-9]{1,4})?");

  private static final CsvReader.CsvReaderBuilder CSV =
      CsvReader.builder().allowUnclosedQuote(false).maxBufferSize(2 * Lines.LONGEST);

  private final List<String> fields;

  Fields(List<String> fields) {
    this.fields = fields;
  }

  static Fields of(String line) throws MalformedLineException {
    if (line.isEmpty()) {
      throw new MalformedLineException("it is empty");
    }
    try {
      return new Fields(CSV.ofSingleCsvRecord(line).getFields());
    } catch (CsvParseException e) {
      // Without the parser's message, which may quote the line.
      throw new MalformedLineException("it is not CSV");
    }
  }

  String type() {
    return text(0);
  }

  SettlementHeader header() throws MalformedLineException {
    require(type().equals(HEADER) && fields.size() == HEADER_FIELDS, "it is no header");
    require(text(1).equals(FORMAT), "it is of another format than " + FORMAT);
    require(ISSUER.matcher(text(2)).matches(), "the issuer's code is not of its form");
    require(PLATFORM.matcher(text(3)).matches(), "the platform's id is not of its form");
    try {
      return new SettlementHeader(
          text(2), text(3), LocalDate.parse(text(4)), ZoneId.of(text(6)), CurrencyUnit.of(text(5)));
    } catch (DateTimeException | IllegalCurrencyException e) {
      throw new MalformedLineException("the date, the currency or the time zone is none");
    }
  }

  Line line(long number, SettlementHeader header) throws MalformedLineException {
    require(fields.size() == LINE_FIELDS, "it has not " + LINE_FIELDS + " fields");
    Kind kind = kind(1);
    require(
        kind == Kind.RECEIVED ? text(2).isEmpty() : ORDER.matcher(text(2)).matches(),
        "the order id is not of its form");
    require(REFERENCE.matcher(text(3)).matches(), "the reference is not of its form");
    Money amount = amount(4, header.currency());
    require(amount.isPositive(), "the amount is zero");
    require(kind == Kind.RECEIVED || text(5).isEmpty(), "it has a remark");
    return new Line(
        number,
        kind,
        kind == Kind.RECEIVED ? Optional.empty() : Optional.of(new OrderId(text(2))),
        text(3),
        amount,
        remark(),
        instant(6, header));
  }

  /** One that is not of its form counts as none: what a stranger wrote must not hide the money. */
  private Optional<String> remark() {
    return Optional.of(text(5)).filter(text -> REMARK.matcher(text).matches());
  }

  Map<Kind, Total> totals(SettlementHeader header) throws MalformedLineException {
    require(fields.size() == TRAILER_FIELDS, "the trailer has not " + TRAILER_FIELDS + " fields");
    EnumMap<Kind, Total> totals = new EnumMap<>(Kind.class);
    for (int i = 1; i < TRAILER_FIELDS; i += 3) {
      Kind kind = kind(i);
      require(COUNT.matcher(text(i + 1)).matches(), "a count is no number");
      Total total = new Total(Long.parseLong(text(i + 1)), amount(i + 2, header.currency()));
      require(totals.put(kind, total) == null, "a kind is there twice");
    }
    return totals;
  }

  private String text(int field) {
    return fields.get(field);
  }

  private Kind kind(int field) throws MalformedLineException {
    for (Kind kind : Kind.values()) {
      if (kind.name().equals(text(field))) {
        return kind;
      }
    }
    throw new MalformedLineException("its kind is not known");
  }

  private Money amount(int field, CurrencyUnit currency) throws MalformedLineException {
    require(DECIMAL.matcher(text(field)).matches(), "an amount is not of its form");
    BigDecimal amount = new BigDecimal(text(field));
    require(
        amount.scale() == currency.getDecimalPlaces(),
        "an amount has not the " + currency.getDecimalPlaces() + " places of the currency");
    require(
        amount.compareTo(BigDecimal.valueOf(Long.MAX_VALUE, currency.getDecimalPlaces())) <= 0,
        "an amount is larger than the books can hold");
    return Money.of(currency, amount);
  }

  private Instant instant(int field, SettlementHeader header) throws MalformedLineException {
    try {
      Instant at = Instant.parse(text(field));
      require(
          LocalDate.ofInstant(at, header.zone()).equals(header.date()),
          "it is of another day than the header");
      return at;
    } catch (DateTimeException e) {
      throw new MalformedLineException("the time is none");
    }
  }

  private static void require(boolean holds, String otherwise) throws MalformedLineException {
    if (!holds) {
      throw new MalformedLineException(otherwise);
    }
  }
}
