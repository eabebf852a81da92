package dev.kabao.wallet.qr;

import com.google.zxing.LuminanceSource;
import java.awt.image.BufferedImage;

/** How bright each pixel of an image is; what is transparent counts as white paper. */
final class Luminance extends LuminanceSource {
  private final byte[] grey;

  Luminance(BufferedImage image) {
    super(image.getWidth(), image.getHeight());
    int width = getWidth();
    this.grey = new byte[width * getHeight()];
    int[] row = new int[width];
    for (int y = 0; y < getHeight(); y++) {
      image.getRGB(0, y, width, 1, row, 0, width);
      for (int x = 0; x < width; x++) {
        grey[y * width + x] = (byte) brightness(row[x]);
      }
    }
  }

  @Override
  public byte[] getRow(int y, byte[] row) {
    byte[] target = row == null || row.length < getWidth() ? new byte[getWidth()] : row;
    System.arraycopy(grey, y * getWidth(), target, 0, getWidth());
    return target;
  }

  @Override
  public byte[] getMatrix() {
    return grey;
  }

  /** Luma as of ITU-R BT.601, over white. */
  private static int brightness(int argb) {
    int alpha = argb >>> 24;
    int red = argb >> 16 & 0xFF;
    int green = argb >> 8 & 0xFF;
    int blue = argb & 0xFF;
    int luma = (299 * red + 587 * green + 114 * blue) / 1000;
    return (luma * alpha + 255 * (255 - alpha)) / 255;
  }
}
