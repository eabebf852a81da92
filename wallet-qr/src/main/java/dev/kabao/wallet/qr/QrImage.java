package dev.kabao.wallet.qr;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/**
 * QR codes (ISO/IEC 18004) as PNG images and as lines of a terminal, and back to text. Stateless
 * and thread-safe.
 *
 * <p>Codes have error-correction level M, which mends about 15 % of damage, and a quiet zone of
 * four modules. Text that is not ASCII is written as UTF-8 and marked as such. A code holds any
 * text of up to 2,331 bytes, so every merchant-presented code.
 *
 * <p>A picture of a code shows what is in it to everybody: none of this hides anything.
 */
public final class QrImage {
  /** The largest side of an image that is made: 4,096 pixels. */
  public static final int MAX_SIDE = 4096;

  /** The most pixels that an image may have to be read: 25 million. */
  public static final long MAX_PIXELS = 25_000_000L;

  /** The largest file that is read: 32 MiB. */
  public static final long MAX_BYTES = 32L << 20;

  private QrImage() {}

  /**
   * A square PNG, black on white.
   *
   * @param pixels its side, at most {@link #MAX_SIDE}; modules are whole pixels, and what is left
   *     over is white
   * @throws IllegalArgumentException if the text is empty or too long for a QR code, or has half a
   *     character; or if there are too few pixels for one per module, or too many
   */
  public static byte[] png(String text, int pixels) {
    if (pixels < 1 || pixels > MAX_SIDE) {
      throw new IllegalArgumentException("The side of an image is 1 to 4096 pixels.");
    }
    return Png.write(Modules.of(text), pixels);
  }

  /**
   * Writes {@link #png(String, int)} to a file that was not there before.
   *
   * @throws java.nio.file.FileAlreadyExistsException if it was
   * @throws IOException if it cannot be written
   * @throws IllegalArgumentException as {@link #png(String, int)} does; then there is no file
   */
  public static void writePng(String text, int pixels, Path file) throws IOException {
    Objects.requireNonNull(file, "file");
    byte[] png = png(text, pixels);
    Files.write(file, png, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  /**
   * The code for a terminal: two rows of modules in one line of half blocks, each line ended by a
   * line feed. Colours are set by ANSI escapes (ECMA-48), black on white, so that it can be scanned
   * whether the terminal is light or dark.
   *
   * @throws IllegalArgumentException if the text is empty or too long for a QR code, or has half a
   *     character
   */
  public static String terminal(String text) {
    return HalfBlocks.draw(Modules.of(text));
  }

  /**
   * Looks for a QR code in an image file: PNG, JPEG or GIF; straight, turned, or photographed.
   * Nothing is decoded before the size that the image claims is known to be within the limits, so a
   * small file cannot unfold into a huge image.
   *
   * @throws IOException if the file cannot be read; what is in it never causes one
   */
  public static QrRead read(Path file) throws IOException {
    if (Files.size(file) > MAX_BYTES) {
      return new QrRead.TooLarge();
    }
    return ImageReading.read(Files.readAllBytes(file));
  }

  /** Looks for a QR code in the bytes of an image file, as {@link #read(Path)} does. */
  public static QrRead read(byte[] image) {
    return image.length > MAX_BYTES ? new QrRead.TooLarge() : ImageReading.read(image);
  }
}
