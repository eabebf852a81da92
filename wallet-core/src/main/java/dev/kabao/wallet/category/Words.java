package dev.kabao.wallet.category;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the longest of many words in a text, in time that does not grow with the number of words
 * that begin otherwise. Immutable.
 */
final class Words {
  /** A text is looked through as far as that. */
  private static final int LONGEST_TEXT = 512;

  private final Map<String, String> words;
  private final Map<Character, List<String>> byFirst = new HashMap<>();

  private Words(Map<String, String> words) {
    this.words = words;
    words
        .keySet()
        .forEach(
            word -> byFirst.computeIfAbsent(word.charAt(0), key -> new ArrayList<>()).add(word));
    // The longest first, so that the first that is found at a place is the longest there.
    byFirst.values().forEach(list -> list.sort((a, b) -> Integer.compare(b.length(), a.length())));
  }

  /** Words, each with what it stands for. */
  static Words of(Map<String, String> words) {
    Words none = new Words(Map.of());
    Map<String, String> folded = new LinkedHashMap<>();
    words.forEach((word, category) -> folded.put(none.checked(word), category));
    return new Words(folded);
  }

  /** The same with one more, which takes the place of an equal one. */
  Words with(String word, String category) {
    Map<String, String> more = new LinkedHashMap<>(words);
    more.put(checked(word), category);
    return new Words(more);
  }

  /** What the longest word in any of these texts stands for; of equally long ones, the first. */
  Optional<String> longest(String... texts) {
    String best = "";
    for (String text : texts) {
      String folded = Hint.folded(text);
      int length = Math.min(folded.length(), LONGEST_TEXT);
      for (int at = 0; at < length; at++) {
        String word = at(folded, at);
        if (word.length() > best.length()) {
          best = word;
        }
      }
    }
    return Optional.ofNullable(words.get(best));
  }

  private String at(String text, int at) {
    for (String word : byFirst.getOrDefault(text.charAt(at), List.of())) {
      if (text.startsWith(word, at) && isWhole(text, at, at + word.length())) {
        return word;
      }
    }
    return "";
  }

  /** A word that begins or ends with a letter of an alphabet or a digit does not go on there. */
  private static boolean isWhole(String text, int from, int to) {
    boolean before = from > 0 && joins(text.charAt(from)) && joins(text.charAt(from - 1));
    boolean after = to < text.length() && joins(text.charAt(to)) && joins(text.charAt(to - 1));
    return !before && !after;
  }

  private static boolean joins(char c) {
    return Character.isLetterOrDigit(c) && !Character.isIdeographic(c);
  }

  private String checked(String word) {
    String folded = Hint.folded(word);
    if (folded.isEmpty()) {
      throw new IllegalArgumentException("A word is not blank.");
    }
    return folded;
  }
}
