package dev.kabao.wallet.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The checksum of merchant-presented codes, worked out apart from the code under test. */
final class Checksums {
  private static final int DIGITS = 4;

  private Checksums() {}

  /** The same text with the checksum that its other characters have, if it has room for one. */
  static String mended(String text) {
    if (text.length() < DIGITS) {
      return text;
    }
    String covered = text.substring(0, text.length() - DIGITS);
    return covered + of(covered.getBytes(UTF_8));
  }

  /** CRC-16 with the polynomial 1021 and the initial value FFFF. */
  private static String of(byte[] bytes) {
    int crc = 0xFFFF;
    for (byte b : bytes) {
      crc ^= (b & 0xFF) << 8;
      for (int bit = 0; bit < 8; bit++) {
        crc = (crc & 0x8000) == 0 ? crc << 1 : (crc << 1) ^ 0x1021;
      }
      crc &= 0xFFFF;
    }
    return String.format("%04X", crc);
  }
}
