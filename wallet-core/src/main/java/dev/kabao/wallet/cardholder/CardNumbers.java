package dev.kabao.wallet.cardholder;

import static dev.kabao.wallet.cardholder.FormProblem.Field.CARD_NUMBER;

import dev.kabao.wallet.value.Secret;
import java.util.Optional;

/** How card numbers are read and checked: ISO/IEC 7812-1, with what the directory knows. */
final class CardNumbers {
  static final int SHORTEST = 12;
  static final int LONGEST = 19;

  private CardNumbers() {}

  /** Reads digits, whatever their width; skips spaces and dashes. False at anything else. */
  static boolean readDigits(CharSequence typed, Scratch digits) {
    for (int i = 0; i < typed.length(); i++) {
      char c = TypedChars.narrow(typed.charAt(i));
      if (TypedChars.isDigit(c)) {
        digits.append(c);
      } else if (!TypedChars.isSpace(c) && !TypedChars.isDash(c)) {
        return false;
      }
    }
    return true;
  }

  /** Digits of a length that a card number can have; empty for anything else. */
  static Optional<Secret> normalForm(CharSequence typed) {
    try (Scratch digits = new Scratch(typed.length())) {
      return readDigits(typed, digits) && digits.length() >= SHORTEST && digits.length() <= LONGEST
          ? Optional.of(digits.toSecret())
          : Optional.empty();
    }
  }

  static Optional<Secret> check(CharSequence typed, BinDirectory bins, Problems problems) {
    try (Scratch digits = new Scratch(typed.length())) {
      if (!readDigits(typed, digits)) {
        problems.add(CARD_NUMBER, FormProblem.Code.CARD_NUMBER_CHARACTERS);
        return Optional.empty();
      }
      int length = digits.length();
      if (length < SHORTEST || length > LONGEST) {
        problems.add(CARD_NUMBER, FormProblem.Code.CARD_NUMBER_LENGTH);
        return Optional.empty();
      }
      Optional<BinEntry> entry = bins.find(digits);
      Optional<CardScheme> scheme = entry.map(BinEntry::scheme).or(() -> CardScheme.of(digits));
      if (scheme.isEmpty() && inSomeRange(digits)) {
        problems.add(CARD_NUMBER, FormProblem.Code.CARD_NUMBER_LENGTH);
        return Optional.empty();
      }
      if (entry.isEmpty() && bins.knowsPrefixOf(digits)) {
        problems.warn(CARD_NUMBER, FormProblem.Code.CARD_NUMBER_LENGTH_UNUSUAL);
      }
      if (!Luhn.isValid(digits)) {
        if (scheme.map(CardScheme::luhnRequired).orElse(true)
            || entry.map(BinEntry::luhnRequired).orElse(false)) {
          problems.add(CARD_NUMBER, FormProblem.Code.CARD_NUMBER_CHECK_DIGIT);
          return Optional.empty();
        }
        problems.warn(CARD_NUMBER, FormProblem.Code.CARD_NUMBER_CHECK_DIGIT);
      }
      return Optional.of(digits.toSecret());
    }
  }

  private static boolean inSomeRange(CharSequence digits) {
    return SchemeRange.TABLE.stream().anyMatch(range -> range.touches(digits));
  }
}
