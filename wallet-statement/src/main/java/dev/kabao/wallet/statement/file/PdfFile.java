package dev.kabao.wallet.statement.file;

import com.lowagie.text.Document;
import com.lowagie.text.PageSize;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import dev.kabao.wallet.statement.AssetStatement;
import dev.kabao.wallet.statement.Statement;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A statement as A4 pages. */
final class PdfFile {
  private static final float MARGIN = 42;
  private static final float FOOT = 54;

  private final Texts texts;
  private final List<Path> chosen;

  PdfFile(Texts texts, List<Path> chosen) {
    this.texts = texts;
    this.chosen = chosen;
  }

  void write(Statement statement, OutputStream out) throws IOException {
    Sink sink = new Sink(out);
    try {
      pages(statement, sink);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (RuntimeException e) {
      // The library wraps what the stream throws, in more than one way.
      if (sink.failure != null) {
        throw sink.failure;
      }
      throw e;
    }
    out.flush();
  }

  private void pages(Statement statement, OutputStream out) throws IOException {
    FontShelf fonts = new FontShelf(texts.isChinese(), chosen);
    PdfStyle style = new PdfStyle(fonts);
    Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, FOOT);
    PdfWriter writer = PdfWriter.getInstance(document, out);
    String title = texts.of(Label.TITLE) + " · " + texts.period(statement.span());
    writer.setPageEvent(new PdfFooter(style, title));
    describe(statement, document, writer, title);
    document.open();
    document.add(style.title(texts.of(Label.TITLE)));
    document.add(head(statement, style));
    texts.running(statement).ifPresent(said -> document.add(style.note(said)));
    if (statement.assets().isEmpty()) {
      document.add(style.note(texts.of(Label.NOTHING)));
    }
    PdfCharts charts = new PdfCharts(writer, fonts.forDigits());
    for (AssetStatement part : statement.assets()) {
      new PdfPart(texts, style, charts, document, writer).write(statement, part);
    }
    document.close();
  }

  /** What readers show of the file, and what screen readers go by. */
  private void describe(Statement statement, Document document, PdfWriter writer, String title) {
    document.addTitle(title);
    document.addCreator("Kabao");
    writer.getInfo().put(PdfName.CREATIONDATE, made(statement));
    writer.getInfo().put(PdfName.MODDATE, made(statement));
    writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
    writer.getExtraCatalog().put(PdfName.LANG, new PdfString(texts.isChinese() ? "zh-CN" : "en"));
  }

  private static PdfDate made(Statement statement) {
    return new PdfDate(GregorianCalendar.from(statement.readAt().atZone(statement.span().zone())));
  }

  private PdfPTable head(Statement statement, PdfStyle style) {
    PdfPTable table = new PdfPTable(new float[] {1, 5});
    table.setWidthPercentage(100);
    for (Map.Entry<String, String> row : texts.head(statement).entrySet()) {
      table.addCell(bare(style.cell(row.getKey(), PdfStyle.TEXT, Palette.QUIET)));
      table.addCell(bare(style.cell(row.getValue(), PdfStyle.TEXT, Palette.INK)));
    }
    return table;
  }

  private static PdfPCell bare(PdfPCell cell) {
    cell.setBorder(PdfPCell.NO_BORDER);
    cell.setPaddingLeft(0);
    cell.setPaddingTop(1);
    cell.setPaddingBottom(2);
    return cell;
  }

  /** The library closes what it writes to; the stream is the caller's. */
  private static final class Sink extends OutputStream {
    private final OutputStream out;
    private @Nullable IOException failure;

    Sink(OutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      try {
        out.write(bytes, from, length);
      } catch (IOException e) {
        failure = e;
        throw e;
      }
    }
  }
}
