package dev.kabao.wallet.statement.file;

import java.awt.Color;

/** The colours of a statement: dark enough on white for WCAG 2.2 level AA, 4.5 to 1. */
final class Palette {
  static final Color INK = new Color(0x1f2937);
  static final Color QUIET = new Color(0x4b5563);
  static final Color RULE = new Color(0xd1d5db);
  static final Color SHADE = new Color(0xf3f4f6);
  static final Color BALANCE = new Color(0x1d4ed8);
  static final Color BALANCE_AREA = new Color(0xdbeafe);
  static final Color IN = new Color(0x15803d);
  static final Color OUT = new Color(0xb91c1c);

  private Palette() {}

  static String css(Color color) {
    return String.format("#%06x", color.getRGB() & 0xffffff);
  }
}
