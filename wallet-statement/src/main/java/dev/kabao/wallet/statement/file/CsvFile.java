package dev.kabao.wallet.statement.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.kabao.wallet.category.Category;
import dev.kabao.wallet.statement.AssetStatement;
import dev.kabao.wallet.statement.Statement;
import dev.kabao.wallet.statement.StatementAsset;
import dev.kabao.wallet.statement.StatementFigures;
import dev.kabao.wallet.statement.StatementLine;
import dev.kabao.wallet.statement.StatementParty;
import dev.kabao.wallet.statement.StatementTotal;
import dev.kabao.wallet.value.PaymentId;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A statement as one table for spreadsheets. For each account a row with the opening balance, its
 * lines, a row with the sums, one with the closing balance, and one for each category.
 *
 * <p>What a spreadsheet would take for a formula gets an apostrophe before it: see {@link #text}.
 * Amounts are plain decimals, which no spreadsheet takes for one.
 */
final class CsvFile {
  private static final List<Label> HEADER =
      List.of(
          Label.ROW,
          Label.ASSET,
          Label.ASSET_NAME,
          Label.NUMBER,
          Label.DATE,
          Label.TIME,
          Label.KIND,
          Label.PARTY,
          Label.PARTY_ID,
          Label.CATEGORY,
          Label.IN_COLUMN,
          Label.OUT_COLUMN,
          Label.BALANCE,
          Label.HELD_COLUMN,
          Label.PAYMENT,
          Label.SEQUENCE);

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);

  /**
   * Where a cell begins, whatever it is cut at, that one spreadsheet or another takes for a
   * formula: by its first sign, wide forms among them, but for quotation marks and white space
   * before it.
   */
  private static final Pattern FORMULA =
      Pattern.compile("(^(?=[\\t\\r\\n])|(?:^|[;,|\\t\\r\\n])(?=[\\s\\p{Z}\"]*[=+@＝＋－＠-]))");

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Texts texts;

  CsvFile(Texts texts) {
    this.texts = texts;
  }

  void write(Statement statement, OutputStream out) throws IOException {
    try {
      rows(statement, out);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void rows(Statement statement, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    writer.write(BYTE_ORDER_MARK);
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
    csv.writeRecord(HEADER.stream().map(texts::of).toList());
    for (AssetStatement part : statement.assets()) {
      write(statement, part, csv);
    }
    csv.flush();
  }

  private void write(Statement statement, AssetStatement part, CsvWriter csv) {
    StatementAsset asset = part.asset();
    StatementFigures figures = part.figures();
    csv.writeRecord(
        balance(
            Label.OPENING,
            asset,
            statement.span().first(),
            figures.opening(),
            figures.openingHeld()));
    for (StatementLine line : part.lines()) {
      csv.writeRecord(line(statement, asset, line));
    }
    csv.writeRecord(sums(Label.TOTAL, asset, "", figures.entries(), figures.in(), figures.out()));
    csv.writeRecord(
        balance(
            Label.CLOSING,
            asset,
            statement.span().last(),
            figures.closing(),
            figures.closingHeld()));
    for (StatementTotal<Category> total : part.categories()) {
      String name = text(texts.of(total.of().name()));
      csv.writeRecord(
          sums(Label.BY_CATEGORY, asset, name, total.entries(), total.in(), total.out()));
    }
  }

  private List<String> sums(
      Label label, StatementAsset asset, String category, long entries, long in, long out) {
    return row(
        texts.of(label),
        asset,
        Long.toString(entries),
        "",
        "",
        "",
        "",
        "",
        category,
        plain(asset, in),
        plain(asset, out),
        "",
        "",
        "",
        "");
  }

  private List<String> balance(
      Label label, StatementAsset asset, LocalDate day, long balance, long held) {
    return row(
        texts.of(label),
        asset,
        "",
        day.toString(),
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        plain(asset, balance),
        plain(asset, held),
        "",
        "");
  }

  private List<String> line(Statement statement, StatementAsset asset, StatementLine line) {
    long amount = line.minorUnits();
    return row(
        texts.of(Label.LINE),
        asset,
        Long.toString(line.number()),
        line.day().toString(),
        TIME.format(line.at().atZone(statement.span().zone())),
        texts.of(line.kind().text()),
        text(line.party().flatMap(StatementParty::name).map(texts::of).orElse("")),
        text(line.party().map(StatementParty::id).orElse("")),
        text(line.category().map(one -> texts.of(one.name())).orElse("")),
        amount > 0 ? plain(asset, amount) : "",
        amount < 0 ? plain(asset, Math.negateExact(amount)) : "",
        plain(asset, line.balance()),
        "",
        line.payment().map(PaymentId::toString).orElse(""),
        Long.toString(line.sequence()));
  }

  private List<String> row(String row, StatementAsset asset, String... cells) {
    String[] all = new String[cells.length + 3];
    all[0] = row;
    all[1] = asset.code();
    all[2] = text(asset.name().map(texts::of).orElse(""));
    System.arraycopy(cells, 0, all, 3, cells.length);
    return List.of(all);
  }

  private static String plain(StatementAsset asset, long minorUnits) {
    return asset.decimal(minorUnits).toPlainString();
  }

  /**
   * A text that comes from others, as a cell that is no formula, nor are two of it: a spreadsheet
   * in a country that separates by semicolons or tabs cuts it there.
   */
  static String text(String given) {
    return FORMULA.matcher(given).replaceAll("$1'");
  }
}
