package dev.kabao.wallet.internal.trust;

import java.util.Arrays;

/** Texts that are one slip of a finger apart. */
final class Neighbours {
  private Neighbours() {}

  /**
   * Whether one character was changed, left out, added, or swapped with the next: a distance of one
   * after Damerau and Levenshtein. A text is no neighbour of itself.
   */
  static boolean are(String one, String other) {
    int[] a = one.codePoints().toArray();
    int[] b = other.codePoints().toArray();
    if (a.length > b.length) {
      return are(b, a);
    }
    return are(a, b);
  }

  private static boolean are(int[] a, int[] b) {
    int at = Arrays.mismatch(a, b);
    if (at < 0 || b.length - a.length > 1) {
      return false;
    }
    if (a.length < b.length) {
      return rest(a, at, b, at + 1);
    }
    boolean swapped =
        at + 1 < a.length && a[at] == b[at + 1] && a[at + 1] == b[at] && rest(a, at + 2, b, at + 2);
    return swapped || rest(a, at + 1, b, at + 1);
  }

  private static boolean rest(int[] a, int from, int[] b, int fromOther) {
    return Arrays.equals(a, from, a.length, b, fromOther, b.length);
  }
}
