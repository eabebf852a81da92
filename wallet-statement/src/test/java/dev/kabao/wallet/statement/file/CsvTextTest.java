package dev.kabao.wallet.statement.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No cell of a CSV file begins a formula in a spreadsheet. */
class CsvTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        " =HYPERLINK(\"x\")",
        "＝1",
        "＋1",
        "－1",
        "＠x",
        "=cmd|' /C calc'!A0"
      })
  void whatBeginsAFormulaGetsAnApostrophe(String text) {
    assertThat(CsvFile.text(text)).isEqualTo('\'' + text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '~',
      value = {
        "x;=1+1 > x;'=1+1",
        "x; =1;-2 > x;' =1;'-2",
        "x;\"=cmd|' /C calc'!A0;\" > x;'\"=cmd|' /C calc'!A0;\"",
        "x,@SUM(A1) > x,'@SUM(A1)",
        "x|＝1 > x|'＝1",
        "x;\u00A0=1 > x;'\u00A0=1",
      })
  void norDoesWhatIsBehindAnotherCountrysSeparator(String text, String cell) {
    assertThat(CsvFile.text(text)).isEqualTo(cell);
    assertThat(CsvFile.text("x\t=1")).isEqualTo("x\t'=1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x; y",
        "Tea, coffee; cakes | more",
        "",
        "咖啡馆",
        "Shop = good",
        "a-b",
        "3+4",
        "O'Neil",
        "，＝"
      })
  void anythingElseStaysAsItIs(String text) {
    assertThat(CsvFile.text(text)).isEqualTo(text);
  }

  @Test
  void quotesCommasAndLineBreaksStayWithinTheirCell() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StatementWriter.in(Locale.ENGLISH)
        .write(MadeStatement.of(1, "a \"b\", c"), StatementFormat.CSV, out);
    String csv = out.toString(StandardCharsets.UTF_8);
    assertThat(csv).startsWith("\uFEFFRow,Account,").contains(",\"a \"\"b\"\", c\",shop,");
    assertThat(csv.lines()).hasSize(6);
  }
}
