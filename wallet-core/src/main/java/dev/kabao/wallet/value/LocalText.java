package dev.kabao.wallet.value;

import java.util.Locale;
import java.util.Objects;

/**
 * A text for people, in English and in Chinese.
 *
 * @param en the English text, never blank
 * @param zh the Chinese text, never blank
 */
public record LocalText(String en, String zh) {

  /** Refuses null and blank texts. */
  public LocalText {
    Objects.requireNonNull(en, "en");
    Objects.requireNonNull(zh, "zh");
    if (en.isBlank() || zh.isBlank()) {
      throw new IllegalArgumentException("A text needs both languages: neither may be blank.");
    }
  }

  /** The text in the language of {@code locale}: Chinese for {@code zh}, English for any other. */
  public String in(Locale locale) {
    return locale.getLanguage().equals("zh") ? zh : en;
  }

  /** Both, for where there is room for one text: the Chinese first; once, if they are the same. */
  public String both() {
    return zh.equals(en) ? zh : zh + " / " + en;
  }
}
