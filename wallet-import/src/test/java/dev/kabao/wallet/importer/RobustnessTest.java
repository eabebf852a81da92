package dev.kabao.wallet.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kabao.wallet.bill.importing.ImportReading;
import dev.kabao.wallet.bill.importing.ImportRecord;
import dev.kabao.wallet.bill.importing.ImportedEntry;
import dev.kabao.wallet.importer.parts.Bounds;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.WalletException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RobustnessTest {

  private static Exports table() {
    return Exports.bank("日期", "金额", "摘要", "对方户名");
  }

  @Test
  void aQuotationMarkThatIsNeverClosedSpoilsItsOwnLineAndNoneAfter() {
    Exports file = table().line("2026-10-01,-1.00,\"早餐,李记");
    for (int day = 2; day <= 30; day++) {
      file.line("2026-10-" + (day < 10 ? "0" : "") + day + ",-1.00,早餐,李记");
    }
    Read read = Read.of(file.utf8());

    assertThat(read.entries()).hasSize(29);
    assertThat(read.passed()).containsExactly("2 QUOTES_WRONG");
  }

  @Test
  void aCellMayHaveLineBreaksAndQuotationMarks() {
    Read read =
        Read.of(
            table()
                .cells("2026-10-01", "-1.00", "早餐\n\"豆浆\",油条", "李记")
                .cells("2026-10-02", "-2.00", "午餐", "李记")
                .utf8());

    assertThat(read.entries().stream().map(ImportRecord::lineNumber)).containsExactly(2L, 4L);
    assertThat(read.entries().get(0).text()).contains("早餐 \"豆浆\",油条");
  }

  @Test
  void whiteSpaceAroundAQuotedCellIsNoPartOfIt() {
    Read read = Read.of(table().line("2026-10-01, \t\"-1.00\"\t,  \"早餐,\n午餐\" ,李记").utf8());

    assertThat(read.amounts()).containsExactly("-1.00 CNY");
    assertThat(read.entries().get(0).text()).contains("早餐, 午餐");
  }

  @Test
  void aLineOfOtherColumnsOrOfOtherBytesIsBadByItself() {
    byte[] bytes =
        table()
            .line("2026-10-01,-1.00,早餐,李记")
            .line("2026-10-02,-1.00,早,餐,李记")
            .line("2026-10-03,-1.00,早餐,XX")
            .line("2026-10-04,-1.00,早餐,李记")
            .line("2026-10-05,-1.00," + "早".repeat(Bounds.LINE_BYTES) + ",李记")
            .line("2026-13-45,-1.00,早餐,李记")
            .line("2026-10-07,一元,早餐,李记")
            .line("1969-12-31,-1.00,早餐,李记")
            .line("2026-10-09,-1.005,早餐,李记")
            .line("2026-10-10,-99999999999999.00,早餐,李记")
            .utf8();
    for (int at = 0; at + 1 < bytes.length; at++) {
      if (bytes[at] == 'X' && bytes[at + 1] == 'X') {
        bytes[at] = (byte) 0xFF;
      }
    }
    Read read = Read.of(bytes);

    assertThat(read.entries()).hasSize(2);
    assertThat(read.passed())
        .containsExactly(
            "3 COLUMNS_WRONG",
            "4 ENCODING_WRONG",
            "6 LINE_TOO_LONG",
            "7 TIME_UNREADABLE",
            "8 AMOUNT_UNREADABLE",
            "9 TIME_OUT_OF_RANGE",
            "10 AMOUNT_OUT_OF_RANGE",
            "11 AMOUNT_OUT_OF_RANGE");
  }

  @Test
  void aFileThatEndsWithinARowHasNoPartOfItsAmount() {
    String text = table().line("2026-10-01,-1.00,早餐,李记").line("2026-10-02,-12.34,午餐,李记").text();
    Read whole = Read.of(text.getBytes(StandardCharsets.UTF_8));
    Read cut = Read.of(text.substring(0, text.indexOf(".34")).getBytes(StandardCharsets.UTF_8));
    Read unended = Read.of(text.stripTrailing().getBytes(StandardCharsets.UTF_8));

    assertThat(whole.amounts()).containsExactly("-1.00 CNY", "-12.34 CNY");
    // It was once taken for twelve yuan.
    assertThat(cut.amounts()).containsExactly("-1.00 CNY");
    assertThat(cut.passed()).containsExactly("3 FILE_INCOMPLETE");
    assertThat(unended.records()).isEqualTo(whole.records());
  }

  @Test
  void aTimeThatClocksPassedOverIsRefused() {
    // China put its clocks forward on the 4th of May 1986, from two to three o'clock.
    Read read =
        Read.of(
            table()
                .line("1986-05-04 02:30:00,-1.00,早餐,李记")
                .line("1986-05-04 03:30:00,-1.00,早餐,李记")
                .utf8());

    assertThat(read.entries()).hasSize(1);
    assertThat(read.passed()).containsExactly("2 TIME_OUT_OF_RANGE");
  }

  @Test
  void textsAreShownAsTheyAreSoNothingHiddenIsLeftInThem() {
    Read read =
        Read.of(
            table()
                .cells("2026-10-01", "-1.00", "\u001B[31m红\u202E字\u0007", "  李\u3000记\t\t ")
                .cells("2026-10-01", "-1.00", "长".repeat(300), "😀".repeat(200))
                .utf8());

    assertThat(read.entries().get(0).text()).contains("[31m红字");
    assertThat(read.entries().get(0).counterparty()).contains("李 记");
    assertThat(read.entries().get(1).text().orElseThrow()).hasSize(ImportedEntry.MOST_TEXT);
    assertThat(read.entries().get(1).counterparty()).contains("😀".repeat(128));
  }

  @Test
  void textsThatLookAlikeAreAlike() {
    Read read =
        Read.of(
            table()
                .cells("2026-10-01", "-1.00", "早\u200B餐", "李\u2060记\u00AD\uDB40\uDC41")
                .cells("2026-10-01", "-1.00", "\u3164\u200B", "می\u200Cخواهم")
                .utf8());

    assertThat(read.entries().get(0).text()).contains("早餐");
    assertThat(read.entries().get(0).counterparty()).contains("李记");
    assertThat(read.entries().get(1).text()).isEmpty();
    assertThat(read.entries().get(1).counterparty()).contains("می\u200Cخواهم");
  }

  @Test
  void aLongCellIsComparedByItsBeginning() {
    // One character becomes eighteen: a file of such cells took minutes.
    assertThat(ColumnMapping.plain("\uFDFA".repeat(5_000))).hasSizeLessThan(10_000);
    assertThat(
            Read.of(
                    Exports.bank("日期", "金额", "摘要")
                        .cells("2026-10-01", "-1.00", "退款" + "长".repeat(4_000))
                        .utf8())
                .entries())
        .hasSize(1);
  }

  @Test
  void aReferenceThatIsTooLongIsNotCut() {
    Read read =
        Read.of(
            Exports.wechat(1)
                .wechatRow(
                    "2026-10-02 12:45:27", "商户消费", "店", "/", "支出", "1.00", "支付成功", "9".repeat(200))
                .utf8());

    assertThat(read.passed()).containsExactly("9 REFERENCE_TOO_LONG");
  }

  @Test
  void containersAndOtherFilesAreRefusedWithWhatToDo() throws IOException {
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(zip)) {
      out.putNextEntry(new ZipEntry("alipay.csv"));
      out.write(table().utf8());
    }
    refused(ErrorCode.IMPORT_FORMAT_UNKNOWN, () -> Read.of(zip.toByteArray()));
    refused(ErrorCode.IMPORT_FORMAT_UNKNOWN, () -> Read.of(new byte[0]));
    refused(ErrorCode.IMPORT_FORMAT_UNKNOWN, () -> Read.of(new byte[] {0, 1, 2, 3, (byte) 0x80}));
    refused(
        ErrorCode.IMPORT_FORMAT_UNKNOWN,
        () -> Read.of("%PDF-1.7".getBytes(StandardCharsets.US_ASCII)));
    refused(
        ErrorCode.IMPORT_FORMAT_UNKNOWN,
        () -> Read.of(("\uFEFF" + table().text()).getBytes(StandardCharsets.UTF_16LE)));
    refused(
        ErrorCode.IMPORT_FORMAT_UNKNOWN,
        () -> Read.of("a,b,c\n1,2,3\n".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void moreLinesThanAreTakenAtOnceAreRefused() {
    Exports file = table();
    String line = "2026-10-01,-1.00,x,y";
    byte[] bytes =
        (file.text() + (line + "\n").repeat(Bounds.ENTRIES)).getBytes(StandardCharsets.UTF_8);

    refused(ErrorCode.IMPORT_TOO_LARGE, () -> Read.of(bytes));
  }

  @Test
  void aFileThatChangesBetweenTwoReadingsIsRefused(@TempDir Path folder) throws IOException {
    Path path = folder.resolve("export.csv");
    Files.write(path, table().line("2026-10-01,-1.00,早餐,李记").utf8());
    ImportFile file = ImportFile.of(path, ReadingOptions.standard());
    assertThat(Read.of(file).entries()).hasSize(1);
    assertThat(Read.of(file)).isEqualTo(Read.of(file));

    Files.write(path, table().line("2026-10-01,-1.00,早餐,李记").line("2026-10-01,-2.00,午餐,李记").utf8());

    refused(ErrorCode.IMPORT_UNREADABLE, file::open);
    refused(
        ErrorCode.IMPORT_UNREADABLE,
        () -> ImportFile.of(folder.resolve("nothing.csv"), ReadingOptions.standard()));
    refused(ErrorCode.IMPORT_UNREADABLE, () -> ImportFile.of(folder, ReadingOptions.standard()));
  }

  @Test
  void whatIsSaidOfAFileHoldsNothingOfIt() {
    ImportFile file =
        ImportFile.of(table().line("2026-10-01,-1.00,早餐,李记").utf8(), ReadingOptions.standard());
    try (ImportReading reading = file.open()) {
      reading.next();
      ImportRecord entry = reading.next().orElseThrow();
      assertThat(entry.toString() + reading + file).doesNotContain("早餐", "李记", "1.00");
      assertThat(reading.size()).isEqualTo(reading.position());
    }
  }

  @Test
  void aReadingThatWasClosedIsOver() {
    ImportReading reading = ImportFile.of(table().utf8(), ReadingOptions.standard()).open();
    reading.close();
    reading.close();

    refused(ErrorCode.CLOSED, reading::next);
  }

  private static void refused(ErrorCode code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            WalletException.class,
            refused -> {
              assertThat(refused.code()).isEqualTo(code);
              assertThat(refused.getMessage() + refused.text()).doesNotContain("{");
            });
  }
}
