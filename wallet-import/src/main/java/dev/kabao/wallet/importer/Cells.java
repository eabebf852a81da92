package dev.kabao.wallet.importer;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import dev.kabao.wallet.bill.importing.ImportReason;
import dev.kabao.wallet.importer.parts.BadEntryException;
import java.util.List;

/** Takes a record of separated values apart. */
final class Cells {
  private final char separator;
  private final CsvReader.CsvReaderBuilder reader;

  Cells(char separator) {
    this.separator = separator;
    this.reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            // Some banks put a tab between the closing quotation mark and the comma.
            .trimWhitespacesAroundQuotes(true)
            .allowUnclosedQuote(false);
  }

  /** The cells as they are written, without quotation marks. */
  List<String> of(String record) throws BadEntryException {
    if (record.isEmpty()) {
      return List.of("");
    }
    try {
      return reader.ofSingleCsvRecord(record).getFields();
    } catch (CsvParseException e) {
      // Without the parser's message, which may quote the line.
      throw new BadEntryException(ImportReason.QUOTES_WRONG);
    }
  }

  /**
   * Whether a quotation mark is open at the end, so that the record goes on in the next line. One
   * that does not begin a cell, but for white space, is a character like any other.
   */
  boolean goesOn(String text) {
    boolean quoted = false;
    boolean atStart = true;
    for (int at = 0; at < text.length(); at++) {
      char each = text.charAt(at);
      if (quoted) {
        if (each == '"') {
          boolean doubled = at + 1 < text.length() && text.charAt(at + 1) == '"';
          at += doubled ? 1 : 0;
          quoted = doubled;
        }
      } else if (each == '"' && atStart) {
        quoted = true;
        atStart = false;
      } else {
        atStart = each == separator || each == '\n' || (atStart && each <= ' ');
      }
    }
    return quoted;
  }
}
