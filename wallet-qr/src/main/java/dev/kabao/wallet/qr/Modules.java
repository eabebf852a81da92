package dev.kabao.wallet.qr;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/** The dark and light squares of a code, with its quiet zone. Immutable. */
final class Modules {
  /** ISO/IEC 18004 asks for four modules of nothing around a code. */
  private static final int QUIET = 4;

  private final ByteMatrix matrix;

  private Modules(ByteMatrix matrix) {
    this.matrix = matrix;
  }

  static Modules of(String text) {
    if (text.isEmpty() || text.codePoints().anyMatch(Modules::isHalf)) {
      throw new IllegalArgumentException("A QR code needs text, of whole characters.");
    }
    boolean ascii = text.chars().allMatch(c -> c < 128);
    // ASCII is the same in every character set, and without the mark the code is smaller.
    Map<EncodeHintType, Object> hints =
        ascii ? Map.of() : Map.of(EncodeHintType.CHARACTER_SET, "UTF-8");
    try {
      return new Modules(Encoder.encode(text, ErrorCorrectionLevel.M, hints).getMatrix());
    } catch (WriterException e) {
      // Its cause and message may quote the text.
      throw new IllegalArgumentException("The text is too long for a QR code.");
    }
  }

  /** The number of modules along a side, the quiet zone included. */
  int side() {
    return matrix.getWidth() + 2 * QUIET;
  }

  /** Whether a module is dark; everything outside is light. */
  boolean isDark(int x, int y) {
    int column = x - QUIET;
    int row = y - QUIET;
    return column >= 0
        && row >= 0
        && column < matrix.getWidth()
        && row < matrix.getHeight()
        && matrix.get(column, row) == 1;
  }

  private static boolean isHalf(int character) {
    return Character.getType(character) == Character.SURROGATE;
  }
}
