package dev.kabao.wallet.statement.file;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import org.jspecify.annotations.Nullable;

/**
 * What stands at the foot of each page: what it is, and which page of how many. How many is only
 * known at the end, so each page refers to one small form that is filled in then.
 */
final class PdfFooter extends PdfPageEventHelper {
  private static final float DOWN = 18;
  private static final float TOTAL_WIDTH = 40;
  private static final float GAP = 2;

  private final PdfStyle style;
  private final String text;
  private @Nullable PdfTemplate total;

  PdfFooter(PdfStyle style, String text) {
    this.style = style;
    this.text = text;
  }

  @Override
  public void onOpenDocument(PdfWriter writer, Document document) {
    total = writer.getDirectContent().createTemplate(TOTAL_WIDTH, PdfStyle.SMALL * 2);
  }

  @Override
  public void onEndPage(PdfWriter writer, Document document) {
    PdfContentByte page = writer.getDirectContent();
    float y = document.bottom() - DOWN;
    show(page, Element.ALIGN_LEFT, text, document.left(), y);
    float x = document.right() - TOTAL_WIDTH / 2;
    show(page, Element.ALIGN_RIGHT, writer.getPageNumber() + " /", x, y);
    page.addTemplate(total, x + GAP, y - PdfStyle.SMALL / 2);
  }

  @Override
  public void onCloseDocument(PdfWriter writer, Document document) {
    // The page that was begun last is not one that was ended.
    String pages = Integer.toString(writer.getPageNumber() - 1);
    if (total != null) {
      show(total, Element.ALIGN_LEFT, pages, 0, PdfStyle.SMALL / 2);
    }
  }

  private void show(PdfContentByte on, int align, String what, float x, float y) {
    Phrase phrase = style.phrase(what, PdfStyle.SMALL, Palette.QUIET);
    ColumnText.showTextAligned(on, align, phrase, x, y, 0);
  }
}
