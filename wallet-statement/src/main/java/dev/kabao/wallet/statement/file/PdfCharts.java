package dev.kabao.wallet.statement.file;

import com.lowagie.text.Image;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.FontMapper;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.JFreeChart;

/** Charts as vector drawings of a PDF, with their texts as text. */
final class PdfCharts {
  private static final float WIDTH = 720;
  private static final float HEIGHT = 200;

  private final PdfWriter writer;
  private final FontMapper mapper;

  PdfCharts(PdfWriter writer, BaseFont digits) {
    this.writer = writer;
    this.mapper =
        new FontMapper() {
          @Override
          public BaseFont awtToPdf(Font font) {
            return digits;
          }

          @Override
          public Font pdfToAwt(BaseFont font, int size) {
            return new Font(Font.SANS_SERIF, Font.PLAIN, size);
          }
        };
  }

  /** A chart as wide as {@code width}. */
  Image of(JFreeChart chart, float width) {
    PdfTemplate form = writer.getDirectContent().createTemplate(WIDTH, HEIGHT);
    Svg.draw(
        () -> {
          Graphics2D graphics = form.createGraphics(WIDTH, HEIGHT, mapper);
          chart.draw(graphics, new Rectangle2D.Float(0, 0, WIDTH, HEIGHT));
          graphics.dispose();
        });
    Image image = Image.getInstance(form);
    image.scaleToFit(width, HEIGHT);
    return image;
  }
}
