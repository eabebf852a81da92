package dev.kabao.wallet.internal.trust;

/** Which characters of a text can be seen. */
final class Visible {
  private Visible() {}

  /** The text without what cannot be seen; spaces stay. */
  static String only(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().filter(point -> !isHidden(point)).forEach(out::appendCodePoint);
    return out.toString();
  }

  /** Whether it has characters that cannot be seen, or that turn the order of others. */
  static boolean hasHidden(String text) {
    return text.codePoints().anyMatch(Visible::isHidden);
  }

  private static boolean isHidden(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> isIgnorable(point);
    };
  }

  /** Default_Ignorable_Code_Point (Unicode, DerivedCoreProperties) beyond the types above. */
  private static boolean isIgnorable(int point) {
    return point == 0x034F
        || point == 0x115F
        || point == 0x1160
        || point == 0x17B4
        || point == 0x17B5
        || (point >= 0x180B && point <= 0x180F)
        || point == 0x2800
        || point == 0x3164
        || (point >= 0xFE00 && point <= 0xFE0F)
        || point == 0xFFA0
        || (point >= 0xE0100 && point <= 0xE01EF);
  }
}
