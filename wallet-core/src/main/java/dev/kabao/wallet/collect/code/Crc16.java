package dev.kabao.wallet.collect.code;

/**
 * The checksum of merchant-presented codes: ISO/IEC 13239 with the polynomial 1021 and the initial
 * value FFFF (hexadecimal), neither reflected nor inverted at the end. It finds every error that
 * lies within 16 neighbouring bits, so every wrong ASCII character.
 */
final class Crc16 {
  private static final int POLYNOMIAL = 0x1021;
  private static final int INITIAL = 0xFFFF;

  private Crc16() {}

  static int of(byte[] bytes) {
    int crc = INITIAL;
    for (byte b : bytes) {
      crc ^= (b & 0xFF) << 8;
      for (int bit = 0; bit < 8; bit++) {
        crc = (crc & 0x8000) == 0 ? crc << 1 : (crc << 1) ^ POLYNOMIAL;
      }
    }
    return crc & 0xFFFF;
  }

  /** The checksum as codes carry it: four hexadecimal digits, in capitals. */
  static String textOf(byte[] bytes) {
    return String.format("%04X", of(bytes));
  }
}
