package dev.kabao.wallet.crypto;

import java.util.HexFormat;

/** Bytes as the standards print them. */
final class Hex {
  private Hex() {}

  /** Reads hexadecimal digits; spaces only make them readable. */
  static byte[] bytes(String digits) {
    return HexFormat.of().parseHex(digits.replace(" ", ""));
  }

  static String text(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
