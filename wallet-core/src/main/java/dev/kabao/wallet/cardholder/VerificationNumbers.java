package dev.kabao.wallet.cardholder;

import static dev.kabao.wallet.cardholder.FormProblem.Field.VERIFICATION_NUMBER;

import dev.kabao.wallet.value.Secret;
import java.util.Optional;
import java.util.Set;

/** How verification numbers (CVN2, CVV2, CVC2, CID) are read. */
final class VerificationNumbers {
  private VerificationNumbers() {}

  /**
   * Checks a number.
   *
   * @param schemes what the card may be of; empty if that is not known
   */
  static Optional<Secret> check(CharSequence typed, Set<CardScheme> schemes, Problems problems) {
    try (Scratch digits = new Scratch(typed.length())) {
      for (int i = 0; i < typed.length(); i++) {
        char c = TypedChars.narrow(typed.charAt(i));
        if (!TypedChars.isSpace(c)) {
          digits.append(c);
        }
      }
      boolean onlyDigits = digits.chars().allMatch(c -> TypedChars.isDigit((char) c));
      if (!onlyDigits || !hasLength(digits.length(), schemes)) {
        problems.add(VERIFICATION_NUMBER, FormProblem.Code.VERIFICATION_NUMBER_FORM);
        return Optional.empty();
      }
      return Optional.of(digits.toSecret());
    }
  }

  private static boolean hasLength(int length, Set<CardScheme> schemes) {
    Set<CardScheme> possible = schemes.isEmpty() ? Set.of(CardScheme.values()) : schemes;
    return possible.stream().anyMatch(scheme -> scheme.verificationNumberLength() == length);
  }
}
