package dev.kabao.wallet.statement.file;

import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfPCell;
import java.awt.Color;

/** How the parts of a PDF look. */
final class PdfStyle {
  static final float TEXT = 9f;
  static final float SMALL = 8f;
  private static final float TITLE = 20f;
  private static final float HEADING = 14f;
  private static final float CAPTION = 10.5f;

  private final FontShelf fonts;

  PdfStyle(FontShelf fonts) {
    this.fonts = fonts;
  }

  Phrase phrase(String text, float size, Color color) {
    return fonts.text(text, size, Font.NORMAL, color);
  }

  Paragraph title(String text) {
    return paragraph(text, TITLE, Font.BOLD, 0, 10);
  }

  Paragraph heading(String text) {
    return paragraph(text, HEADING, Font.BOLD, 16, 6);
  }

  Paragraph caption(String text) {
    return paragraph(text, CAPTION, Font.BOLD, 10, 4);
  }

  Paragraph note(String text) {
    Paragraph note = whole(phrase(text, TEXT, Palette.QUIET));
    note.setLeading(TEXT * 1.4f);
    note.setSpacingBefore(4);
    note.setSpacingAfter(4);
    return note;
  }

  private Paragraph paragraph(String text, float size, int style, float before, float after) {
    Paragraph paragraph = whole(fonts.text(text, size, style, Palette.INK));
    paragraph.setLeading(size * 1.25f);
    paragraph.setSpacingBefore(before);
    paragraph.setSpacingAfter(after);
    return paragraph;
  }

  /** The library sets the space around a paragraph in its own font, which would not be embedded. */
  private Paragraph whole(Phrase phrase) {
    Paragraph paragraph = new Paragraph();
    paragraph.setFont(new Font(fonts.forDigits(), TEXT));
    paragraph.add(phrase);
    return paragraph;
  }

  /** A cell with a thin line below it. */
  PdfPCell cell(String text, float size, Color color) {
    return ruled(new PdfPCell(phrase(text, size, color)));
  }

  /** The same for a name that somebody else chose. */
  PdfPCell name(String text, float size, Color color) {
    return ruled(new PdfPCell(fonts.name(text, size, color)));
  }

  /** The same for amounts. */
  PdfPCell number(String text, float size, Color color) {
    PdfPCell cell = cell(text, size, color);
    cell.setHorizontalAlignment(Element.ALIGN_RIGHT);
    return cell;
  }

  /** The same in bold. */
  PdfPCell strong(String text, float size, boolean number) {
    PdfPCell cell = ruled(new PdfPCell(fonts.text(text, size, Font.BOLD, Palette.INK)));
    cell.setHorizontalAlignment(number ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
    return cell;
  }

  /** The head of a column. */
  PdfPCell head(String text, boolean number) {
    PdfPCell cell = strong(text, SMALL, number);
    cell.setBackgroundColor(Palette.SHADE);
    return cell;
  }

  static PdfPCell ruled(PdfPCell cell) {
    cell.setBorder(Rectangle.BOTTOM);
    cell.setBorderColor(Palette.RULE);
    cell.setBorderWidth(0.5f);
    cell.setPaddingTop(3);
    cell.setPaddingBottom(4);
    cell.setPaddingLeft(3);
    cell.setPaddingRight(3);
    return cell;
  }
}
