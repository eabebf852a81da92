package dev.kabao.wallet.importer;

import dev.kabao.wallet.importer.Tables.Word;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Which way money moved, as a file says it in a word. */
enum Direction {
  IN,
  OUT,
  /** The file counts it neither way. */
  NEUTRAL,
  UNKNOWN;

  private static final Map<String, Direction> WORDS =
      Tables.words("direction").stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  Word::word, word -> valueOf(word.meaning().toUpperCase(Locale.ROOT))));

  /** What a word means, as {@link ColumnMapping#plain} has it. */
  static Direction of(String word) {
    return WORDS.getOrDefault(word, UNKNOWN);
  }
}
