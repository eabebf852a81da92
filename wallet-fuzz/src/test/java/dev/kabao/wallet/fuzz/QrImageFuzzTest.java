package dev.kabao.wallet.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.kabao.wallet.qr.QrImage;
import dev.kabao.wallet.qr.QrRead;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Image files from anybody, and texts to be drawn. */
class QrImageFuzzTest {
  private static final int QUIET = 4;
  private static final int SCALE = 2;

  /** A pixel for each module of the largest code and its quiet zone. */
  private static final int SIDE = 185;

  private static final int MOST_TEXT = 2331;

  @FuzzTest
  void whateverTheBytesAreThereIsAnAnswer(byte[] data) {
    check(QrImage.read(data));
  }

  /** The first byte is the side of a drawing, the bits of the others are its modules. */
  @FuzzTest
  void whateverADrawingShowsThereIsAnAnswer(byte[] data) throws IOException {
    if (data.length == 0) {
      return;
    }
    int side = Byte.toUnsignedInt(data[0]);
    BufferedImage image = new BufferedImage(size(side), size(side), BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < size(side); y++) {
      for (int x = 0; x < size(side); x++) {
        image.setRGB(x, y, isDark(data, side, x, y) ? 0 : 0xFFFFFF);
      }
    }
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(image, "png", png);
    check(QrImage.read(png.toByteArray()));
  }

  @FuzzTest
  void whatIsDrawnIsReadBack(byte[] data) {
    String text = Input.text(data);
    boolean drawable =
        !text.isEmpty()
            && StandardCharsets.UTF_8.newEncoder().canEncode(text)
            && text.getBytes(StandardCharsets.UTF_8).length <= MOST_TEXT;
    if (!drawable) {
      assertThatThrownBy(() -> QrImage.png(text, SIDE))
          .isExactlyInstanceOf(IllegalArgumentException.class);
      return;
    }
    assertThat(QrImage.read(QrImage.png(text, SIDE))).isEqualTo(new QrRead.Found(text));
    assertThat(QrImage.terminal(text)).endsWith("\n");
  }

  private static void check(QrRead read) {
    if (read instanceof QrRead.Found found) {
      // The largest code holds 7,089 digits.
      assertThat(found.text()).hasSizeLessThanOrEqualTo(7089);
      assertThat(found.toString()).matches("Found\\[[0-9]+ characters]");
    }
  }

  private static int size(int side) {
    return SCALE * (side + 2 * QUIET);
  }

  private static boolean isDark(byte[] data, int side, int x, int y) {
    int column = x / SCALE - QUIET;
    int row = y / SCALE - QUIET;
    if (column < 0 || row < 0 || column >= side || row >= side) {
      return false;
    }
    int bit = row * side + column;
    int at = 1 + bit / 8;
    return at < data.length && ((data[at] >> (bit % 8)) & 1) != 0;
  }
}
