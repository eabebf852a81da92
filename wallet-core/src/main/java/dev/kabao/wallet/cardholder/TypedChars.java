package dev.kabao.wallet.cardholder;

/** What keyboards and input methods make of one and the same character. */
final class TypedChars {
  private static final char FULL_WIDTH_FIRST = '\uFF01';
  private static final char FULL_WIDTH_LAST = '\uFF5E';
  private static final char IDEOGRAPHIC_SPACE = '\u3000';

  private TypedChars() {}

  /** The ASCII twin of a full-width character (Unicode, block FF00); others as they are. */
  static char narrow(char c) {
    if (c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST) {
      return (char) (c - FULL_WIDTH_FIRST + '!');
    }
    return c == IDEOGRAPHIC_SPACE ? ' ' : c;
  }

  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** Hyphen-minus, the hyphens and dashes of Unicode's block 2010, and the minus sign. */
  static boolean isDash(char c) {
    return c == '-' || (c >= '\u2010' && c <= '\u2015') || c == '\u2212';
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isBlank(CharSequence text) {
    return text.chars().allMatch(c -> isSpace((char) c));
  }

  /** The number that the ASCII digits from {@code start} to {@code end} write. */
  static int number(CharSequence digits, int start, int end) {
    int value = 0;
    for (int i = start; i < end; i++) {
      value = value * 10 + digits.charAt(i) - '0';
    }
    return value;
  }

  static boolean startsWith(CharSequence text, String prefix) {
    if (text.length() < prefix.length()) {
      return false;
    }
    for (int i = 0; i < prefix.length(); i++) {
      if (text.charAt(i) != prefix.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
