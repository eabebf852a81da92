package dev.kabao.wallet.qr;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Draws modules as PNG. */
final class Png {
  private static final int WHITE = 0xFFFFFF;
  private static final int BLACK = 0x000000;

  private Png() {}

  static byte[] write(Modules modules, int pixels) {
    int scale = pixels / modules.side();
    if (scale < 1) {
      throw new IllegalArgumentException(
          "This code needs an image of at least " + modules.side() + " pixels a side.");
    }
    int margin = (pixels - scale * modules.side()) / 2;
    BufferedImage image = new BufferedImage(pixels, pixels, BufferedImage.TYPE_BYTE_BINARY);
    for (int y = 0; y < pixels; y++) {
      for (int x = 0; x < pixels; x++) {
        boolean dark =
            modules.isDark(Math.floorDiv(x - margin, scale), Math.floorDiv(y - margin, scale));
        image.setRGB(x, y, dark ? BLACK : WHITE);
      }
    }
    return encode(image);
  }

  private static byte[] encode(BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    // In memory: ImageIO by itself would put a file into the temporary folder.
    try (ImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
      if (!ImageIO.write(image, "png", stream)) {
        throw new IllegalStateException("Every Java platform writes PNG.");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
