package dev.kabao.wallet.issuer.http.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kabao.wallet.spi.settlement.SettlementHeader;
import dev.kabao.wallet.spi.settlement.SettlementRecord;
import dev.kabao.wallet.spi.settlement.SettlementRecord.BadLine;
import dev.kabao.wallet.spi.settlement.SettlementRecord.Kind;
import dev.kabao.wallet.spi.settlement.SettlementRecord.Line;
import dev.kabao.wallet.spi.settlement.SettlementRecord.Total;
import dev.kabao.wallet.spi.settlement.SettlementRecord.Totals;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.WalletException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettlementCsvTest {
  private static final SettlementHeader HEADER =
      new SettlementHeader(
          "WEBANK",
          "shop",
          LocalDate.parse("2026-11-23"),
          ZoneId.of("Asia/Shanghai"),
          CurrencyUnit.of("CNY"));
  private static final String H = "H,KABAO-SETTLEMENT-1,WEBANK,shop,2026-11-23,CNY,Asia/Shanghai\n";
  private static final String ORDER = "0190000000007000800000000000000a";
  private static final String GOOD = "L,DEBIT," + ORDER + ",WB1,10.00,,2026-11-23T02:00:00Z\n";
  private static final String T =
      "T,DEBIT,1,10.00,CREDIT,0,0.00,REFUND,0,0.00,RECEIVED,0,0.00,RETURNED,0,0.00\n";

  @Test
  void aFileIsReadAsItIsWritten() throws Exception {
    String csv =
        H
            + GOOD
            + "L,RECEIVED,,WB2,0.01,\"rent, \"\"KB-7Q2M\"\" 王小明\",2026-11-22T16:00:00Z\r\n"
            + "L,RETURNED,"
            + ORDER
            + ",WB3,3.50,,2026-11-23T15:59:59.999Z\n"
            + "T,DEBIT,1,10.00,CREDIT,0,0.00,REFUND,0,0.00,RECEIVED,1,0.01,RETURNED,1,3.50\n";
    try (SettlementCsv file = open(csv)) {
      assertThat(file.header()).isEqualTo(HEADER);
      List<SettlementRecord> records = rest(file);

      assertThat(records).hasSize(4);
      Line received = (Line) records.get(1);
      assertThat(received.lineNumber()).isEqualTo(3);
      assertThat(received.order()).isEmpty();
      assertThat(received.remark()).contains("rent, \"KB-7Q2M\" 王小明");
      assertThat(received.at()).isEqualTo(Instant.parse("2026-11-22T16:00:00Z"));
      assertThat(received.toString()).doesNotContain("王小明").contains("WB2");
      assertThat(((Totals) records.get(3)).totals())
          .containsEntry(Kind.RETURNED, new Total(1, Money.parse("CNY 3.50")));
      assertThat(file.next()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "L,DEBIT,ORDER,WB1,10.00,,2026-11-23T16:00:00Z|another day",
        "L,DEBIT,ORDER,WB1,10.00,,2026-11-22T15:59:59Z|another day",
        "L,DEBIT,ORDER,WB1,10.00,,yesterday|the time",
        "L,DEBIT,ORDER,WB1,10.0,,2026-11-23T02:00:00Z|2 places",
        "L,DEBIT,ORDER,WB1,10,,2026-11-23T02:00:00Z|2 places",
        "L,DEBIT,ORDER,WB1,10.000,,2026-11-23T02:00:00Z|2 places",
        "L,DEBIT,ORDER,WB1,0.00,,2026-11-23T02:00:00Z|zero",
        "L,DEBIT,ORDER,WB1,92233720368547758.08,,2026-11-23T02:00:00Z|larger than the books",
        "L,DEBIT,ORDER,WB1,-1.00,,2026-11-23T02:00:00Z|an amount",
        "L,DEBIT,ORDER,WB1,+1.00,,2026-11-23T02:00:00Z|an amount",
        "L,DEBIT,ORDER,WB1,1e2,,2026-11-23T02:00:00Z|an amount",
        "L,DEBIT,ORDER,WB1,١.00,,2026-11-23T02:00:00Z|an amount",
        "L,DEBIT,ORDER,WB1,\"1,000.00\",,2026-11-23T02:00:00Z|an amount",
        "L,DEBIT,,WB1,10.00,,2026-11-23T02:00:00Z|order id",
        "L,RECEIVED,ORDER,WB1,10.00,,2026-11-23T02:00:00Z|order id",
        "L,DEBIT,0190,WB1,10.00,,2026-11-23T02:00:00Z|order id",
        "L,DEBIT,ORDER,,10.00,,2026-11-23T02:00:00Z|reference",
        "L,DEBIT,ORDER,W B,10.00,,2026-11-23T02:00:00Z|reference",
        "L,DEBIT,ORDER,WB1,10.00,Wang,2026-11-23T02:00:00Z|remark",
        "L,LOAN,ORDER,WB1,10.00,,2026-11-23T02:00:00Z|kind",
        "L,DEBIT,ORDER,WB1,10.00,2026-11-23T02:00:00Z|7 fields",
        "L,DEBIT,ORDER,WB1,10.00,,2026-11-23T02:00:00Z,|7 fields",
        "L|7 fields",
        "X,DEBIT|neither",
        "H,KABAO-SETTLEMENT-1,WEBANK,shop,2026-11-23,CNY,Asia/Shanghai|neither",
        "L,DEBIT,\"ORDER,WB1,10.00,,2026-11-23T02:00:00Z|not CSV",
        "L,DEBIT,\"ORDER\"x,WB1,10.00,,2026-11-23T02:00:00Z|not CSV",
        "''|empty"
      })
  void aBadLineIsReportedByItsNumberWithoutItsContentAndTheRunGoesOn(String bad, String reason)
      throws Exception {
    try (SettlementCsv file = open(H + bad.replace("ORDER", ORDER) + "\n" + GOOD + T)) {
      List<SettlementRecord> records = rest(file);

      assertThat(records).hasSize(3);
      assertThat(((BadLine) records.get(0)).lineNumber()).isEqualTo(2);
      assertThat(((BadLine) records.get(0)).reason()).contains(reason).doesNotContain("Wang");
      assertThat(records.get(1)).isInstanceOf(Line.class);
      assertThat(records.get(2)).isInstanceOf(Totals.class);
    }
  }

  @Test
  void aLineThatIsTooLongOrNoUtf8OrHoldsALoneCarriageReturnIsBadAndTheNextIsGood()
      throws Exception {
    String endless = "L,RECEIVED,,WB9,1.00," + "x".repeat(300_000) + "\n";
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes((H + endless).getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes("L,RECEIVED,,WB9,1.00,".getBytes(StandardCharsets.UTF_8));
    bytes.write(0xC3);
    bytes.writeBytes((",x\nL,DEBIT\rL,DEBIT\n" + GOOD + T).getBytes(StandardCharsets.UTF_8));
    try (SettlementCsv file = SettlementCsv.open(new ByteArrayInputStream(bytes.toByteArray()))) {
      List<SettlementRecord> records = rest(file);

      assertThat(records.subList(0, 3)).allMatch(one -> one instanceof BadLine);
      assertThat(records.get(3)).isInstanceOf(Line.class);
      assertThat(records)
          .extracting(SettlementRecord::lineNumber)
          .containsExactly(2L, 3L, 4L, 5L, 6L);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"tab\there", "xxxxxxxxxx"})
  void aRemarkThatIsNotOfItsFormHidTheMoney(String start) throws Exception {
    String remark = start.repeat(15);
    String received = "L,RECEIVED,,WB2,3.00," + remark + ",2026-11-23T02:00:00Z\n";
    try (SettlementCsv file =
        open(H + received + GOOD + T.replace("RECEIVED,0,0.00", "RECEIVED,1,3.00"))) {
      List<SettlementRecord> records = rest(file);

      assertThat(records).hasSize(3);
      assertThat(((Line) records.get(0)).amount()).isEqualTo(Money.parse("CNY 3.00"));
      assertThat(((Line) records.get(0)).remark()).isEmpty();
    }
    SettlementCsvWriter writer = new SettlementCsvWriter(new ByteArrayOutputStream(), HEADER);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                writer.line(
                    Kind.RECEIVED,
                    Optional.empty(),
                    "WB2",
                    Money.parse("CNY 3.00"),
                    Optional.of(remark),
                    Instant.parse("2026-11-23T02:00:00Z")));
  }

  @Test
  void aFileThatWasCutOffLacksItsTrailer() throws Exception {
    String whole = H + GOOD + GOOD.replace("WB1", "WB2") + T;
    for (int length = H.length(); length < whole.length() - T.length(); length += 7) {
      try (SettlementCsv file = open(whole.substring(0, length))) {
        List<SettlementRecord> records = rest(file);
        assertThat(((BadLine) records.get(records.size() - 1)).reason()).contains("trailer");
      }
    }
  }

  @Test
  void totalsThatAreNotThoseOfTheGoodLinesAreReportedByKind() throws Exception {
    try (SettlementCsv file =
        open(H + GOOD + "L,bad\n" + T.replace("DEBIT,1,10.00", "DEBIT,2,20.00"))) {
      List<SettlementRecord> records = rest(file);

      assertThat(records).hasSize(4);
      assertThat(records.get(3))
          .isEqualTo(
              new BadLine(
                  4, "its total of DEBIT is not the 1 good lines of CNY 10.00 that were read"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "T,DEBIT,1,10.00\n",
        "T,DEBIT,1,10.00,DEBIT,0,0.00,REFUND,0,0.00,RECEIVED,0,0.00,RETURNED,0,0.00\n",
        "T,DEBIT,one,10.00,CREDIT,0,0.00,REFUND,0,0.00,RECEIVED,0,0.00,RETURNED,0,0.00\n"
      })
  void aTrailerThatCannotBeReadIsReported(String trailer) throws Exception {
    try (SettlementCsv file = open(H + GOOD + trailer)) {
      assertThat(rest(file).get(1)).isInstanceOf(BadLine.class);
    }
  }

  @Test
  void whatComesAfterTheTrailerCountsForNothing() throws Exception {
    try (SettlementCsv file = open(H + GOOD + T + GOOD + T)) {
      List<SettlementRecord> records = rest(file);

      assertThat(records).hasSize(4);
      assertThat(records.subList(2, 4)).allMatch(one -> one instanceof BadLine);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "L,DEBIT\n",
        "H,KABAO-SETTLEMENT-2,WEBANK,shop,2026-11-23,CNY,Asia/Shanghai\n",
        "H,KABAO-SETTLEMENT-1,WEBANK,shop,2026-02-30,CNY,Asia/Shanghai\n",
        "H,KABAO-SETTLEMENT-1,WEBANK,shop,2026-11-23,CNX,Asia/Shanghai\n",
        "H,KABAO-SETTLEMENT-1,WEBANK,shop,2026-11-23,CNY,Asia/Atlantis\n",
        "H,KABAO-SETTLEMENT-1,we bank,shop,2026-11-23,CNY,Asia/Shanghai\n",
        "H,KABAO-SETTLEMENT-1,WEBANK,,2026-11-23,CNY,Asia/Shanghai\n",
        "H,KABAO-SETTLEMENT-1,WEBANK,shop,2026-11-23,CNY\n"
      })
  void aFileWithoutAGoodHeaderIsRefusedAndItsStreamClosed(String csv) {
    boolean[] closed = {false};
    InputStream in =
        new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)) {
          @Override
          public void close() {
            closed[0] = true;
          }
        };

    assertThatThrownBy(() -> SettlementCsv.open(in))
        .isInstanceOfSatisfying(
            WalletException.class,
            e -> {
              assertThat(e.code()).isEqualTo(ErrorCode.SETTLEMENT_UNREADABLE);
              assertThat(e.text().zh()).contains("对账文件");
            });
    assertThat(closed[0]).isTrue();
  }

  @Test
  void aDeviceThatFailsBreaksTheRunOff() {
    InputStream start = new ByteArrayInputStream((H + GOOD).getBytes(StandardCharsets.UTF_8));
    InputStream failing =
        new FilterInputStream(start) {
          @Override
          public int read(byte[] to, int from, int length) throws IOException {
            int count = super.read(to, from, length);
            if (count < 0) {
              throw new IOException("gone");
            }
            return count;
          }
        };
    try (SettlementCsv file = SettlementCsv.open(failing)) {
      assertThatThrownBy(() -> rest(file))
          .isInstanceOfSatisfying(
              WalletException.class,
              e -> assertThat(e.code()).isEqualTo(ErrorCode.SETTLEMENT_UNREADABLE));
    }
  }

  @Test
  void aFileTellsHowFarItWasReadAndIsReadNoMoreOnceClosed(@TempDir Path folder) throws Exception {
    Path path = folder.resolve("2026-11-23.csv");
    Files.writeString(path, H + GOOD + T);
    SettlementCsv file = SettlementCsv.open(path);

    assertThat(file.size()).isEqualTo(Files.size(path));
    rest(file);
    assertThat(file.position()).isEqualTo(file.size());
    file.close();
    file.close();
    assertThatThrownBy(file::next).isInstanceOf(WalletException.class);
    assertThatThrownBy(() -> SettlementCsv.open(folder.resolve("none.csv")))
        .isInstanceOf(WalletException.class);
  }

  @Test
  void whatWouldNotBeReadBackIsNotWritten() throws Exception {
    SettlementCsvWriter writer = new SettlementCsvWriter(new ByteArrayOutputStream(), HEADER);
    Instant noon = Instant.parse("2026-11-23T04:00:00Z");
    Money ten = Money.parse("CNY 10.00");

    for (Map.Entry<String, Optional<String>> bad :
        Map.of("W B", Optional.<String>empty(), "WB1", Optional.of("two\nlines")).entrySet()) {
      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  writer.line(
                      Kind.RECEIVED, Optional.empty(), bad.getKey(), ten, bad.getValue(), noon));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                writer.line(
                    Kind.RECEIVED,
                    Optional.empty(),
                    "WB1",
                    Money.parse("USD 10.00"),
                    Optional.empty(),
                    noon));
    SettlementHeader spaced =
        new SettlementHeader(
            HEADER.issuer(), "a shop", HEADER.date(), HEADER.zone(), HEADER.currency());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SettlementCsvWriter(new ByteArrayOutputStream(), spaced));
  }

  private static SettlementCsv open(String csv) {
    return SettlementCsv.open(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<SettlementRecord> rest(SettlementCsv file) {
    List<SettlementRecord> records = new ArrayList<>();
    for (Optional<SettlementRecord> next = file.next(); next.isPresent(); next = file.next()) {
      records.add(next.get());
    }
    return records;
  }
}
