package dev.kabao.wallet.importer;

import dev.kabao.wallet.importer.Tables.Word;
import java.util.List;
import java.util.Locale;

/** What became of a movement, as a file says it in a few words. */
enum State {
  DONE,
  OPEN,
  FAILED,
  UNKNOWN;

  private static final List<Word> WORDS = Tables.words("state");

  /** What the first word of the table means that is in the text. */
  static State of(String text) {
    for (Word word : WORDS) {
      if (text.contains(word.word())) {
        return valueOf(word.meaning().toUpperCase(Locale.ROOT));
      }
    }
    return UNKNOWN;
  }
}
