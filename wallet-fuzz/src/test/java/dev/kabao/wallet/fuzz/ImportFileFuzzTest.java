package dev.kabao.wallet.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.kabao.wallet.bill.importing.ImportReading;
import dev.kabao.wallet.bill.importing.ImportRecord;
import dev.kabao.wallet.bill.importing.ImportedEntry;
import dev.kabao.wallet.importer.AmountSign;
import dev.kabao.wallet.importer.DateOrder;
import dev.kabao.wallet.importer.ImportFile;
import dev.kabao.wallet.importer.ReadingOptions;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.WalletException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Files to import, of whatever format. */
class ImportFileFuzzTest {
  private static final Set<ErrorCode> REFUSALS =
      Set.of(
          ErrorCode.IMPORT_FORMAT_UNKNOWN, ErrorCode.IMPORT_UNREADABLE, ErrorCode.IMPORT_TOO_LARGE);

  @FuzzTest
  void whateverAFileIsEachOfItsLinesIsToldAndOnlyOnce(byte[] data) {
    for (ReadingOptions options :
        List.of(
            ReadingOptions.standard(),
            ReadingOptions.builder()
                .dateOrder(DateOrder.DAY_FIRST)
                .amountSign(AmountSign.PLUS_WENT)
                .build())) {
      ImportFile file = open(data, options);
      if (file == null) {
        return;
      }
      List<ImportRecord> records = read(file);
      long last = 0;
      for (ImportRecord record : records) {
        boolean end = record == records.get(records.size() - 1);
        assertThat(record.lineNumber()).isGreaterThan(end ? last - 1 : last);
        last = record.lineNumber();
        if (record instanceof ImportedEntry entry) {
          shown(entry.counterparty());
          shown(entry.text());
          shown(entry.categoryWord());
          shown(entry.reference());
        }
      }
      assertThat(read(file)).isEqualTo(records);
    }
  }

  static List<ImportRecord> read(ImportFile file) {
    List<ImportRecord> records = new ArrayList<>();
    try (ImportReading reading = file.open()) {
      for (Optional<ImportRecord> next = reading.next(); next.isPresent(); next = reading.next()) {
        records.add(next.get());
      }
      assertThat(reading.next()).isEmpty();
      assertThat(reading.position()).isLessThanOrEqualTo(reading.size());
    }
    return records;
  }

  private static @Nullable ImportFile open(byte[] data, ReadingOptions options) {
    try {
      return ImportFile.of(data, options);
    } catch (WalletException e) {
      assertThat(REFUSALS).contains(e.code());
      assertThat(e.getMessage()).hasSizeLessThan(400);
      return null;
    }
  }

  /** Nothing that moves a terminal's cursor or turns the direction of writing. */
  private static void shown(Optional<String> text) {
    text.ifPresent(
        there ->
            assertThat(there).doesNotContainPattern("[\\p{Cntrl}\\u202A-\\u202E\\u2066-\\u2069]"));
  }
}
