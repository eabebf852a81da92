package dev.kabao.examples.cli;

/**
 * The places that texts fill in a terminal: two for Chinese characters and other wide ones, none
 * for marks that sit on another character.
 */
final class Cells {
  private static final int[][] WIDE = {
    {0x1100, 0x115F},
    {0x2E80, 0x303E},
    {0x3041, 0xA4CF},
    {0xA960, 0xA97F},
    {0xAC00, 0xD7A3},
    {0xF900, 0xFAFF},
    {0xFE30, 0xFE6F},
    {0xFF01, 0xFF60},
    {0xFFE0, 0xFFE6},
    {0x1F300, 0x1F64F},
    {0x1F680, 0x1F6FF},
    {0x1F900, 0x1FAFF},
    {0x20000, 0x3FFFD}
  };

  private static final String MORE = "…";

  private Cells() {}

  /** How many places a text fills. */
  static int width(String text) {
    return text.codePoints().map(Cells::width).sum();
  }

  /**
   * A text that fills exactly so many places: cut, with a mark that it was, or followed by blanks.
   * What would move the cursor or turn the direction of writing is left out.
   */
  static String fit(String text, int width) {
    String shown = shown(text);
    if (width(shown) <= width) {
      return shown + " ".repeat(width - width(shown));
    }
    StringBuilder cut = new StringBuilder();
    int used = 0;
    for (int c : shown.codePoints().toArray()) {
      if (used + width(c) > width - 1) {
        break;
      }
      cut.appendCodePoint(c);
      used += width(c);
    }
    return cut + MORE + " ".repeat(width - 1 - used);
  }

  /** A text after as many blanks as fill so many places. */
  static String right(String text, int width) {
    return " ".repeat(Math.max(0, width - width(text))) + text;
  }

  private static String shown(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
        .filter(c -> Character.getType(c) != Character.LINE_SEPARATOR)
        .filter(c -> Character.getType(c) != Character.PARAGRAPH_SEPARATOR)
        .forEach(shown::appendCodePoint);
    return shown.toString();
  }

  private static int width(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    for (int[] range : WIDE) {
      if (c >= range[0] && c <= range[1]) {
        return 2;
      }
    }
    return 1;
  }
}
