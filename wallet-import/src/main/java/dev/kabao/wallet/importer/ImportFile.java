package dev.kabao.wallet.importer;

import dev.kabao.wallet.bill.importing.ImportReading;
import dev.kabao.wallet.bill.importing.ImportSource;
import dev.kabao.wallet.importer.camt.CamtFile;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Function;

/**
 * A file that Alipay, WeChat or a bank lets a person export, whose format and encoding are told
 * from what is in it.
 *
 * <p>Read are:
 *
 * <ul>
 *   <li>CSV of Alipay's app and of its web site, and of WeChat Pay;
 *   <li>CSV of a bank, separated by commas, tabs or semicolons, whose columns have names that
 *       {@link ColumnMapping} knows;
 *   <li>ISO 20022 camt.053, versions 02 to 13.
 * </ul>
 *
 * <p>Texts are UTF-8 or GB 18030. Amounts are taken to the smallest unit or not at all; nothing is
 * guessed that a sign or a word does not say. A file is never held in memory whole: it is read once
 * to tell what it is, and once more with each {@link #open()}; if it is changed in between, that is
 * an error. Bounds: 256 MB, 200,000 lines or entries, 16 KiB in a line. Containers such as ZIP and
 * spreadsheets are not opened; documents with a document type are refused, so no entity is ever
 * expanded and nothing outside of the file is read.
 *
 * <p>Safe for use by many threads. Nothing is null. Errors are {@link
 * dev.kabao.wallet.value.WalletException}: {@code IMPORT_UNREADABLE}, {@code
 * IMPORT_FORMAT_UNKNOWN}, {@code IMPORT_TOO_LARGE}.
 */
public final class ImportFile implements ImportSource {
  private final String name;
  private final String format;
  private final Function<Content, ImportReading> reading;
  private final Content content;

  private ImportFile(Content content, ReadingOptions options) {
    Objects.requireNonNull(options, "options");
    this.content = content;
    if (Signature.isXml(content)) {
      CamtFile camt = new CamtFile(content::open, options.currency(), options.zone());
      this.format = CamtFile.FORMAT;
      this.name = options.source().orElse("camt");
      this.reading = any -> camt.read(content.size());
    } else {
      Table table = Table.of(content, options);
      this.format = table.kind().code();
      this.name = options.source().orElse(table.kind().code());
      this.reading = there -> new CsvReading(there, table);
    }
  }

  /** A file, with what a person says of it. */
  public static ImportFile of(Path file, ReadingOptions options) {
    return new ImportFile(Content.of(file), options);
  }

  /** What is in a file, for example that was uploaded. The bytes are copied. */
  public static ImportFile of(byte[] bytes, ReadingOptions options) {
    return new ImportFile(Content.of(bytes), options);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String format() {
    return format;
  }

  @Override
  public ImportReading open() {
    return reading.apply(content);
  }

  /** The source and the format, and nothing of what is in the file. */
  @Override
  public String toString() {
    return "ImportFile[" + name + ", " + format + "]";
  }
}
