package dev.kabao.wallet.internal.trust;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Whether the letters of a name belong together: all of one script, or Latin beside what is written
 * with it in China, Japan and Korea. That is the level "Highly Restrictive" of Unicode Technical
 * Standard #39, section 5.2.
 */
final class Scripts {
  private static final List<Set<UnicodeScript>> TOGETHER =
      List.of(
          EnumSet.of(
              UnicodeScript.LATIN,
              UnicodeScript.HAN,
              UnicodeScript.HIRAGANA,
              UnicodeScript.KATAKANA),
          EnumSet.of(UnicodeScript.LATIN, UnicodeScript.HAN, UnicodeScript.BOPOMOFO),
          EnumSet.of(UnicodeScript.LATIN, UnicodeScript.HAN, UnicodeScript.HANGUL));

  private Scripts() {}

  /** Whether its letters are of scripts that are not written together. */
  static boolean areMixed(String text) {
    Set<UnicodeScript> found = EnumSet.noneOf(UnicodeScript.class);
    text.codePoints().mapToObj(UnicodeScript::of).forEach(found::add);
    found.remove(UnicodeScript.COMMON);
    found.remove(UnicodeScript.INHERITED);
    return found.size() > 1 && TOGETHER.stream().noneMatch(set -> set.containsAll(found));
  }
}
