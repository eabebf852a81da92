package dev.kabao.wallet.statement.file;

import com.lowagie.text.DocumentException;
import com.lowagie.text.pdf.BaseFont;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.WalletException;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;

/**
 * Liberation Sans (OFL), which comes within OpenPDF: Latin, Greek and Cyrillic. Charts are measured
 * and PDFs are set with it, so that neither depends on the fonts of a machine.
 */
final class Latin {
  private static final String FILE = "/font-fallback/LiberationSans-Regular.ttf";

  /** Opened once: the JDK keeps a font for as long as it runs. */
  private static final class Drawn {
    static final Font FONT = open();

    private static Font open() {
      try {
        return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes()));
      } catch (FontFormatException e) {
        throw new IllegalStateException("The font that comes with OpenPDF cannot be opened.", e);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private Latin() {}

  /** For drawing. */
  static Font drawn(float size) {
    try {
      return Drawn.FONT.deriveFont(size);
    } catch (InternalError | LinkageError e) {
      throw noFonts(e);
    }
  }

  /** The JDK draws no text at all where it finds no configuration of fonts. */
  static WalletException noFonts(Error e) {
    return new WalletException(
        ErrorCode.FONT_MISSING, Map.of("character", "U+0030", "packages", "fontconfig"), e);
  }

  /** For a PDF, in which what is used of it is embedded; each file has its own. */
  static BaseFont embedded() throws IOException, DocumentException {
    return BaseFont.createFont(FILE, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, bytes(), null);
  }

  private static byte[] bytes() throws IOException {
    try (InputStream in = BaseFont.class.getResourceAsStream(FILE)) {
      return Objects.requireNonNull(in, FILE).readAllBytes();
    }
  }
}
