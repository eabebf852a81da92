package dev.kabao.wallet.crypto;

import java.util.Arrays;

/** Crockford's base 32: letters and digits that people do not mix up. Keeps its hands clean. */
final class Base32 {
  private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int BITS = 5;
  private static final int GROUP = 5;
  private static final byte[] NONE = new byte[0];

  private Base32() {}

  /** The text in groups of five, which the caller wipes. */
  static char[] encode(byte[] bytes) {
    int letters = (bytes.length * Byte.SIZE + BITS - 1) / BITS;
    char[] text = new char[letters + (letters - 1) / GROUP];
    int at = 0;
    for (int i = 0; i < letters; i++) {
      if (i > 0 && i % GROUP == 0) {
        text[at++] = '-';
      }
      text[at++] = LETTERS.charAt(letter(bytes, i));
    }
    return text;
  }

  private static int letter(byte[] bytes, int index) {
    int value = 0;
    for (int bit = index * BITS; bit < (index + 1) * BITS; bit++) {
      int set =
          bit / Byte.SIZE < bytes.length
              ? bytes[bit / Byte.SIZE] >>> (Byte.SIZE - 1 - bit % Byte.SIZE) & 1
              : 0;
      value = value << 1 | set;
    }
    return value;
  }

  /** The bytes, which the caller wipes; none if it is no such text. */
  static byte[] decode(char[] text) {
    byte[] bytes = new byte[text.length * BITS / Byte.SIZE + 1];
    int bit = 0;
    for (char c : text) {
      if (c == '-' || Character.isWhitespace(c)) {
        continue;
      }
      int value = value(c);
      if (value < 0) {
        Arrays.fill(bytes, (byte) 0);
        return NONE;
      }
      for (int i = BITS - 1; i >= 0; i--, bit++) {
        bytes[bit / Byte.SIZE] |= (byte) ((value >>> i & 1) << (Byte.SIZE - 1 - bit % Byte.SIZE));
      }
    }
    int whole = bit / Byte.SIZE;
    byte rest = whole < bytes.length ? bytes[whole] : 0;
    byte[] result = rest == 0 && bit % Byte.SIZE < BITS ? Arrays.copyOf(bytes, whole) : NONE;
    Arrays.fill(bytes, (byte) 0);
    return result;
  }

  private static int value(char c) {
    return switch (c) {
      case 'i', 'I', 'l', 'L' -> 1;
      case 'o', 'O' -> 0;
      default -> LETTERS.indexOf(c >= 'a' && c <= 'z' ? c - ('a' - 'A') : c);
    };
  }
}
