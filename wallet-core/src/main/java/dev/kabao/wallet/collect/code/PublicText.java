package dev.kabao.wallet.collect.code;

/**
 * Short texts that a payee chooses and a payer is shown. What cannot be seen, or changes how other
 * characters are shown, has no place in them: control characters, and format characters, with which
 * a text can be made to read backwards.
 */
final class PublicText {
  private PublicText() {}

  /** Whether it has at most that many characters, all of them visible, and no space at its ends. */
  static boolean isShowable(String text, int most) {
    return text.codePointCount(0, text.length()) <= most
        && text.equals(text.strip())
        && text.codePoints().noneMatch(PublicText::isHidden);
  }

  /** Whether it is printable ASCII, which every reader of codes can show. */
  static boolean isPlain(String text) {
    return text.chars().allMatch(c -> c >= ' ' && c <= '~');
  }

  private static boolean isHidden(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
