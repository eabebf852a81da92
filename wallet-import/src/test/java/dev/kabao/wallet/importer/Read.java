package dev.kabao.wallet.importer;

import dev.kabao.wallet.bill.importing.ImportReading;
import dev.kabao.wallet.bill.importing.ImportReason;
import dev.kabao.wallet.bill.importing.ImportRecord;
import dev.kabao.wallet.bill.importing.ImportRecord.Passed;
import dev.kabao.wallet.bill.importing.ImportedEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A file as it was read. */
record Read(List<ImportRecord> records) {

  static Read of(byte[] bytes) {
    return of(bytes, ReadingOptions.standard());
  }

  static Read of(byte[] bytes, ReadingOptions options) {
    return of(ImportFile.of(bytes, options));
  }

  static Read of(ImportFile file) {
    List<ImportRecord> records = new ArrayList<>();
    try (ImportReading reading = file.open()) {
      for (Optional<ImportRecord> next = reading.next(); next.isPresent(); next = reading.next()) {
        records.add(next.get());
      }
    }
    return new Read(records);
  }

  List<ImportedEntry> entries() {
    return records.stream()
        .filter(ImportedEntry.class::isInstance)
        .map(ImportedEntry.class::cast)
        .toList();
  }

  /** What was not taken for a reason that lies in the line itself: "line REASON". */
  List<String> passed() {
    return passedOf()
        .filter(passed -> !List.of("PREAMBLE", "HEADER", "BLANK").contains(passed.reason().name()))
        .map(passed -> passed.lineNumber() + " " + passed.reason())
        .toList();
  }

  List<ImportReason> reasons() {
    return passedOf().map(Passed::reason).toList();
  }

  private Stream<Passed> passedOf() {
    return records.stream().filter(Passed.class::isInstance).map(Passed.class::cast);
  }

  /** The entries' amounts, shortly: "-12.30 CNY". */
  List<String> amounts() {
    return entries().stream()
        .map(entry -> entry.amount().getAmount() + " " + entry.amount().getCurrencyUnit())
        .toList();
  }
}
