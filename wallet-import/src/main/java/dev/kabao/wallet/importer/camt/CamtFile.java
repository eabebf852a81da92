package dev.kabao.wallet.importer.camt;

import dev.kabao.wallet.bill.importing.ImportReading;
import dev.kabao.wallet.importer.parts.Refusals;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.joda.money.CurrencyUnit;

/** A file with a camt.053 document. Safe for use by many threads. */
public final class CamtFile {
  /** The code of the format. */
  public static final String FORMAT = "camt.053";

  private final Supplier<InputStream> content;
  private final CurrencyUnit currency;
  private final ZoneId zone;
  private final CamtVersion version;

  /**
   * Looks at how the document begins.
   *
   * @param content opens the file at its beginning
   * @param currency that of an amount that names none
   * @param zone that of a time without offset
   * @throws dev.kabao.wallet.value.WalletException {@code IMPORT_FORMAT_UNKNOWN} if it is no
   *     camt.053 of a version that is read, {@code IMPORT_UNREADABLE} if it is no XML that is read
   */
  public CamtFile(Supplier<InputStream> content, CurrencyUnit currency, ZoneId zone) {
    this.content = content;
    this.currency = currency;
    this.zone = zone;
    try (Document document = new Document(content.get())) {
      String namespace = document.root();
      this.version =
          CamtVersion.of(namespace)
              .orElseThrow(
                  () ->
                      Refusals.unknown(
                          "it is XML, but no camt.053 of the versions 02 to 13",
                          "是 XML，但不是 02 至 13 版的 camt.053"));
    }
  }

  /** Begins to read. */
  public ImportReading read(long size) {
    return new CamtReading(
        new Document(content.get()),
        new EntryReader(version, zone),
        new Entries(currency, zone),
        size);
  }
}
