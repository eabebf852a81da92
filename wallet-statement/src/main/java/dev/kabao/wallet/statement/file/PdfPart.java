package dev.kabao.wallet.statement.file;

import com.lowagie.text.Chunk;
import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import dev.kabao.wallet.category.Category;
import dev.kabao.wallet.statement.AssetStatement;
import dev.kabao.wallet.statement.Statement;
import dev.kabao.wallet.statement.StatementAsset;
import dev.kabao.wallet.statement.StatementFigures;
import dev.kabao.wallet.statement.StatementLine;
import dev.kabao.wallet.statement.StatementTotal;
import java.awt.Color;

/** One account's pages. */
final class PdfPart {
  /** After so many lines what is laid out is written and forgotten. */
  private static final int FLUSH = 100;

  /** What a caption needs below it, not to stand alone at the foot of a page. */
  private static final float ROOM = 90;

  private static final float ROOM_FOR_CHART = 180;

  private final Texts texts;
  private final PdfStyle style;
  private final PdfCharts charts;
  private final Document document;
  private final PdfWriter writer;

  PdfPart(Texts texts, PdfStyle style, PdfCharts charts, Document document, PdfWriter writer) {
    this.texts = texts;
    this.style = style;
    this.charts = charts;
    this.document = document;
    this.writer = writer;
  }

  void write(Statement statement, AssetStatement part) {
    room(ROOM * 2);
    document.add(style.heading(texts.heading(part.asset())));
    document.add(figures(part));
    StatementFigures figures = part.figures();
    if (figures.openingHeld() != 0 || figures.closingHeld() != 0) {
      document.add(style.note(texts.of(Label.HELD_NOTE, part.asset())));
    }
    if (!part.days().isEmpty()) {
      charts(new Charts(statement, part), part.asset());
    }
    if (!part.categories().isEmpty()) {
      room(ROOM);
      document.add(style.caption(texts.of(Label.BY_CATEGORY)));
      document.add(categories(part));
    }
    lines(statement, part);
  }

  private PdfPTable figures(AssetStatement part) {
    StatementAsset asset = part.asset();
    StatementFigures figures = part.figures();
    PdfPTable table = new PdfPTable(new float[] {3, 2});
    table.setWidthPercentage(55);
    table.setHorizontalAlignment(Element.ALIGN_LEFT);
    figure(table, Label.OPENING, Texts.amount(asset, figures.opening()), Palette.INK);
    held(table, asset, figures.openingHeld());
    figure(table, Label.IN.of(asset.unit()), Texts.signed(asset, figures.in()), Palette.IN);
    figure(
        table,
        Label.OUT.of(asset.unit()),
        Texts.signed(asset, Math.negateExact(figures.out())),
        Palette.OUT);
    table.addCell(style.strong(texts.of(Label.CLOSING), PdfStyle.TEXT, false));
    table.addCell(style.strong(Texts.amount(asset, figures.closing()), PdfStyle.TEXT, true));
    held(table, asset, figures.closingHeld());
    return table;
  }

  private void figure(PdfPTable table, Label label, String amount, Color color) {
    table.addCell(style.cell(texts.of(label), PdfStyle.TEXT, Palette.INK));
    table.addCell(style.number(amount, PdfStyle.TEXT, color));
  }

  private void held(PdfPTable table, StatementAsset asset, long held) {
    if (held != 0) {
      PdfPCell label = style.cell(texts.of(Label.HELD, asset), PdfStyle.TEXT, Palette.QUIET);
      label.setPaddingLeft(18);
      table.addCell(label);
      table.addCell(style.number(Texts.amount(asset, held), PdfStyle.TEXT, Palette.QUIET));
    }
  }

  private void charts(Charts drawn, StatementAsset asset) {
    String code = " (" + asset.code() + ")";
    float width = document.right() - document.left();
    room(ROOM_FOR_CHART);
    document.add(style.caption(texts.of(Label.BALANCE_CHART) + code));
    document.add(charts.of(drawn.balance(), width));
    room(ROOM_FOR_CHART);
    Paragraph caption = style.caption(texts.of(Label.FLOW_CHART, asset) + code);
    caption.add(key(Label.IN.of(asset.unit()), Palette.IN));
    caption.add(key(Label.OUT.of(asset.unit()), Palette.OUT));
    document.add(caption);
    document.add(charts.of(drawn.flow(), width));
  }

