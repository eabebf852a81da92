package dev.kabao.wallet.crypto;

import com.nulabinc.zxcvbn.Feedback;
import dev.kabao.wallet.value.LocalText;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;

/** What zxcvbn has to say of a password, in our words and in both languages. */
final class MeterTexts {
  /** Gives zxcvbn's own key for each text, so that the text can be chosen here. */
  static final ResourceBundle KEYS =
      new ResourceBundle() {
        @Override
        protected Object handleGetObject(String key) {
          return key;
        }

        @Override
        public Enumeration<String> getKeys() {
          return Collections.enumeration(TEXTS.keySet());
        }
      };

  static final Map<String, LocalText> TEXTS =
      Map.ofEntries(
          text(
              Feedback.DEFAULT_SUGGESTIONS_USE_FEW_WORDS,
              "Take several words that do not usually stand together.",
              "请选用几个通常不会放在一起的词。"),
          text(
              Feedback.DEFAULT_SUGGESTIONS_NO_NEED_SYMBOLS,
              "Symbols, digits and capitals are welcome, but not needed.",
              "符号、数字和大写字母均可使用，但并非必需。"),
          text(
              Feedback.EXTRA_SUGGESTIONS_ADD_ANOTHER_WORD,
              "Add one or two more words, the rarer the better.",
              "再加一两个词，越少见越好。"),
          text(
              Feedback.SPATIAL_WARNING_STRAIGHT_ROWS_OF_KEYS,
              "Keys in a row on the keyboard are guessed early.",
              "键盘上连成一排的按键很容易被猜到。"),
          text(
              Feedback.SPATIAL_WARNING_SHORT_KEYBOARD_PATTERNS,
              "Short patterns on the keyboard are guessed early.",
              "键盘上的简短图形很容易被猜到。"),
          text(
              Feedback.SPATIAL_SUGGESTIONS_USE_LONGER_KEYBOARD_PATTERN,
              "A pattern on the keyboard needs to be longer, with more turns.",
              "键盘图形应更长，并有更多转折。"),
          text(
              Feedback.REPEAT_WARNING_LIKE_AAA,
              "The same character again and again is guessed early.",
              "重复同一字符很容易被猜到。"),
          text(
              Feedback.REPEAT_WARNING_LIKE_ABCABCABC,
              "Repeating a piece makes a password hardly any harder to guess.",
              "重复同一片段几乎不会增加猜测难度。"),
          text(
              Feedback.REPEAT_SUGGESTIONS_AVOID_REPEATED_WORDS,
              "Leave out what repeats.",
              "请避免重复的词和字符。"),
          text(
              Feedback.SEQUENCE_WARNING_LIKE_ABCOR6543,
              "Letters or digits in their order are guessed early.",
              "按顺序排列的字母或数字很容易被猜到。"),
          text(
              Feedback.SEQUENCE_SUGGESTIONS_AVOID_SEQUENCES,
              "Leave out letters and digits in their order.",
              "请避免按顺序排列的字母和数字。"),
          text(
              Feedback.REGEX_WARNING_RECENT_YEARS,
              "The years of our time are guessed early.",
              "近年的年份很容易被猜到。"),
          text(
              Feedback.REGEX_SUGGESTIONS_AVOID_RECENT_YEARS,
              "Leave out years, above all those that have to do with you.",
              "请避免使用年份，尤其是与您有关的年份。"),
          text(Feedback.DATE_WARNING_DATES, "Dates are guessed early.", "日期很容易被猜到。"),
          text(
              Feedback.DATE_SUGGESTIONS_AVOID_DATES,
              "Leave out dates, above all those that have to do with you.",
              "请避免使用日期，尤其是与您有关的日期。"),
          text(
              Feedback.DICTIONARY_WARNING_PASSWORDS_TOP10,
              "This is one of the ten commonest passwords.",
              "这是最常见的十个密码之一。"),
          text(
              Feedback.DICTIONARY_WARNING_PASSWORDS_TOP100,
              "This is one of the hundred commonest passwords.",
              "这是最常见的一百个密码之一。"),
          text(
              Feedback.DICTIONARY_WARNING_PASSWORDS_VERY_COMMON,
              "Very many people use this password.",
              "使用这个密码的人非常多。"),
          text(
              Feedback.DICTIONARY_WARNING_PASSWORDS_SIMILAR,
              "This is close to a password that many people use.",
              "这与很多人使用的密码相近。"),
          text(
              Feedback.DICTIONARY_WARNING_ENGLISH_WIKIPEDIA_ITSELF,
              "A single word is guessed early.",
              "单独一个词很容易被猜到。"),
          text(
              Feedback.DICTIONARY_WARNING_ETC_NAMES_THEMSELVES,
              "A name alone is guessed early.",
              "单独一个姓名很容易被猜到。"),
          text(
              Feedback.DICTIONARY_WARNING_ETC_NAMES_COMMON,
              "Names that many people have are guessed early.",
              "常见的姓名很容易被猜到。"),
          text(
              Feedback.DICTIONARY_SUGGESTIONS_CAPITALIZATION,
              "A capital at the beginning helps little.",
              "首字母大写作用不大。"),
          text(
              Feedback.DICTIONARY_SUGGESTIONS_ALL_UPPERCASE,
              "Capitals throughout help little.",
              "全部大写作用不大。"),
          text(
              Feedback.DICTIONARY_SUGGESTIONS_REVERSED,
              "A word spelled backwards helps little.",
              "把词倒着写作用不大。"),
          text(
              Feedback.DICTIONARY_SUGGESTIONS_L33T,
              "Signs that look like letters, such as @ for a, help little.",
              "用形近符号代替字母（例如用 @ 代替 a）作用不大。"));

  private MeterTexts() {}

  /** The text of a key; empty if a newer zxcvbn has one that is not known here. */
  static Optional<LocalText> of(String key) {
    return Optional.ofNullable(TEXTS.get(key));
  }

  private static Map.Entry<String, LocalText> text(String key, String en, String zh) {
    return Map.entry(key, new LocalText(en, zh));
  }
}
