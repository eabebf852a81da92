package dev.kabao.examples.cli;

import dev.kabao.wallet.qr.QrImage;
import dev.kabao.wallet.qr.QrRead;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What a code says: as it was typed, or as it stands in an image. */
final class ScannedText {
  private static final String IMAGE = ".*\\.(png|jpe?g|gif|bmp)";

  private ScannedText() {}

  static String read(String typed) throws IOException {
    return typed.toLowerCase(Locale.ROOT).matches(IMAGE) && !typed.contains("://")
        ? image(Inputs.path("IMAGE", typed))
        : typed;
  }

  private static String image(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw Failure.input("IMAGE", "there is no such file.", "文件不存在。");
    }
    QrRead read = QrImage.read(file);
    if (read instanceof QrRead.Found found) {
      return found.text();
    }
    if (read instanceof QrRead.NoCode) {
      throw Failure.input("IMAGE", "no QR code can be read in it.", "图片中没有可识别的二维码。");
    }
    throw read instanceof QrRead.TooLarge
        ? Failure.input("IMAGE", "it is too large.", "图片过大。")
        : Failure.input(
            "IMAGE",
            "it is no PNG, JPEG or GIF, or a damaged one.",
            "不是 PNG、JPEG 或 GIF 图片，或图片已损坏。");
  }
}
