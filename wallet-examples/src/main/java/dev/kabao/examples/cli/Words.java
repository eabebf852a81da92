package dev.kabao.examples.cli;

import java.util.Locale;

/** Constants as words for people and programs. */
final class Words {
  private Words() {}

  /** The constant's name in lower case, with dashes. */
  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
