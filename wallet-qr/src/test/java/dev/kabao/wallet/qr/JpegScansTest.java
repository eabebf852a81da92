package dev.kabao.wallet.qr;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;

/** A file of 140 KB, whose last scan stood in it 1,000 times, was decoded for minutes. */
class JpegScansTest {
  private static final byte[] TABLES_ONLY = HexFormat.of().parseHex("ffd8ffd9");

  @Test
  void aProgressiveImageIsRead() throws IOException {
    byte[] jpeg = progressive();

    assertThat(JpegScans.tooMany(jpeg)).isFalse();
    assertThat(QrImage.read(jpeg)).isEqualTo(new QrRead.Found("kabao"));
  }

  @Test
  void anImageOfThousandsOfScansIsRefusedBeforeItIsDecoded() throws IOException {
    byte[] jpeg = withLastScanAgain(progressive(), 1000);

    assertThat(QrImage.read(jpeg)).isInstanceOf(QrRead.TooLarge.class);
  }

  @Test
  void tablesInFrontOfAnImageHideNothing() throws IOException {
    byte[] jpeg = withLastScanAgain(progressive(), 1000);
    byte[] hidden = Arrays.copyOf(TABLES_ONLY, TABLES_ONLY.length + jpeg.length);
    System.arraycopy(jpeg, 0, hidden, TABLES_ONLY.length, jpeg.length);

    assertThat(QrImage.read(hidden)).isInstanceOf(QrRead.TooLarge.class);
  }

  @Test
  void whatStandsBehindAnImageDoesNotCount() throws IOException {
    byte[] jpeg = progressive();
    byte[] film = Arrays.copyOf(jpeg, jpeg.length + 4000);
    for (int i = jpeg.length; i < film.length; i += 2) {
      film[i] = (byte) 0xFF;
      film[i + 1] = (byte) 0xDA;
    }

    assertThat(QrImage.read(film)).isEqualTo(new QrRead.Found("kabao"));
  }

  @Test
  void anyBytesAreCounted() {
    for (String hex :
        new String[] {"", "ff", "ffd8", "ffd8ff", "ffd8ffda", "ffd8ffda00", "ffd8ffe00000"}) {
      assertThat(JpegScans.tooMany(HexFormat.of().parseHex(hex))).as(hex).isFalse();
    }
  }

  private static byte[] withLastScanAgain(byte[] jpeg, int times) {
    int last = jpeg.length - 2;
    while ((jpeg[last] & 0xFF) != 0xFF || (jpeg[last + 1] & 0xFF) != 0xDA) {
      last--;
    }
    int scan = jpeg.length - 2 - last;
    byte[] more = Arrays.copyOf(jpeg, jpeg.length + times * scan);
    for (int i = 1; i <= times; i++) {
      System.arraycopy(jpeg, last, more, last + i * scan, scan + 2);
    }
    return more;
  }

  private static byte[] progressive() throws IOException {
    BufferedImage code = ImageIO.read(new ByteArrayInputStream(QrImage.png("kabao", 120)));
    BufferedImage grey = new BufferedImage(120, 120, BufferedImage.TYPE_BYTE_GRAY);
    grey.createGraphics().drawImage(code, 0, 0, null);
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam way = writer.getDefaultWriteParam();
    way.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(grey, null, null), way);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
