package dev.kabao.wallet.internal.account;

import dev.kabao.wallet.account.PersonFacts;
import dev.kabao.wallet.account.PinProblem;
import dev.kabao.wallet.value.Secret;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Which six digits may be a payment PIN. */
final class PinPolicy {
  /** Lines on a keypad that no other rule sees. */
  private static final List<String> KEYPAD =
      List.of(
          "147258", "147369", "258147", "258369", "369147", "369258", "741852", "741963", "852741",
          "852963", "963741", "963852", "159357", "357159", "951753", "753951", "159753", "951357",
          "123789", "789123", "321987", "987321", "147896", "369874", "321478", "123698");

  private static final Map<PinProblem, Predicate<char[]>> TABLE =
      new EnumMap<>(
          Map.of(
              PinProblem.ONE_DIGIT, pin -> stepsBy(pin, 1, 0),
              PinProblem.RUN, pin -> stepsBy(pin, 1, 1) || stepsBy(pin, 1, 9),
              PinProblem.REPEATED,
                  pin -> !stepsBy(pin, 1, 0) && (repeats(pin, 2) || repeats(pin, 3)),
              PinProblem.STEPS, PinPolicy::isSteps,
              PinProblem.MIRRORED, pin -> !stepsBy(pin, 1, 0) && isMirrored(pin),
              PinProblem.KEYPAD, pin -> KEYPAD.contains(new String(pin))));

  private PinPolicy() {}

  /**
   * Everything that speaks against a PIN.
   *
   * @param phone the phone in E.164
   */
  static List<PinProblem> problems(Secret pin, Secret phone, PersonFacts facts) {
    if (!TypedSecrets.isSixDigits(pin)) {
      return List.of(PinProblem.NOT_SIX_DIGITS);
    }
    char[] digits = pin.read(char[]::clone);
    try {
      List<PinProblem> found = new ArrayList<>();
      TABLE.forEach(
          (problem, applies) -> {
            if (applies.test(digits)) {
              found.add(problem);
            }
          });
      if (isPartOf(digits, phone)) {
        found.add(PinProblem.PHONE);
      }
      Optional<char[]> idNumber = facts.idNumber().map(PinPolicy::bare);
      if (idNumber.filter(number -> isPartOf(digits, number)).isPresent()) {
        found.add(PinProblem.ID_NUMBER);
      }
      boolean birthDate = isBirthDate(digits, idNumber.flatMap(PinPolicy::birthDate));
      idNumber.ifPresent(number -> Arrays.fill(number, '\0'));
      if (birthDate || isBirthDate(digits, facts.birthDate().map(PinPolicy::digits))) {
        found.add(PinProblem.BIRTH_DATE);
      }
      return found;
    } finally {
      Arrays.fill(digits, '\0');
    }
  }

  /** Whether each digit is the one {@code apart} before it, plus {@code by}, nine going on to 0. */
  private static boolean stepsBy(char[] pin, int apart, int by) {
    for (int i = apart; i < pin.length; i += apart) {
      if (Math.floorMod(pin[i] - pin[i - apart], 10) != by) {
        return false;
      }
    }
    return true;
  }

  private static boolean repeats(char[] pin, int length) {
    for (int i = length; i < pin.length; i++) {
      if (pin[i] != pin[i - length]) {
        return false;
      }
    }
    return true;
  }

  /** aabbcc with equal steps between, or aaabbb. */
  private static boolean isSteps(char[] pin) {
    if (stepsBy(pin, 1, 0)) {
      return false;
    }
    boolean pairs = pin[0] == pin[1] && pin[2] == pin[3] && pin[4] == pin[5];
    boolean triples = pin[0] == pin[1] && pin[1] == pin[2] && pin[3] == pin[4] && pin[4] == pin[5];
    return triples || (pairs && stepsBy(pin, 2, Math.floorMod(pin[2] - pin[0], 10)));
  }

  private static boolean isMirrored(char[] pin) {
    return pin[0] == pin[5] && pin[1] == pin[4] && pin[2] == pin[3];
  }

  private static boolean isPartOf(char[] pin, Secret whole) {
    return whole.read(chars -> isPartOf(pin, chars));
  }

  private static boolean isPartOf(char[] pin, char[] whole) {
    for (int i = 0; i + pin.length <= whole.length; i++) {
      if (Arrays.equals(pin, 0, pin.length, whole, i, i + pin.length)) {
        return true;
      }
    }
    return false;
  }

  /** The birth date in an ID number of 18 or 15 characters (GB 11643-1999 and -1989), if any. */
  private static Optional<char[]> birthDate(char[] idNumber) {
    return switch (idNumber.length) {
      case 18 -> Optional.of(Arrays.copyOfRange(idNumber, 6, 14));
      case 15 -> {
        char[] date = {'1', '9', 0, 0, 0, 0, 0, 0};
        System.arraycopy(idNumber, 6, date, 2, 6);
        yield Optional.of(date);
      }
      default -> Optional.empty();
    };
  }

  /** An ID number in its normal form, without what is put between its digits to read it. */
  private static char[] bare(Secret idNumber) {
    try (Secret normal = TypedSecrets.normalOrNone(idNumber)) {
      return normal.read(
          chars -> {
            char[] kept = new char[chars.length];
            int length = 0;
            for (char c : chars) {
              if (Character.isLetterOrDigit(c)) {
                kept[length++] = c;
              }
            }
            char[] bare = Arrays.copyOf(kept, length);
            Arrays.fill(kept, '\0');
            return bare;
          });
    }
  }

  private static char[] digits(Secret date) {
    return date.read(char[]::clone);
  }

  /** Whether a PIN is a date of eight digits, in any order of year, month and day. */
  private static boolean isBirthDate(char[] pin, Optional<char[]> date) {
    if (date.isEmpty() || date.get().length != 8) {
      return false;
    }
    char[] chars = date.get();
    char[] month = Arrays.copyOfRange(chars, 4, 6);
    char[] day = Arrays.copyOfRange(chars, 6, 8);
    try {
      for (char[] year : List.of(Arrays.copyOf(chars, 4), Arrays.copyOfRange(chars, 2, 4))) {
        for (List<char[]> order :
            List.of(
                List.of(year, month, day),
                List.of(year, day, month),
                List.of(month, day, year),
                List.of(day, month, year),
                List.of(month, year, day),
                List.of(day, year, month))) {
          if (isPartOf(pin, joined(order))) {
            return true;
          }
        }
      }
      return false;
    } finally {
      Arrays.fill(chars, '\0');
    }
  }

  private static char[] joined(List<char[]> parts) {
    char[] all = new char[parts.stream().mapToInt(part -> part.length).sum()];
    int at = 0;
    for (char[] part : parts) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    return all;
  }
}
