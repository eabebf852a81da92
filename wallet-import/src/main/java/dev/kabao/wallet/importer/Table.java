package dev.kabao.wallet.importer;

import dev.kabao.wallet.importer.Lines.Line;
import dev.kabao.wallet.importer.parts.BadEntryException;
import dev.kabao.wallet.importer.parts.Refusals;
import java.util.List;
import java.util.Optional;

/**
 * What was found out about a file of separated values before it is read.
 *
 * @param kind the kind of table
 * @param encoding how its text is encoded
 * @param separator what is between two cells
 * @param headerLine where the names of the columns are
 * @param options the person's, with what the file itself says of its amounts' signs
 */
record Table(
    CsvKind kind, Encoding encoding, char separator, long headerLine, ReadingOptions options) {

  private static final int PREAMBLE_LINES = 200;
  private static final char[] SEPARATORS = {',', '\t', ';'};

  /** Looks into a text; refuses it if no line at its beginning names columns that are known. */
  static Table of(Content content, ReadingOptions options) {
    Encoding likely = encoding(content);
    return find(content, likely, options)
        // In a short file by chance: the names of its columns are sure.
        .or(() -> find(content, likely.other(), options))
        .orElseThrow(
            () ->
                Refusals.unknown(
                    "none of its first "
                        + PREAMBLE_LINES
                        + " lines names a date and an amount as columns by names that are known",
                    "前 " + PREAMBLE_LINES + " 行中没有可识别的日期与金额列标题"));
  }

  private static Optional<Table> find(Content content, Encoding encoding, ReadingOptions options) {
    try (Lines lines = new Lines(content.open())) {
      for (Optional<Line> line = lines.next(encoding);
          line.isPresent() && line.get().number() <= PREAMBLE_LINES;
          line = lines.next(encoding)) {
        for (CsvKind kind : CsvKind.values()) {
          for (char separator : SEPARATORS) {
            if (header(kind, separator, line.get(), options).isPresent()) {
              Table table = new Table(kind, encoding, separator, line.get().number(), options);
              return Optional.of(kind == CsvKind.BANK ? table.withSigns(content) : table);
            }
          }
        }
      }
    }
    return Optional.empty();
  }

  /** What a line names, if it is the header of a table of this kind. */
  static Optional<Header> header(CsvKind kind, char separator, Line line, ReadingOptions options) {
    if (line.problem().isPresent()) {
      return Optional.empty();
    }
    try {
      List<String> cells = new Cells(separator).of(line.text());
      return Header.of(cells, kind.mapping(options), kind.needed());
    } catch (BadEntryException e) {
      // A line of the preamble need not be well-formed.
      return Optional.empty();
    }
  }

  private static Encoding encoding(Content content) {
    Encoding.Guess guess = new Encoding.Guess();
    try (Lines lines = new Lines(content.open())) {
      while (lines.guess(guess)) {}
    }
    return guess.encoding();
  }

  /** Where neither column nor person says which way, the signs do, if there are any. */
  private Table withSigns(Content content) {
    if (options.amountSign().isPresent()) {
      return this;
    }
    try (CsvReading reading = new CsvReading(content, this)) {
      while (reading.advance()) {
        if (reading.row().map(Table::isSigned).orElse(false)) {
          ReadingOptions signed = options.with(AmountSign.PLUS_CAME);
          return new Table(kind, encoding, separator, headerLine, signed);
        }
      }
    }
    return this;
  }

  private static boolean isSigned(Row row) {
    return row.get(Column.AMOUNT)
        .filter(cell -> cell.matches("[-+\u2212\uFF0D\uFF0B].*"))
        .isPresent();
  }
}
