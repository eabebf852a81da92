package dev.kabao.wallet.qr;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** A terminal with square half characters: what it shows, as PNG. */
final class Screen {
  private static final int PIXELS = 4;
  private static final Pattern LINE =
      Pattern.compile("\u001B\\[38;5;16;48;5;231m([ \u2580\u2584\u2588]+)\u001B\\[0m");

  private Screen() {}

  static byte[] photograph(String terminal) {
    assertThat(terminal).endsWith("\n");
    List<String> lines = terminal.lines().map(Screen::shown).toList();
    int columns = lines.get(0).length();
    BufferedImage image =
        new BufferedImage(
            columns * PIXELS, 2 * lines.size() * PIXELS, BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < image.getHeight(); y++) {
      String line = lines.get(y / PIXELS / 2);
      boolean upper = y / PIXELS % 2 == 0;
      for (int x = 0; x < image.getWidth(); x++) {
        image.setRGB(x, y, isInk(line.charAt(x / PIXELS), upper) ? 0x000000 : 0xFFFFFF);
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The characters of a line that sets its colours first and gives them back last. */
  private static String shown(String line) {
    var matcher = LINE.matcher(line);
    assertThat(matcher.matches()).as("a line in black on white").isTrue();
    return matcher.group(1);
  }

  private static boolean isInk(char block, boolean upper) {
    return block == '\u2588' || block == (upper ? '\u2580' : '\u2584');
  }
}
