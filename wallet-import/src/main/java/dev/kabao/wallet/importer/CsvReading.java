package dev.kabao.wallet.importer;

import dev.kabao.wallet.bill.importing.ImportReading;
import dev.kabao.wallet.bill.importing.ImportReason;
import dev.kabao.wallet.bill.importing.ImportRecord;
import dev.kabao.wallet.bill.importing.ImportRecord.Passed;
import dev.kabao.wallet.importer.Lines.Line;
import dev.kabao.wallet.importer.parts.BadEntryException;
import dev.kabao.wallet.importer.parts.Bounds;
import dev.kabao.wallet.importer.parts.Refusals;
import java.util.List;
import java.util.Optional;

/** A table that is being read: what comes before the header, and then row by row. */
final class CsvReading implements ImportReading {
  private final Table table;
  private final long size;
  private final Lines lines;
  private final Cells cells;
  private final Records records;
  private final CsvFormat format;
  private final StatedCount stated = new StatedCount();
  private Optional<Header> header = Optional.empty();
  private Optional<Line> current = Optional.empty();
  private long lastLine;
  private long count;
  private boolean ended;
  private boolean closed;

  CsvReading(Content content, Table table) {
    this.table = table;
    this.size = content.size();
    this.lines = new Lines(content.open());
    this.cells = new Cells(table.separator());
    this.records = new Records(lines, table.encoding(), cells);
    this.format = table.kind().format(table.options());
  }

  @Override
  public Optional<ImportRecord> next() {
    if (closed) {
      throw Refusals.closed();
    }
    if (advance()) {
      return Optional.of(read(current.orElseThrow()));
    }
    if (!ended && stated.isMore()) {
      ended = true;
      return Optional.of(new Passed(lastLine + 1, ImportReason.FILE_INCOMPLETE));
    }
    ended = true;
    return Optional.empty();
  }

  /** Goes on to the next record; false at the end. */
  boolean advance() {
    if (ended) {
      return false;
    }
    current = header.isPresent() ? records.next() : records.line();
    current.ifPresent(line -> lastLine = line.number());
    if (current.isPresent() && ++count > Bounds.ENTRIES) {
      throw Refusals.tooLarge(Bounds.ENTRIES, "lines", "行");
    }
    return current.isPresent();
  }

  /** The row of the current record; empty before and on the header, or if it is no row. */
  Optional<Row> row() {
    Line line = current.orElseThrow();
    if (header.isEmpty()) {
      read(line);
      return Optional.empty();
    }
    if (line.problem().isPresent()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Row(line.number(), header.get(), cells.of(line.text())));
    } catch (BadEntryException e) {
      return Optional.empty();
    }
  }

  private ImportRecord read(Line line) {
    if (header.isEmpty()) {
      return new Passed(line.number(), beforeRows(line));
    }
    if (line.problem().isPresent()) {
      stated.row();
      return new Passed(line.number(), line.problem().get());
    }
    try {
      List<String> there = cells.of(line.text());
      Optional<ImportReason> beside = besideRows(line, there);
      if (beside.isPresent()) {
        return new Passed(line.number(), beside.get());
      }
      stated.row();
      if (isCutOff(line, there)) {
        return new Passed(line.number(), ImportReason.FILE_INCOMPLETE);
      }
      return format.read(new Row(line.number(), header.get(), there));
    } catch (BadEntryException e) {
      return new Passed(line.number(), e.reason());
    }
  }

  private ImportReason beforeRows(Line line) {
    if (line.number() == table.headerLine()) {
      header = Table.header(table.kind(), table.separator(), line, table.options());
      return ImportReason.HEADER;
    }
    stated.note(line.text());
    return line.problem().isEmpty() && isBlank(line.text())
        ? ImportReason.BLANK
        : ImportReason.PREAMBLE;
  }

  /** What is between and after rows, and is none. */
  private Optional<ImportReason> besideRows(Line line, List<String> there) {
    if (isBlank(line.text())) {
      return Optional.of(ImportReason.BLANK);
    }
    if (header.orElseThrow().isAgain(there)) {
      return Optional.of(ImportReason.HEADER);
    }
    if (!beginsWithDigit(there) && Vocabulary.isNote(ColumnMapping.plain(there.get(0)))) {
      stated.note(line.text());
      return Optional.of(ImportReason.NOTE);
    }
    return Optional.empty();
  }

  /**
   * Whether the file ends in the middle of this row, and so perhaps in the middle of its amount.
   * Nothing shows that where it ends within the last column.
   */
  private boolean isCutOff(Line line, List<String> there) {
    if (there.size() >= header.orElseThrow().size()) {
      return false;
    }
    long breaks = line.text().chars().filter(each -> each == '\n').count();
    return line.number() + breaks == lines.cutAt();
  }

  /** Whether there is a number where a row has its date. */
  private boolean beginsWithDigit(List<String> there) {
    int place = header.flatMap(found -> found.place(Column.DATE)).orElse(0);
    String cell = place < there.size() ? there.get(place).strip() : "";
    return !cell.isEmpty() && Character.isDigit(cell.charAt(0));
  }

  private boolean isBlank(String text) {
    for (int at = 0; at < text.length(); at++) {
      char each = text.charAt(at);
      if (each != table.separator() && !Character.isWhitespace(each)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public long position() {
    return lines.position();
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      lines.close();
    }
  }

  /** How far it was read, and nothing of what was. */
  @Override
  public String toString() {
    return "CsvReading[" + table.kind() + ", line " + lastLine + "]";
  }
}
