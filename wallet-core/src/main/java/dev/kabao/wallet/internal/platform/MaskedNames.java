package dev.kabao.wallet.internal.platform;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Names as another person may see them before they pay: enough to know an acquaintance by, too
 * little to learn a stranger's. Of a name of two or more characters the last one stays; of one
 * written in several words of letters, the first letter of each. Ideographs are one name however
 * they are spaced, and a word of one character would be shown whole: both count as one word. So at
 * most half of a name's characters are shown. What is masked is masked to itself.
 */
public final class MaskedNames {
  private static final int STAR = '*';
  private static final int MOST_STARS = 3;

  private MaskedNames() {}

  /** The masked form; what the name is taken apart into is wiped. */
  public static String mask(CharSequence name) {
    int[] points = name.codePoints().toArray();
    List<int[]> words = words(points);
    try {
      return mask(words);
    } finally {
      Arrays.fill(points, 0);
      words.forEach(word -> Arrays.fill(word, 0));
    }
  }

  private static String mask(List<int[]> words) {
    boolean one =
        words.size() == 1
            || words.stream().anyMatch(word -> word.length == 1)
            || words.stream().anyMatch(MaskedNames::hasIdeograph);
    StringBuilder masked = new StringBuilder();
    if (!one) {
      for (int[] word : words) {
        masked.append(masked.isEmpty() ? "" : " ");
        masked.appendCodePoint(word[0]).append("*".repeat(MOST_STARS));
      }
      return masked.isEmpty() ? "*" : masked.toString();
    }
    int length = words.stream().mapToInt(word -> word.length).sum();
    int[] last = words.get(words.size() - 1);
    masked.append("*".repeat(Math.min(length - 1, MOST_STARS)));
    return masked.appendCodePoint(length == 1 ? STAR : last[last.length - 1]).toString();
  }

  private static List<int[]> words(int[] name) {
    List<int[]> words = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= name.length; i++) {
      if (i == name.length || isSpace(name[i])) {
        if (i > start) {
          words.add(Arrays.copyOfRange(name, start, i));
        }
        start = i + 1;
      }
    }
    return words;
  }

  private static boolean isSpace(int point) {
    return Character.isWhitespace(point) || Character.isSpaceChar(point);
  }

  private static boolean hasIdeograph(int[] word) {
    return Arrays.stream(word).anyMatch(Character::isIdeographic);
  }
}
