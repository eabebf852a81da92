package dev.kabao.wallet.sandbox.collect;

import java.nio.charset.StandardCharsets;

/** The checksum of merchant-presented codes, as anybody who changes a code can work it out. */
final class Crc {
  private Crc() {}

  /** CRC-16/CCITT-FALSE in four hexadecimal digits. */
  static String of(String text) {
    int crc = 0xFFFF;
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      crc ^= (b & 0xFF) << 8;
      for (int i = 0; i < 8; i++) {
        crc = (crc & 0x8000) == 0 ? crc << 1 : (crc << 1) ^ 0x1021;
      }
    }
    return String.format("%04X", crc & 0xFFFF);
  }
}
