package dev.kabao.wallet.cardholder;

import static dev.kabao.wallet.cardholder.FormProblem.Field.NAME;

import dev.kabao.wallet.value.Secret;
import java.text.Normalizer;
import java.util.Optional;

/**
 * How names are read: half width, trimmed, inner white space single, composed (Unicode NFC), one
 * kind of hyphen and apostrophe, and one middle dot, U+00B7, as twelve ministries of China ask of
 * all systems that take names (Minweifa [2016] No. 33).
 */
final class HolderNames {
  private static final int SHORTEST = 2;
  private static final int LONGEST = 64;
  private static final char MIDDLE_DOT = '\u00B7';

  private HolderNames() {}

  static Optional<Secret> check(CharSequence typed, Problems problems) {
    try (Scratch unified = new Scratch(typed.length());
        Scratch name = new Scratch(typed.length())) {
      for (int i = 0; i < typed.length(); i++) {
        unified.append(unify(TypedChars.narrow(typed.charAt(i))));
      }
      CharSequence composed = isComposed(unified) ? unified : compose(unified);
      singleSpaced(composed, name);
      if (!hasNameCharacters(name)) {
        problems.add(NAME, FormProblem.Code.NAME_CHARACTERS);
        return Optional.empty();
      }
      int length = Character.codePointCount(name, 0, name.length());
      if (length < SHORTEST || length > LONGEST) {
        problems.add(NAME, FormProblem.Code.NAME_LENGTH);
        return Optional.empty();
      }
      return Optional.of(name.toSecret());
    }
  }

  /** Whether there are only characters that NFC leaves alone: below U+0300, and common Han ones. */
  private static boolean isComposed(CharSequence text) {
    return text.chars().allMatch(c -> c < 0x300 || (c >= 0x4E00 && c <= 0x9FFF));
  }

  /**
   * By way of strings, which cannot be wiped: names of other scripts, or typed with loose marks.
   */
  private static CharSequence compose(Scratch text) {
    return Normalizer.normalize(text.subSequence(0, text.length()), Normalizer.Form.NFC);
  }

  private static char unify(char c) {
    return switch (c) {
      // Greek ano teleia, bullet, hyphenation point, bullet operator, dot operator, katakana
      // middle dots in both widths, word separator middle dot.
      case '\u0387', '\u2022', '\u2027', '\u2219', '\u22C5', '\u30FB', '\uFF65', '\u2E31' ->
          MIDDLE_DOT;
      case '\u2018', '\u2019', '\u02BC' -> '\'';
      default -> TypedChars.isDash(c) ? '-' : c;
    };
  }

  /** Trims; one space for many; none beside a middle dot. */
  private static void singleSpaced(CharSequence text, Scratch name) {
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (TypedChars.isSpace(c)) {
        space = name.length() > 0 && name.charAt(name.length() - 1) != MIDDLE_DOT;
      } else {
        if (space && c != MIDDLE_DOT) {
          name.append(' ');
        }
        space = false;
        name.append(c);
      }
    }
  }

  private static boolean hasNameCharacters(CharSequence name) {
    if (name.length() == 0) {
      // Nothing but spaces was typed.
      return false;
    }
    int first = Character.codePointAt(name, 0);
    return isLetter(first) && name.codePoints().allMatch(HolderNames::isNameCharacter);
  }

  private static boolean isNameCharacter(int c) {
    return isLetter(c)
        || isMark(c)
        || c == ' '
        || c == '-'
        || c == '\''
        || c == '.'
        || c == MIDDLE_DOT;
  }

  /** Han numerals such as U+3007, which names have, are no letters to Unicode. */
  private static boolean isLetter(int c) {
    return Character.isLetter(c) || Character.isIdeographic(c);
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }
}
