package dev.kabao.wallet.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.kabao.wallet.issuer.http.settlement.SettlementCsv;
import dev.kabao.wallet.issuer.http.settlement.SettlementCsvWriter;
import dev.kabao.wallet.spi.settlement.SettlementHeader;
import dev.kabao.wallet.spi.settlement.SettlementRecord;
import dev.kabao.wallet.spi.settlement.SettlementRecord.BadLine;
import dev.kabao.wallet.spi.settlement.SettlementRecord.Line;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.WalletException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Settlement files. */
class SettlementFileFuzzTest {

  @FuzzTest
  void whatIsReadIsALineOrABadLineAndCanBeWritten(byte[] data) throws IOException {
    Read read = read(data);
    if (read == null) {
      return;
    }
    long lines = 1;
    for (byte b : data) {
      lines += b == '\n' ? 1 : 0;
    }
    // A trailer may be found wrong once for each kind.
    assertThat(read.records()).hasSizeLessThanOrEqualTo((int) lines + 7);
    for (SettlementRecord record : read.records()) {
      assertThat(record.lineNumber()).isBetween(1L, lines + 1);
      if (record instanceof Line line) {
        // The books count in whole minor units.
        assertThat(line.amount().getAmountMinorLong()).isPositive();
      }
      if (record instanceof BadLine bad) {
        assertThat(bad.reason()).hasSizeLessThan(200);
      }
    }
    assertThat(read(written(read))).isEqualTo(new Read(read.header(), renumbered(read.records())));
  }

  /** What a file says. */
  record Read(SettlementHeader header, List<SettlementRecord> records) {

    /** The trailer apart, since a writer works out its own. */
    @Override
    public boolean equals(Object other) {
      return other instanceof Read read
          && header.equals(read.header)
          && renumbered(records).equals(renumbered(read.records));
    }

    @Override
    public int hashCode() {
      return header.hashCode();
    }
  }

  private static Read read(byte[] data) {
    List<SettlementRecord> records = new ArrayList<>();
    try (SettlementCsv file = SettlementCsv.open(new ByteArrayInputStream(data))) {
      for (Optional<SettlementRecord> next = file.next(); next.isPresent(); next = file.next()) {
        records.add(next.get());
      }
      assertThat(file.position()).isEqualTo(data.length);
      return new Read(file.header(), records);
    } catch (WalletException e) {
      assertThat(e.code()).isEqualTo(ErrorCode.SETTLEMENT_UNREADABLE);
      assertThat(records).isEmpty();
      return null;
    }
  }

  private static byte[] written(Read read) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SettlementCsvWriter writer = new SettlementCsvWriter(out, read.header());
    for (SettlementRecord record : read.records()) {
      if (record instanceof Line line) {
        writer.line(
            line.kind(),
            line.order(),
            line.issuerReference(),
            line.amount(),
            line.remark(),
            line.at());
      }
    }
    writer.finish();
    return out.toByteArray();
  }

  private static List<SettlementRecord> renumbered(List<SettlementRecord> records) {
    List<SettlementRecord> lines = new ArrayList<>();
    for (SettlementRecord record : records) {
      if (record instanceof Line line) {
        lines.add(
            new Line(
                lines.size() + 2L,
                line.kind(),
                line.order(),
                line.issuerReference(),
                line.amount(),
                line.remark(),
                line.at()));
      }
    }
    return lines;
  }
}
