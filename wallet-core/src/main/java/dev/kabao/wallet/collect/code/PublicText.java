package dev.kabao.wallet.collect.code;

/**
 * Short texts that a payee chooses and a payer is shown. What cannot be seen, or changes how other
 * characters are shown, has no place in them: control characters; format characters, with which a
 * text can be made to read backwards; blanks that are no spaces, and spaces that look like the
 * usual one; characters that no version of Unicode known here has given a form; and a combining
 * mark with nothing to combine with.
 */
final class PublicText {
  private static final int SPACE = ' ';
  private static final int WIDE_SPACE = 0x3000;
  private static final int BLANK_BRAILLE = 0x2800;

  /**
   * Ranges of Default_Ignorable_Code_Point (Unicode, DerivedCoreProperties) that are neither format
   * characters nor unassigned: joiners, Hangul fillers, inherent vowels, variation selectors.
   */
  private static final int[][] IGNORABLE = {
    {0x034F, 0x034F},
    {0x115F, 0x1160},
    {0x17B4, 0x17B5},
    {0x180B, 0x180F},
    {0x3164, 0x3164},
    {0xFE00, 0xFE0F},
    {0xFFA0, 0xFFA0},
    {0xE0100, 0xE01EF},
  };

  private PublicText() {}

  /** Whether it has at most that many characters, all of them visible, and no space at its ends. */
  static boolean isShowable(String text, int most) {
    return text.codePointCount(0, text.length()) <= most
        && text.equals(text.strip())
        && text.codePoints().noneMatch(PublicText::isHidden)
        && text.codePoints().limit(1).noneMatch(PublicText::isMark);
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
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      // The wide space is as wide as an ideograph, and usual between them.
      case Character.SPACE_SEPARATOR -> character != SPACE && character != WIDE_SPACE;
      default -> character == BLANK_BRAILLE || isIgnorable(character);
    };
  }

  private static boolean isIgnorable(int character) {
    for (int[] range : IGNORABLE) {
      if (character >= range[0] && character <= range[1]) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMark(int character) {
    return switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }
}
