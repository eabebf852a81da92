package dev.kabao.examples.cli;

import dev.kabao.wallet.value.LocalText;
import java.util.Locale;

/** The languages that the command speaks. */
enum Language {
  EN(Locale.ENGLISH),
  ZH(Locale.SIMPLIFIED_CHINESE);

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  static Language of(Locale locale) {
    return locale.getLanguage().equals("zh") ? ZH : EN;
  }

  /** The language with this option value. */
  static Language parse(String text) {
    return switch (text) {
      case "en" -> EN;
      case "zh" -> ZH;
      default -> throw Failure.input("--lang", "en or zh.", "只能是 en 或 zh。");
    };
  }

  Locale locale() {
    return locale;
  }

  String of(LocalText text) {
    return text.in(locale);
  }
}
