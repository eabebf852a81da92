package dev.kabao.wallet.importer;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The tables of this module, which are resources beside this class. */
final class Tables {

  /** A name of a column. */
  record ColumnName(String format, Column column, String name) {}

  /** A word, and what it means. */
  record Word(String kind, String meaning, String word) {}

  private static final List<ColumnName> COLUMNS = columns();
  private static final List<Word> WORDS = words();

  private Tables() {}

  /** The names of a format's columns, in the order of the table. */
  static List<ColumnName> columns(String format) {
    return COLUMNS.stream().filter(name -> name.format().equals(format)).toList();
  }

  /** The words of a kind, in the order of the table. */
  static List<Word> words(String kind) {
    return WORDS.stream().filter(word -> word.kind().equals(kind)).toList();
  }

  private static List<ColumnName> columns() {
    List<ColumnName> names = new ArrayList<>();
    for (NamedCsvRecord line : read("columns.csv")) {
      names.add(
          new ColumnName(
              line.getField("format"),
              Column.valueOf(line.getField("column")),
              line.getField("name")));
    }
    return List.copyOf(names);
  }

  private static List<Word> words() {
    List<Word> words = new ArrayList<>();
    for (NamedCsvRecord line : read("words.csv")) {
      words.add(
          new Word(
              line.getField("kind"),
              line.getField("meaning"),
              ColumnMapping.plain(line.getField("word"))));
    }
    return List.copyOf(words);
  }

  private static List<NamedCsvRecord> read(String resource) {
    try (InputStream in =
            Objects.requireNonNull(Tables.class.getResourceAsStream(resource), resource);
        CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(in)) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
