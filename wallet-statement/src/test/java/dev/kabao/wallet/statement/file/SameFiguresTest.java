package dev.kabao.wallet.statement.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.kabao.wallet.category.Category;
import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.statement.AssetStatement;
import dev.kabao.wallet.statement.Statement;
import dev.kabao.wallet.statement.StatementFigures;
import dev.kabao.wallet.statement.StatementKind;
import dev.kabao.wallet.statement.StatementLine;
import dev.kabao.wallet.statement.StatementTotal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A month with all that moves money: what its statement says, and that every file says the same.
 */
@Timeout(180)
class SameFiguresTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private static Path folder;
  private static SampleMonth month;
  private static Statement statement;
  private static AssetStatement part;

  /** What each file is brought to: amounts as written in ISO, without groups and plus signs. */
  private record Figures(
      String opening,
      String in,
      String out,
      String closing,
      String held,
      List<String> categories,
      List<String> lines) {}

  @BeforeAll
  static void live() throws IOException {
    month = new SampleMonth(folder);
    statement = month.statement();
    part = statement.assets().get(0);
  }

  @AfterAll
  static void close() {
    month.close();
  }

  @Test
  void theMonthTiesToTheLedger() {
    StatementFigures figures = part.figures();
    assertThat(statement.assets()).hasSize(1);
    assertThat(statement.over()).isTrue();
    assertThat(figures.opening()).isZero();
    assertThat(figures.closing())
        .isEqualTo(
            month.town().store.balance(AccountId.wallet(month.wallet().id(), "CNY")).posted());
    assertThat(figures.closingHeld()).isEqualTo(60_000);
    assertThat(month.town().wallets.checkLedger().problems()).isEmpty();
  }

  @Test
  void eachLineSaysWhatItIs() {
    assertThat(part.kinds())
        .extracting(StatementTotal::of)
        .contains(
            StatementKind.PAYMENT,
            StatementKind.REFUND,
            StatementKind.TOP_UP,
            StatementKind.BANK_TRANSFER_IN,
            StatementKind.TRANSFER_OUT,
            StatementKind.TRANSFER_IN,
            StatementKind.WITHDRAWAL,
            StatementKind.FEE)
        .doesNotContain(StatementKind.CORRECTION);
    assertThat(lines(StatementKind.TRANSFER_OUT))
        .singleElement()
        .matches(line -> line.minorUnits() == -18_888)
        .matches(line -> line.party().orElseThrow().shown(Locale.ENGLISH).equals("*芳"))
        .matches(line -> line.category().orElseThrow().code().equals(Category.TRANSFERS))
        .matches(line -> line.payment().isPresent());
    assertThat(lines(StatementKind.TRANSFER_IN))
        .singleElement()
        .matches(line -> line.payment().isEmpty());
    assertThat(lines(StatementKind.FEE))
        .singleElement()
        .matches(line -> line.minorUnits() == -150)
        .matches(line -> line.party().isEmpty());
  }

  @Test
  void whatWasSetAsideIsALineOnTheDayOfItsCaptureAndItsRefundIsOfTheSameCategory() {
    List<StatementLine> hotel = new ArrayList<>();
    for (StatementLine line : part.lines()) {
      if (line.party().filter(one -> one.id().equals("green-hotel")).isPresent()) {
        hotel.add(line);
      }
    }
    assertThat(hotel).extracting(StatementLine::minorUnits).containsExactly(-86_600L, 12_000L);
    assertThat(hotel).extracting(line -> line.day().getDayOfMonth()).containsExactly(16, 17);
    assertThat(hotel)
        .extracting(line -> line.category().orElseThrow().code())
        .containsOnly("travel");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void everyFileHasTheSameFigures(String language) throws IOException {
    Locale locale = Locale.forLanguageTag(language);
    Figures expected = expected(locale);
    assertThat(json(locale)).isEqualTo(expected);
    assertThat(csv(locale)).isEqualTo(expected);
    assertThat(html(locale)).isEqualTo(expected);
    // English needs one too: payees have Chinese names.
    FontTest.requireChineseFont();
    assertThat(pdf(locale)).isEqualTo(expected);
  }

  private static Figures expected(Locale locale) {
    StatementFigures figures = part.figures();
    List<String> lines = new ArrayList<>();
    part.lines()
        .forEach(
            line ->
                lines.add(
                    line.number() + " " + plain(line.minorUnits()) + " " + plain(line.balance())));
    assertThat(lines).hasSizeGreaterThan(60);
    return new Figures(
        plain(figures.opening()),
        plain(figures.in()),
        plain(figures.out()),
        plain(figures.closing()),
        plain(figures.closingHeld()),
        part.categories().stream()
            .map(
                total ->
                    total.of().name().in(locale)
                        + " "
                        + plain(total.out())
                        + " "
                        + plain(total.in())
                        + " "
                        + total.entries())
            .toList(),
        lines);
  }

  private static Figures json(Locale locale) throws IOException {
    JsonNode asset = JSON.readTree(file(StatementFormat.JSON, locale)).get("assets").get(0);
    List<String> categories = new ArrayList<>();
    for (JsonNode one : asset.get("categories")) {
      categories.add(
          one.get(locale.getLanguage()).asText()
              + " "
              + one.get("out").asText()
              + " "
              + one.get("in").asText()
              + " "
              + one.get("entries"));
    }
    List<String> lines = new ArrayList<>();
    for (JsonNode line : asset.get("lines")) {
      lines.add(
          line.get("number")
              + " "
              + line.get("amount").asText()
              + " "
              + line.get("balance").asText());
    }
    return new Figures(
        asset.get("opening").asText(),
        asset.get("in").asText(),
        asset.get("out").asText(),
        asset.get("closing").asText(),
        asset.get("closingHeld").asText(),
        categories,
        lines);
  }

  private static Figures csv(Locale locale) throws IOException {
    String text = new String(file(StatementFormat.CSV, locale), StandardCharsets.UTF_8);
    List<CsvRecord> rows;
    try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(text.substring(1))) {
      rows = reader.stream().toList();
    }
    List<String> lines = new ArrayList<>();
    List<String> categories = new ArrayList<>();
    CsvRecord total = rows.get(0);
    CsvRecord closing = rows.get(0);
    for (CsvRecord row : rows.subList(1, rows.size())) {
      String in = row.getField(10);
      String out = row.getField(11);
      switch (row.getField(0)) {
        case "Entry", "交易" ->
            lines.add(
                row.getField(3) + " " + (out.isEmpty() ? in : "-" + out) + " " + row.getField(12));
        case "By category", "按类别" ->
            categories.add(row.getField(9) + " " + out + " " + in + " " + row.getField(3));
        case "Total", "合计" -> total = row;
        case "Closing balance", "期末余额" -> closing = row;
        default -> assertThat(row.getField(0)).isIn("Opening balance", "期初余额");
      }
    }
    return new Figures(
        rows.get(1).getField(12),
        total.getField(10),
        total.getField(11),
        closing.getField(12),
        closing.getField(13),
        categories,
        lines);
  }

  private static Figures html(Locale locale) throws IOException {
    String html = new String(file(StatementFormat.HTML, locale), StandardCharsets.UTF_8);
    List<String> figures = new ArrayList<>();
    List<String> categories = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    Matcher row = Pattern.compile("<tr[^>]*>(.*?)</tr>").matcher(html);
    while (row.find()) {
      List<String> cells = new ArrayList<>();
      Matcher cell = Pattern.compile("<t[hd][^>]*>(.*?)</t[hd]>").matcher(row.group(1));
      while (cell.find()) {
        cells.add(bare(cell.group(1)));
      }
      if (row.group(1).contains("<th scope=\"row\">") && cells.size() == 2) {
        figures.add(cells.get(1));
      } else if (row.group(1).contains("<th scope=\"row\">")) {
        categories.add(cells.get(0) + " " + cells.get(2) + " " + cells.get(3) + " " + cells.get(4));
      } else if (!row.group(1).contains("<th")) {
        lines.add(cells.get(0) + " " + cells.get(5) + " " + cells.get(6));
      }
    }
    return figures(figures, categories, lines);
  }

  private static Figures pdf(Locale locale) throws IOException {
    String text;
    try (PDDocument document = Loader.loadPDF(file(StatementFormat.PDF, locale))) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      text = stripper.getText(document);
    }
    List<String> figures = new ArrayList<>();
    List<String> categories = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    Pattern figure =
        Pattern.compile(
            "(?:Opening balance|Money in|Money out|Closing balance|of which set aside"
                + "|期初余额|收入|支出|期末余额|其中预留金额) ([-+]?[\\d,]+\\.\\d\\d)");
    Pattern line =
        Pattern.compile(
            "(\\d+) 2026-10-\\d\\d \\d\\d:\\d\\d .* ([-+][\\d,]+\\.\\d\\d) ([\\d,]+\\.\\d\\d)");
    Pattern category = Pattern.compile("(\\D+) ([\\d,]+\\.\\d\\d) ([\\d,]+\\.\\d\\d) (\\d+)");
    for (String written : text.lines().toList()) {
      String row = written.strip();
      Matcher matcher = figure.matcher(row);
      if (matcher.matches()) {
        figures.add(bare(matcher.group(1)));
        continue;
      }
      matcher = line.matcher(row);
      if (matcher.matches()) {
        lines.add(matcher.group(1) + " " + bare(matcher.group(2)) + " " + bare(matcher.group(3)));
        continue;
      }
      matcher = category.matcher(row);
      if (matcher.matches()) {
        categories.add(
            matcher.group(1)
                + " "
                + bare(matcher.group(2))
                + " "
                + bare(matcher.group(3))
                + " "
                + matcher.group(4));
      }
    }
    return figures(figures, categories, lines);
  }

  private static Figures figures(
      List<String> figures, List<String> categories, List<String> lines) {
    assertThat(figures).hasSize(5);
    assertThat(figures.get(2)).startsWith("-");
    return new Figures(
        figures.get(0),
        figures.get(1),
        figures.get(2).substring(1),
        figures.get(3),
        figures.get(4),
        categories,
        lines);
  }

  private static List<StatementLine> lines(StatementKind kind) {
    List<StatementLine> lines = new ArrayList<>();
    for (StatementLine line : part.lines()) {
      if (line.kind() == kind) {
        lines.add(line);
      }
    }
    return lines;
  }

  private static String bare(String cell) {
    return cell.replace(",", "").replace("+", "");
  }

  private static String plain(long fen) {
    return part.asset().decimal(fen).toPlainString();
  }

  private static byte[] file(StatementFormat format, Locale locale) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StatementWriter.in(locale).write(statement, format, out);
    return out.toByteArray();
  }
}
