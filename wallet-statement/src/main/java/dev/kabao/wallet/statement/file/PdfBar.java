package dev.kabao.wallet.statement.file;

import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPCellEvent;
import com.lowagie.text.pdf.PdfPTable;

/**
 * A bar within a cell.
 *
 * @param share how much of the cell it fills, 0 to 1
 */
record PdfBar(float share) implements PdfPCellEvent {
  private static final float PADDING = 4;
  private static final float HEIGHT = 7;

  @Override
  public void cellLayout(PdfPCell cell, Rectangle at, PdfContentByte[] canvases) {
    if (share == 0) {
      return;
    }
    PdfContentByte canvas = canvases[PdfPTable.BACKGROUNDCANVAS];
    canvas.saveState();
    canvas.setColorFill(Palette.OUT);
    float middle = (at.getBottom() + at.getTop()) / 2;
    canvas.rectangle(
        at.getLeft() + PADDING,
        middle - HEIGHT / 2,
        Math.max(0.5f, (at.getWidth() - 2 * PADDING) * share),
        HEIGHT);
    canvas.fill();
    canvas.restoreState();
  }
}
