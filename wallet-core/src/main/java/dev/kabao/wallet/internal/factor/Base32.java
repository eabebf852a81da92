package dev.kabao.wallet.internal.factor;

/** Base 32 of whole groups of five bits. */
final class Base32 {
  /** RFC 4648 section 6. */
  private static final String RFC_4648 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  /** Crockford's, which has no I, L, O and U: for people to read and type. */
  private static final String FOR_PEOPLE = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private Base32() {}

  /** RFC 4648, without padding; the number of bits is a multiple of five. */
  static char[] encode(byte[] bytes) {
    return encode(RFC_4648, bytes, bytes.length * Byte.SIZE / 5);
  }

  /** The first bits, five for each character, for people. */
  static char[] forPeople(byte[] bytes, int characters) {
    return encode(FOR_PEOPLE, bytes, characters);
  }

  /** What a person typed, as {@link #forPeople} would write it. */
  static char[] normal(char[] typed) {
    StringBuilder normal = new StringBuilder(typed.length);
    for (char c : typed) {
      char upper = Character.toUpperCase(c);
      if (upper == 'O') {
        normal.append('0');
      } else if (upper == 'I' || upper == 'L') {
        normal.append('1');
      } else if (upper != '-' && !Character.isWhitespace(upper)) {
        normal.append(upper);
      }
    }
    char[] chars = new char[normal.length()];
    normal.getChars(0, chars.length, chars, 0);
    return chars;
  }

  private static char[] encode(String alphabet, byte[] bytes, int characters) {
    char[] text = new char[characters];
    for (int i = 0; i < characters; i++) {
      int digit = 0;
      for (int bit = 5 * i; bit < 5 * i + 5; bit++) {
        digit = digit << 1 | (bytes[bit / 8] >> (7 - bit % 8) & 1);
      }
      text[i] = alphabet.charAt(digit);
    }
    return text;
  }
}
