package dev.kabao.wallet.qr;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrImageTest {
  /** The merchant-presented sample of EMVCo's specification, with Chinese in it. */
  static final String SAMPLE =
      "00020101021229300012D156000000000510A93FO3230Q31280012D15600000001030812345678"
          + "520441115802CN5914BEST TRANSPORT6007BEIJING64200002ZH0104最佳运输0202北京540523.72"
          + "53031565502016233030412340603***0708A60086670902ME"
          + "91320016A0112233449988770708123456786304A13A";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "0123456789",
        "PLAIN TEXT",
        "https://pay.example/pay?r=a_-&s=b",
        "付款",
        "é",
        "𠮷野家 🍜",
        SAMPLE
      })
  void whatIsDrawnIsReadAgain(String text) {
    assertThat(QrImage.read(QrImage.png(text, 400))).isEqualTo(new QrRead.Found(text));
  }

  @ParameterizedTest
  @ValueSource(ints = {77, 78, 100, 153, 154, 1000, 4096})
  void everySizeFromOnePixelPerModuleUpCanBeRead(int pixels) throws IOException {
    byte[] png = QrImage.png(SAMPLE, pixels);
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));

    assertThat(image.getWidth()).isEqualTo(pixels);
    assertThat(image.getHeight()).isEqualTo(pixels);
    assertThat(QrImage.read(png)).isEqualTo(new QrRead.Found(SAMPLE));
  }

  @Test
  void thereIsAQuietZoneOfFourModules() throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(QrImage.png("1", 29)));
    for (int i = 0; i < 29; i++) {
      for (int edge : new int[] {0, 3, 25, 28}) {
        assertThat(image.getRGB(i, edge)).isEqualTo(Color.WHITE.getRGB());
        assertThat(image.getRGB(edge, i)).isEqualTo(Color.WHITE.getRGB());
      }
    }
    assertThat(image.getRGB(4, 4)).isEqualTo(Color.BLACK.getRGB());
  }

  @Test
  void anImageThatIsTooSmallIsRefusedWithTheSizeThatItNeeds() {
    assertThatThrownBy(() -> QrImage.png("1", 28))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("29");
    assertThatThrownBy(() -> QrImage.png("1", 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> QrImage.png("1", 4097)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aTextThatIsTooLongIsRefusedWithoutQuotingIt() {
    String most = "付".repeat(776);
    assertThat(QrImage.read(QrImage.png(most, 800))).isEqualTo(new QrRead.Found(most));
    assertThatThrownBy(() -> QrImage.png("付".repeat(780), 800))
        .isInstanceOf(IllegalArgumentException.class)
        .hasNoCause()
        .hasMessageNotContaining("付");
    assertThatThrownBy(() -> QrImage.png("", 800)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> QrImage.terminal("a\uD842"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aFileIsWrittenOnceAndReadAgain() throws IOException {
    Path file = folder.resolve("code.png");
    QrImage.writePng(SAMPLE, 300, file);

    assertThat(QrImage.read(file)).isEqualTo(new QrRead.Found(SAMPLE));
    assertThatThrownBy(() -> QrImage.writePng("2", 300, file))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(QrImage.read(file)).isEqualTo(new QrRead.Found(SAMPLE));
    assertThat(folder.toFile().list()).containsExactly("code.png");
  }

  @Test
  void aTextThatIsRefusedLeavesNoFile() {
    assertThatThrownBy(() -> QrImage.writePng("", 300, folder.resolve("code.png")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aFileThatIsNotThereIsAnError() {
    assertThatThrownBy(() -> QrImage.read(folder.resolve("none.png")))
        .isInstanceOf(NoSuchFileException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpg", "gif"})
  void otherFormatsAreReadToo(String format) throws IOException {
    BufferedImage image = onGrey(0);
    assertThat(QrImage.read(encoded(image, format))).isEqualTo(new QrRead.Found(SAMPLE));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 7, 90, 135, 180, 301})
  void aTurnedCodeIsRead(int degrees) throws IOException {
    assertThat(QrImage.read(encoded(onGrey(degrees), "png"))).isEqualTo(new QrRead.Found(SAMPLE));
  }

  @Test
  void aCodeOnTransparentGroundIsRead() throws IOException {
    BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(QrImage.png(SAMPLE, 400)));
    BufferedImage clear = new BufferedImage(400, 400, BufferedImage.TYPE_INT_ARGB);
    for (int y = 0; y < 400; y++) {
      for (int x = 0; x < 400; x++) {
        boolean dark = drawn.getRGB(x, y) == Color.BLACK.getRGB();
        clear.setRGB(x, y, dark ? Color.BLACK.getRGB() : 0);
      }
    }
    assertThat(QrImage.read(encoded(clear, "png"))).isEqualTo(new QrRead.Found(SAMPLE));
  }

  @Test
  void aCodeInWhiteOnBlackIsRead() throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(QrImage.png(SAMPLE, 400)));
    for (int y = 0; y < 400; y++) {
      for (int x = 0; x < 400; x++) {
        image.setRGB(x, y, ~image.getRGB(x, y) | 0xFF000000);
      }
    }
    assertThat(QrImage.read(encoded(image, "png"))).isEqualTo(new QrRead.Found(SAMPLE));
  }

  @Test
  void aBmpThatClaimsGigabytesForWhatIsWithinIsNotRead() {
    for (int within : new int[] {4, 5}) { // BI_JPEG, BI_PNG
      ByteBuffer bmp = ByteBuffer.allocate(70).order(ByteOrder.LITTLE_ENDIAN);
      bmp.put((byte) 'B').put((byte) 'M').putInt(70).putInt(0).putInt(54);
      bmp.putInt(40).putInt(100).putInt(100).putShort((short) 1).putShort((short) 0);
      bmp.putInt(within).putInt(0x7FFFFFFF);
      assertThat(QrImage.read(bmp.array())).isInstanceOf(QrRead.NotAnImage.class);
    }
  }

  @Test
  void aBmpIsNoneOfTheFormatsThatAreRead() throws IOException {
    assertThat(QrImage.read(encoded(onGrey(0), "bmp"))).isInstanceOf(QrRead.NotAnImage.class);
  }

  @Test
  void anImageWithoutACodeSaysSo() throws IOException {
    BufferedImage noise = new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(7);
    for (int i = 0; i < 40_000; i++) {
      noise.setRGB(i % 200, i / 200, random.nextInt());
    }
    assertThat(QrImage.read(encoded(noise, "png"))).isInstanceOf(QrRead.NoCode.class);
    BufferedImage dot = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
    assertThat(QrImage.read(encoded(dot, "png"))).isInstanceOf(QrRead.NoCode.class);
  }

  @Test
  void whatIsNotAnImageSaysSo() {
    assertThat(QrImage.read(new byte[0])).isInstanceOf(QrRead.NotAnImage.class);
    assertThat(QrImage.read("hello".getBytes(US_ASCII))).isInstanceOf(QrRead.NotAnImage.class);
    byte[] png = QrImage.png(SAMPLE, 200);
    assertThat(QrImage.read(Arrays.copyOf(png, 40))).isInstanceOf(QrRead.NotAnImage.class);
  }

  /** A damaged file is answered in one of the ways that there are, never by an exception. */
  @Test
  void noDamageMakesTheReaderThrow() throws IOException {
    Random random = new Random(11);
    for (String format : new String[] {"png", "jpg", "gif", "bmp"}) {
      byte[] file = encoded(onGrey(0), format);
      for (int round = 0; round < 25; round++) {
        byte[] damaged = file.clone();
        for (int i = 0; i <= round % 5; i++) {
          damaged[random.nextInt(Math.min(damaged.length, 400))] = (byte) random.nextInt();
        }
        assertThat(QrImage.read(damaged)).isNotNull();
      }
    }
  }

  @Test
  void anImageThatClaimsToBeHugeIsNotUnfolded() {
    assertThat(QrImage.read(claiming(5_001, 5_000))).isInstanceOf(QrRead.TooLarge.class);
    assertThat(QrImage.read(claiming(1_000_000, 1_000_000))).isInstanceOf(QrRead.TooLarge.class);
    assertThat(QrImage.read(claiming(Integer.MAX_VALUE, Integer.MAX_VALUE)))
        .isInstanceOf(QrRead.TooLarge.class);
  }

  @Test
  void aFileThatIsHugeIsNotRead() throws IOException {
    Path file = folder.resolve("huge.png");
    try (var sparse = new java.io.RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(QrImage.MAX_BYTES + 1);
    }
    assertThat(QrImage.read(file)).isInstanceOf(QrRead.TooLarge.class);
    assertThat(Files.size(file)).isEqualTo(QrImage.MAX_BYTES + 1);
  }

  @Test
  void whatWasFoundIsNotPrinted() {
    assertThat(new QrRead.Found(SAMPLE)).asString().doesNotContain("BEST");
  }

  /** The head of a PNG of that size, correct but for the image itself. */
  private static byte[] claiming(int width, int height) {
    ByteBuffer head = ByteBuffer.allocate(13).putInt(width).putInt(height);
    head.put(new byte[] {8, 2, 0, 0, 0});
    CRC32 crc = new CRC32();
    crc.update("IHDR".getBytes(US_ASCII));
    crc.update(head.array());
    return ByteBuffer.allocate(33)
        .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'})
        .putInt(13)
        .put("IHDR".getBytes(US_ASCII))
        .put(head.array())
        .putInt((int) crc.getValue())
        .array();
  }

  /** The sample as a poster on a grey wall. */
  private static BufferedImage onGrey(int degrees) throws IOException {
    BufferedImage code = ImageIO.read(new ByteArrayInputStream(QrImage.png(SAMPLE, 460)));
    BufferedImage wall = new BufferedImage(900, 900, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = wall.createGraphics();
    pen.setColor(new Color(200, 195, 180));
    pen.fillRect(0, 0, 900, 900);
    AffineTransform turn = AffineTransform.getRotateInstance(Math.toRadians(degrees), 450, 450);
    turn.translate(220, 220);
    pen.drawImage(code, new AffineTransformOp(turn, AffineTransformOp.TYPE_BILINEAR), 0, 0);
    pen.dispose();
    return wall;
  }

  private static byte[] encoded(BufferedImage image, String format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    assertThat(ImageIO.write(image, format, bytes)).isTrue();
    return bytes.toByteArray();
  }
}
