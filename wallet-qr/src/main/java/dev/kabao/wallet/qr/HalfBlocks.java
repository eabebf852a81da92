package dev.kabao.wallet.qr;

/**
 * Draws modules with the characters of Unicode's block elements. A terminal's character is about
 * twice as high as wide, so that half of one is about square.
 */
final class HalfBlocks {
  /** Black on white, in the 256 colours that themes leave alone, where 30 and 47 are often grey. */
  private static final String BLACK_ON_WHITE = "\u001B[38;5;16;48;5;231m";

  private static final String RESET = "\u001B[0m";

  private static final char BOTH = '\u2588';
  private static final char UPPER = '\u2580';
  private static final char LOWER = '\u2584';

  private HalfBlocks() {}

  static String draw(Modules modules) {
    StringBuilder text = new StringBuilder();
    for (int y = 0; y < modules.side(); y += 2) {
      text.append(BLACK_ON_WHITE);
      for (int x = 0; x < modules.side(); x++) {
        text.append(block(modules.isDark(x, y), modules.isDark(x, y + 1)));
      }
      text.append(RESET).append('\n');
    }
    return text.toString();
  }

  private static char block(boolean upper, boolean lower) {
    if (upper) {
      return lower ? BOTH : UPPER;
    }
    return lower ? LOWER : ' ';
  }
}
