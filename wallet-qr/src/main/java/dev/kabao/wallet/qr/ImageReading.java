package dev.kabao.wallet.qr;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Decodes an image within limits, and looks for a code in it. */
final class ImageReading {
  /**
   * The formats that are read. Not BMP: one can hold a PNG or JPEG within, whose size nobody tells
   * before it is decoded, and claim gigabytes for it. Nor what a plug-in may bring.
   */
  private static final Set<String> FORMATS = Set.of("png", "jpeg", "gif");

  private ImageReading() {}

  static QrRead read(byte[] bytes) {
    if (JpegScans.tooMany(bytes)) {
      return new QrRead.TooLarge();
    }
    BufferedImage image;
    try (ImageInputStream stream =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      Optional<ImageReader> found = reader(stream);
      if (found.isEmpty()) {
        return new QrRead.NotAnImage();
      }
      ImageReader reader = found.get();
      try {
        // The first image only, and none of what a file says about it.
        reader.setInput(stream, true, true);
        if ((long) reader.getWidth(0) * reader.getHeight(0) > QrImage.MAX_PIXELS) {
          return new QrRead.TooLarge();
        }
        image = reader.read(0);
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) {
      // ImageIO's readers answer damaged files with exceptions of every kind, unchecked ones too.
      return new QrRead.NotAnImage();
    }
    Optional<String> text = find(new Luminance(image));
    return text.isPresent() ? new QrRead.Found(text.get()) : new QrRead.NoCode();
  }

  private static Optional<ImageReader> reader(ImageInputStream stream) throws IOException {
    for (Iterator<ImageReader> all = ImageIO.getImageReaders(stream); all.hasNext(); ) {
      ImageReader reader = all.next();
      if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
        return Optional.of(reader);
      }
      reader.dispose();
    }
    return Optional.empty();
  }

  /**
   * First as a drawing that is clean, upright and alone, where a module may be a single pixel; then
   * as a picture with a code somewhere in it, from the cheapest way to look to the most thorough.
   */
  private static Optional<String> find(LuminanceSource source) {
    BinaryBitmap drawing = new BinaryBitmap(new GlobalHistogramBinarizer(source));
    BinaryBitmap photograph = new BinaryBitmap(new HybridBinarizer(source));
    return decode(drawing, DecodeHintType.PURE_BARCODE)
        .or(() -> decode(photograph, DecodeHintType.TRY_HARDER))
        .or(() -> decode(drawing, DecodeHintType.TRY_HARDER))
        .or(() -> decode(negative(source), DecodeHintType.TRY_HARDER));
  }

  private static BinaryBitmap negative(LuminanceSource source) {
    return new BinaryBitmap(new HybridBinarizer(source.invert()));
  }

  private static Optional<String> decode(BinaryBitmap bitmap, DecodeHintType way) {
    try {
      return Optional.of(new QRCodeReader().decode(bitmap, Map.of(way, true)).getText());
    } catch (ReaderException | IllegalArgumentException | IndexOutOfBoundsException e) {
      // The last two where something looks like a code and leads ZXing out of the image.
      return Optional.empty();
    }
  }
}
