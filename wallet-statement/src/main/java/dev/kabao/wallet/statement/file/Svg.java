package dev.kabao.wallet.statement.file;

import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.svg.SVGProcessor;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jfree.chart.JFreeChart;

/** A chart as an SVG element that can stand within HTML. */
final class Svg {
  static final int WIDTH = 720;
  static final int HEIGHT = 230;

  private static final Pattern BEFORE_ROOT = Pattern.compile("\\A.*?(?=<svg )", Pattern.DOTALL);
  private static final Pattern ROOT = Pattern.compile("\\A<svg [^>]*>");
  private static final Pattern FAMILY = Pattern.compile("font-family:&quot;[^&]*&quot;;");
  private static final Pattern CLIP = Pattern.compile("(id=\"|url\\(#)clip");

  private Svg() {}

  /**
   * Draws a chart.
   *
   * @param id begins all names within it, so that two charts of a page share none
   * @param label what a screen reader says, already escaped
   */
  static String of(JFreeChart chart, String id, String label) throws IOException {
    VectorGraphics2D graphics = new VectorGraphics2D();
    draw(() -> chart.draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new SVGProcessor()
        .getDocument(graphics.getCommands(), new PageSize(0, 0, WIDTH, HEIGHT))
        .writeTo(out);
    String svg = BEFORE_ROOT.matcher(out.toString(StandardCharsets.UTF_8)).replaceFirst("");
    String root =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 "
            + WIDTH
            + ' '
            + HEIGHT
            + "\" role=\"img\" aria-label=\""
            + label
            + "\">";
    String own = ROOT.matcher(svg).replaceFirst(Matcher.quoteReplacement(root));
    return CLIP.matcher(FAMILY.matcher(own).replaceAll("")).replaceAll("$1" + id + "-clip");
  }

  /**
   * Lets a chart be drawn. It measures texts with the JDK's fonts, of which a machine may have
   * none.
   */
  static void draw(Runnable drawing) {
    try {
      drawing.run();
    } catch (InternalError | LinkageError e) {
      throw Latin.noFonts(e);
    }
  }
}
