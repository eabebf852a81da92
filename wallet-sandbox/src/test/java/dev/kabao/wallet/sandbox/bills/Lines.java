package dev.kabao.wallet.sandbox.bills;

import dev.kabao.wallet.bill.importing.ImportReading;
import dev.kabao.wallet.bill.importing.ImportReason;
import dev.kabao.wallet.bill.importing.ImportRecord;
import dev.kabao.wallet.bill.importing.ImportSource;
import dev.kabao.wallet.bill.importing.ImportedEntry;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.WalletException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/** A file, as its reader would give it out. */
final class Lines implements ImportSource {
  private final String name;
  private final List<ImportRecord> records = new ArrayList<>();
  private long breaksAt = Long.MAX_VALUE;
  private long meanwhileAt = Long.MAX_VALUE;
  private Runnable meanwhile = () -> {};
  private int readings;

  Lines(String name) {
    this.name = name;
  }

  Lines entry(String at, String amount, String who, String text, String reference) {
    records.add(
        new ImportedEntry(
            records.size() + 1,
            Instant.parse(at),
            false,
            Money.parse("CNY " + amount),
            false,
            some(who),
            some(text),
            Optional.empty(),
            some(reference)));
    return this;
  }

  /** Something paid in any currency. */
  Lines other(String at, String money, String reference) {
    records.add(
        new ImportedEntry(
            records.size() + 1,
            Instant.parse(at),
            false,
            Money.parse(money).negated(),
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            some(reference)));
    return this;
  }

  Lines refund(String at, String amount, String who, String reference) {
    records.add(
        new ImportedEntry(
            records.size() + 1,
            Instant.parse(at),
            false,
            Money.parse("CNY " + amount),
            true,
            some(who),
            Optional.empty(),
            Optional.empty(),
            some(reference)));
    return this;
  }

  Lines passed(ImportReason reason) {
    records.add(new ImportRecord.Passed(records.size() + 1, reason));
    return this;
  }

  /** Cannot be read from this line on. */
  Lines breaksAt(long line) {
    breaksAt = line;
    return this;
  }

  /** Something else happens when this line is read for the second time, which is to be taken. */
  Lines meanwhile(long line, Runnable what) {
    meanwhileAt = line;
    meanwhile = what;
    return this;
  }

  private static Optional<String> some(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String format() {
    return "lines";
  }

  @Override
  public ImportReading open() {
    Iterator<ImportRecord> all = records.iterator();
    boolean second = ++readings == 2;
    return new ImportReading() {
      @Override
      public Optional<ImportRecord> next() {
        if (!all.hasNext()) {
          return Optional.empty();
        }
        ImportRecord record = all.next();
        if (record.lineNumber() >= breaksAt) {
          throw new WalletException(
              ErrorCode.IMPORT_UNREADABLE,
              Map.of("line", Long.toString(record.lineNumber()), "reason", "it breaks off"));
        }
        if (second && record.lineNumber() == meanwhileAt) {
          meanwhile.run();
        }
        return Optional.of(record);
      }

      @Override
      public long position() {
        return 0;
      }

      @Override
      public long size() {
        return -1;
      }

      @Override
      public void close() {
        // Nothing is open.
      }
    };
  }
}
