package dev.kabao.wallet.internal.platform;

/**
 * Names as another person may see them before they pay: enough to know an acquaintance by, too
 * little to learn a stranger's. Of a name of two or more characters the last one stays; of one
 * written in several words, the first letter of each. What is masked is masked to itself.
 */
public final class MaskedNames {
  private MaskedNames() {}

  /** The masked form. */
  public static String mask(String name) {
    int[] points = name.strip().codePoints().toArray();
    if (points.length <= 1) {
      return "*";
    }
    if (name.strip().contains(" ")) {
      StringBuilder masked = new StringBuilder();
      for (String word : name.strip().split(" +", -1)) {
        masked.append(masked.isEmpty() ? "" : " ");
        masked.appendCodePoint(word.codePointAt(0)).append("***");
      }
      return masked.toString();
    }
    return "*".repeat(Math.min(points.length - 1, 3)) + new String(points, points.length - 1, 1);
  }
}
