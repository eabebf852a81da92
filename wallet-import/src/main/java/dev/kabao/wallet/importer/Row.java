package dev.kabao.wallet.importer;

import dev.kabao.wallet.bill.importing.ImportReason;
import dev.kabao.wallet.importer.parts.BadEntryException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The cells of one line of a table, by what they say. */
final class Row {
  /** How spreadsheets keep a number a text. */
  private static final Pattern FORMULA = Pattern.compile("=\"([^\"]*)\"|['`](.*)", Pattern.DOTALL);

  private final long line;
  private final Header header;
  private final List<String> cells;

  /**
   * A row under a header.
   *
   * @throws BadEntryException if it has other columns: nobody knows what is what then. Empty cells
   *     at its end may be too many or too few
   */
  Row(long line, Header header, List<String> cells) throws BadEntryException {
    this.line = line;
    this.header = header;
    this.cells = cells;
    for (int at = header.size(); at < cells.size(); at++) {
      if (!cells.get(at).isBlank()) {
        throw new BadEntryException(ImportReason.COLUMNS_WRONG);
      }
    }
  }

  long line() {
    return line;
  }

  boolean has(Column column) {
    return header.has(column);
  }

  /** What is in a column; empty if nothing is, or there is no such column. */
  Optional<String> get(Column column) {
    return header
        .place(column)
        .filter(place -> place < cells.size())
        .map(cells::get)
        .map(Row::bare)
        .filter(cell -> !isNothing(cell));
  }

  /** What is in a column as words are compared; the empty text if nothing is. */
  String word(Column column) {
    return get(column).map(ColumnMapping::plain).orElse("");
  }

  /** What must be there. */
  String need(Column column, ImportReason otherwise) throws BadEntryException {
    return get(column)
        .orElseThrow(
            () ->
                new BadEntryException(
                    header.place(column).filter(place -> place < cells.size()).isPresent()
                        ? otherwise
                        : ImportReason.COLUMNS_WRONG));
  }

  private static String bare(String cell) {
    String stripped = cell.strip();
    if (stripped.isEmpty() || "='`".indexOf(stripped.charAt(0)) < 0) {
      return stripped;
    }
    Matcher formula = FORMULA.matcher(stripped);
    if (!formula.matches()) {
      return stripped;
    }
    return (formula.group(1) == null ? formula.group(2) : formula.group(1)).strip();
  }

  /** Strokes stand for nothing. */
  private static boolean isNothing(String cell) {
    for (int at = 0; at < cell.length(); at++) {
      char each = cell.charAt(at);
      if (each > ' ' && each != '-' && each != '/' && each != '\u2014') {
        return false;
      }
    }
    return true;
  }
}
