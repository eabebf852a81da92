package dev.kabao.wallet.issuer.http.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.spi.settlement.SettlementHeader;
import dev.kabao.wallet.spi.settlement.SettlementRecord;
import dev.kabao.wallet.spi.settlement.SettlementRecord.BadLine;
import dev.kabao.wallet.spi.settlement.SettlementRecord.Kind;
import dev.kabao.wallet.spi.settlement.SettlementRecord.Line;
import dev.kabao.wallet.spi.settlement.SettlementRecord.Totals;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/**
 * A day of a million lines, from the writer through a pipe of 64 KiB into the reader: neither end
 * can run ahead of the other by more, so neither can hold the file.
 */
class MillionLinesTest {
  private static final int LINES = 1_000_000;
  private static final int EVERY = 100_000;
  private static final SettlementHeader HEADER =
      new SettlementHeader(
          "WEBANK",
          "platform-1",
          LocalDate.parse("2026-11-23"),
          ZoneId.of("Asia/Shanghai"),
          CurrencyUnit.of("CNY"));

  @Test
  void aMillionLinesGoThroughAPipeOneByOne() throws Exception {
    PipedInputStream in = new PipedInputStream(64 * 1024);
    PipedOutputStream out = new PipedOutputStream(in);
    CompletableFuture<Void> written = CompletableFuture.runAsync(() -> write(out));
    long good = 0;
    long bad = 0;
    boolean totals = false;
    try (SettlementCsv file = SettlementCsv.open(in)) {
      Optional<SettlementRecord> next = file.next();
      while (next.isPresent()) {
        SettlementRecord record = next.get();
        good += record instanceof Line ? 1 : 0;
        bad += record instanceof BadLine ? 1 : 0;
        totals |= record instanceof Totals;
        next = file.next();
      }
    }
    written.get();

    assertThat(totals).isTrue();
    assertThat(good).isEqualTo(LINES);
    assertThat(bad).as("the lines that were spoiled on the way").isEqualTo(LINES / EVERY);
  }

  private static void write(PipedOutputStream pipe) {
    try (pipe) {
      SettlementCsvWriter writer = new SettlementCsvWriter(pipe, HEADER);
      OrderId order = new OrderId("0190000000007000800000000000000a");
      Instant noon = Instant.parse("2026-11-23T04:00:00Z");
      for (int i = 1; i <= LINES; i++) {
        writer.line(
            Kind.DEBIT,
            Optional.of(order),
            "WB" + i,
            Money.ofMinor(HEADER.currency(), i),
            Optional.empty(),
            noon);
        if (i % EVERY == 0) {
          writer.flush();
          pipe.write("not a line\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
      }
      writer.finish();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
