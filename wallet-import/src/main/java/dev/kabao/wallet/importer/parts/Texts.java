package dev.kabao.wallet.importer.parts;

import dev.kabao.wallet.bill.importing.ImportReason;
import dev.kabao.wallet.bill.importing.ImportedEntry;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;

/** Texts of a file as an entry holds them: on one line, without what cannot be seen. */
public final class Texts {
  /**
   * What has no shape of its own and changes how others are shown, or only makes two texts differ
   * that look alike: soft hyphens, marks of direction and order, spaces without width, fillers,
   * tags. Joiners are no such thing: some scripts cannot be written without them.
   */
  private static final int[][] HIDDEN = {
    {0x00AD, 0x00AD},
    {0x034F, 0x034F},
    {0x061C, 0x061C},
    {0x115F, 0x1160},
    {0x180E, 0x180E},
    {0x200B, 0x200B},
    {0x200E, 0x200F},
    {0x202A, 0x202E},
    {0x2060, 0x206F},
    {0x3164, 0x3164},
    {0xD800, 0xDFFF},
    {0xFEFF, 0xFEFF},
    {0xFFA0, 0xFFA0},
    {0xFFF9, 0xFFFB},
    {0xE0000, 0xE007F},
  };

  private Texts() {}

  /**
   * The text on one line: each run of white space and control characters is one space, what cannot
   * be seen is gone, and so is what comes after the most that an entry holds.
   */
  public static Optional<String> clean(String text) {
    StringBuilder clean = new StringBuilder(Math.min(text.length(), ImportedEntry.MOST_TEXT));
    boolean gap = false;
    for (int at = 0; at < text.length(); ) {
      int point = text.codePointAt(at);
      at += Character.charCount(point);
      if (isGap(point)) {
        gap = clean.length() > 0;
      } else if (!isHidden(point)) {
        int room = ImportedEntry.MOST_TEXT - clean.length() - (gap ? 1 : 0);
        if (room < Character.charCount(point)) {
          break;
        }
        if (gap) {
          clean.append(' ');
          gap = false;
        }
        clean.appendCodePoint(point);
      }
    }
    return clean.toString().isBlank() ? Optional.empty() : Optional.of(clean.toString());
  }

  /** Those that are there and differ, one after the other. */
  public static Optional<String> joined(Collection<String> texts) {
    LinkedHashSet<String> parts = new LinkedHashSet<>();
    texts.forEach(text -> clean(text).ifPresent(parts::add));
    return clean(String.join("; ", parts));
  }

  /** A reference, which is never cut, since a part of it would be another movement's. */
  public static Optional<String> reference(String text) throws BadEntryException {
    if (text.length() > ImportedEntry.MOST_REFERENCE) {
      throw new BadEntryException(ImportReason.REFERENCE_TOO_LONG);
    }
    return clean(text);
  }

  private static boolean isGap(int point) {
    return Character.isWhitespace(point)
        || Character.isSpaceChar(point)
        || Character.isISOControl(point);
  }

  private static boolean isHidden(int point) {
    for (int[] range : HIDDEN) {
      if (point >= range[0] && point <= range[1]) {
        return true;
      }
    }
    return false;
  }
}
