package dev.kabao.wallet.internal.account;

import dev.kabao.wallet.value.Secret;
import java.nio.CharBuffer;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;

/**
 * Passwords and PINs in the one form in which they are compared: NFKC, as the process for
 * stabilised strings does (Unicode Standard Annex 15 section 12.1, to which NIST SP 800-63B points
 * in its third revision; the wording of the fourth is unverified), so that it does not matter on
 * which keyboard they are typed. A character that Unicode does not know yet is refused, since its
 * normal form may change.
 */
final class TypedSecrets {
  /** Above what any rule allows; keeps a flood of characters from being worked on. */
  private static final int LONGEST = 8_192;

  private TypedSecrets() {}

  /** The normal form, which the caller closes; empty if it is no text. */
  static Optional<Secret> normal(Secret typed) {
    return typed.length() > LONGEST ? Optional.empty() : typed.read(TypedSecrets::normal);
  }

  /** The normal form, or the empty secret, which nobody has, if it is no text. */
  static Secret normalOrNone(Secret typed) {
    return normal(typed).orElseGet(() -> Secret.of(""));
  }

  /** How many characters there are: code points. */
  static int characters(Secret text) {
    return text.read(chars -> Character.codePointCount(chars, 0, chars.length));
  }

  /** Whether it is six digits of ASCII. */
  static boolean isSixDigits(Secret text) {
    return text.read(
        chars -> {
          for (char c : chars) {
            if (c < '0' || c > '9') {
              return false;
            }
          }
          return chars.length == 6;
        });
  }

  /** Whether two are the same. */
  static boolean same(Secret one, Secret other) {
    char[] copy = other.read(char[]::clone);
    try {
      return one.read(chars -> Arrays.equals(chars, copy));
    } finally {
      Arrays.fill(copy, '\0');
    }
  }

  private static Optional<Secret> normal(char[] typed) {
    boolean ascii = true;
    for (int i = 0; i < typed.length; i += Character.charCount(Character.codePointAt(typed, i))) {
      int point = Character.codePointAt(typed, i);
      int type = Character.getType(point);
      if (type == Character.CONTROL
          || type == Character.SURROGATE
          || type == Character.UNASSIGNED) {
        return Optional.empty();
      }
      ascii &= point < 0x80;
    }
    // ASCII is its own normal form; anything else goes through a string, for lack of another way.
    return Optional.of(
        ascii
            ? Secret.of(typed)
            : Secret.of(Normalizer.normalize(CharBuffer.wrap(typed), Normalizer.Form.NFKC)));
  }
}
