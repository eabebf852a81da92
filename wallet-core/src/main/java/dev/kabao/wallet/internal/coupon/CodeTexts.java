package dev.kabao.wallet.internal.coupon;

import dev.kabao.wallet.value.Secret;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/**
 * How coupon codes are written: fifteen characters of Crockford's base 32, which has no I, L, O and
 * U, and a check character by Luhn's scheme for 32 characters, which finds every single wrong one;
 * in groups of four. What is typed for another that it looks like, small letters, spaces and
 * hyphens are understood.
 */
final class CodeTexts {
  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int BASE = 32;
  private static final int BITS = 5;
  private static final int LENGTH = 16;
  private static final int GROUP = 4;

  private CodeTexts() {}

  /** The code out of a hash of at least ten bytes, without groups. */
  static Secret of(byte[] hash) {
    char[] code = new char[LENGTH];
    BigInteger number = new BigInteger(1, hash);
    for (int i = 0; i < LENGTH - 1; i++) {
      code[i] = DIGITS.charAt(number.shiftRight(BITS * i).intValue() & (BASE - 1));
    }
    code[LENGTH - 1] = DIGITS.charAt(check(code));
    Secret made = Secret.of(code);
    Arrays.fill(code, '\0');
    return made;
  }

  /** The same in groups, as it is shown. */
  static Secret grouped(Secret code) {
    return code.read(
        plain -> {
          char[] shown = new char[LENGTH + LENGTH / GROUP - 1];
          Arrays.fill(shown, '-');
          for (int i = 0; i < LENGTH; i++) {
            shown[i + i / GROUP] = plain[i];
          }
          Secret made = Secret.of(shown);
          Arrays.fill(shown, '\0');
          return made;
        });
  }

  /** The code that a text says, without groups; empty if it says none, or has an error. */
  static Optional<Secret> read(CharSequence text) {
    char[] code = new char[LENGTH];
    try {
      int length = 0;
      for (int i = 0; i < text.length(); i++) {
        char typed = text.charAt(i);
        if (typed == ' ' || typed == '-') {
          continue;
        }
        int digit = DIGITS.indexOf(meant(typed));
        if (digit < 0 || length == LENGTH) {
          return Optional.empty();
        }
        code[length++] = DIGITS.charAt(digit);
      }
      return length == LENGTH && DIGITS.indexOf(code[LENGTH - 1]) == check(code)
          ? Optional.of(Secret.of(code))
          : Optional.empty();
    } finally {
      Arrays.fill(code, '\0');
    }
  }

  private static char meant(char typed) {
    char capital = typed >= 'a' && typed <= 'z' ? (char) (typed - 'a' + 'A') : typed;
    return switch (capital) {
      case 'O' -> '0';
      case 'I', 'L' -> '1';
      default -> capital;
    };
  }

  private static int check(char[] code) {
    int sum = 0;
    for (int i = LENGTH - 2; i >= 0; i--) {
      boolean doubled = (LENGTH - 2 - i) % 2 == 0;
      int addend = DIGITS.indexOf(code[i]) * (doubled ? 2 : 1);
      sum += addend / BASE + addend % BASE;
    }
    return (BASE - sum % BASE) % BASE;
  }
}