  /** A word of the legend, on the colour that it explains. */
  private Phrase key(Label label, Color color) {
    Phrase key = style.phrase("    ", PdfStyle.TEXT, color);
    Phrase word = style.phrase(' ' + texts.of(label) + ' ', PdfStyle.SMALL, Color.WHITE);
    for (Object chunk : word) {
      ((Chunk) chunk).setBackground(color, 1, 2, 1, 2);
    }
    key.add(word);
    return key;
  }

  private PdfPTable categories(AssetStatement part) {
    StatementAsset asset = part.asset();
    long most = part.categories().stream().mapToLong(StatementTotal::out).max().orElse(0);
    PdfPTable table = new PdfPTable(new float[] {30, 30, 17, 17, 10});
    table.setWidthPercentage(100);
    table.setHeaderRows(1);
    table.addCell(style.head(texts.of(Label.CATEGORY), false));
    table.addCell(style.head("", false));
    table.addCell(style.head(texts.of(Label.OUT), true));
    table.addCell(style.head(texts.of(Label.IN), true));
    table.addCell(style.head(texts.of(Label.ENTRIES), true));
    for (StatementTotal<Category> total : part.categories()) {
      table.addCell(style.cell(texts.of(total.of().name()), PdfStyle.SMALL, Palette.INK));
      table.addCell(share(most == 0 ? 0 : (float) ((double) total.out() / most)));
      table.addCell(number(Texts.amount(asset, total.out()), Palette.INK));
      table.addCell(number(Texts.amount(asset, total.in()), Palette.INK));
      table.addCell(number(Long.toString(total.entries()), Palette.INK));
    }
    return table;
  }

  private static PdfPCell share(float share) {
    PdfPCell cell = PdfStyle.ruled(new PdfPCell());
    cell.setCellEvent(new PdfBar(share));
    return cell;
  }

  private void lines(Statement statement, AssetStatement part) {
    room(ROOM);
    document.add(style.caption(texts.of(Label.LINES)));
    if (part.figures().entries() == 0) {
      document.add(style.note(texts.of(Label.NO_LINES)));
      return;
    }
    PdfPTable table = new PdfPTable(new float[] {8, 19, 20, 28, 21, 19, 20});
    table.setWidthPercentage(100);
    table.setHeaderRows(1);
    table.setComplete(false);
    table.addCell(style.head(texts.of(Label.NUMBER), true));
    table.addCell(style.head(texts.of(Label.DATE), false));
    table.addCell(style.head(texts.of(Label.KIND), false));
    table.addCell(style.head(texts.of(Label.PARTY), false));
    table.addCell(style.head(texts.of(Label.CATEGORY), false));
    table.addCell(style.head(texts.of(Label.AMOUNT), true));
    table.addCell(style.head(texts.of(Label.BALANCE), true));
    for (StatementLine line : part.lines()) {
      line(table, statement, part.asset(), line);
      if (line.number() % FLUSH == 0) {
        document.add(table);
      }
    }
    table.setComplete(true);
    document.add(table);
  }

  private void line(
      PdfPTable table, Statement statement, StatementAsset asset, StatementLine line) {
    table.addCell(number(Long.toString(line.number()), Palette.QUIET));
    table.addCell(cell(Texts.minute(line.at(), statement.span().zone())));
    table.addCell(cell(texts.of(line.kind().text())));
    String party = line.party().map(one -> one.shown(texts.language())).orElse("");
    table.addCell(style.name(party, PdfStyle.SMALL, Palette.INK));
    table.addCell(cell(line.category().map(one -> texts.of(one.name())).orElse("")));
    table.addCell(
        number(
            Texts.signed(asset, line.minorUnits()),
            line.minorUnits() > 0 ? Palette.IN : Palette.OUT));
    table.addCell(number(Texts.amount(asset, line.balance()), Palette.INK));
  }

  private PdfPCell cell(String text) {
    return style.cell(text, PdfStyle.SMALL, Palette.INK);
  }

  private PdfPCell number(String text, Color color) {
    return style.number(text, PdfStyle.SMALL, color);
  }

  /** Begins a page if there is less room than that. */
  private void room(float height) {
    if (writer.getVerticalPosition(true) - document.bottom() < height) {
      document.newPage();
    }
  }
}
