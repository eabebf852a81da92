package dev.kabao.wallet.internal.trust;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A name, made ready to be compared.
 *
 * @param shown as it is shown
 * @param plain its letters and digits in small letters
 * @param skeletons what it looks like, in small letters: as written, and as written small
 * @param cores the skeletons and the plain form, each without words such as "official"
 */
record Folded(String shown, String plain, Set<String> skeletons, Set<String> cores) {
  /** From this length on, names that differ in one letter are neighbours. */
  private static final int LETTERS = 6;

  /** The same for names with ideographs, each of which says more. */
  private static final int IDEOGRAPHS = 4;

  /** Whether it is long enough for that, or shorter by one than such a name. */
  boolean mayHaveNeighbours() {
    return length() >= least() - 1;
  }

  boolean isLong() {
    return length() >= least();
  }

  /**
   * What names that look alike or are neighbours have at least one of in common: its cores and,
   * where it is long enough, each of them without one character. Two texts that differ by one
   * letter (changed, left out, added or swapped with the next) have such a form in common.
   */
  Set<String> forms() {
    Set<String> forms = new LinkedHashSet<>(cores);
    forms.addAll(skeletons);
    if (mayHaveNeighbours()) {
      for (String core : cores) {
        int[] points = core.codePoints().toArray();
        for (int without = 0; without < points.length; without++) {
          forms.add(
              new String(points, 0, without)
                  + new String(points, without + 1, points.length - without - 1));
        }
      }
    }
    return forms;
  }

  private int length() {
    return plain.codePointCount(0, plain.length());
  }

  private int least() {
    return plain.codePoints().anyMatch(Character::isIdeographic) ? IDEOGRAPHS : LETTERS;
  }
}
