package dev.kabao.wallet.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/** Bytes of a fuzzer as what readers take. */
final class Input {
  private Input() {}

  /**
   * UTF-8 as a text, so that seeds are plain files; but three bytes that would be half of a
   * surrogate pair are just that, which UTF-8 forbids and a careless host could still hand over.
   */
  static String text(byte[] data) {
    StringBuilder text = new StringBuilder(data.length);
    int from = 0;
    for (int at = 0; at + 2 < data.length; at++) {
      if (isHalf(data, at)) {
        text.append(new String(data, from, at - from, UTF_8));
        text.append((char) (0xD000 | ((data[at + 1] & 0x3F) << 6) | (data[at + 2] & 0x3F)));
        at += 2;
        from = at + 1;
      }
    }
    return text.append(new String(data, from, data.length - from, UTF_8)).toString();
  }

  /** What comes after the first {@code count} bytes; nothing if there are fewer. */
  static byte[] after(byte[] data, int count) {
    return data.length <= count ? new byte[0] : Arrays.copyOfRange(data, count, data.length);
  }

  private static boolean isHalf(byte[] data, int at) {
    return data[at] == (byte) 0xED
        && (data[at + 1] & 0xE0) == 0xA0
        && (data[at + 2] & 0xC0) == 0x80;
  }
}
