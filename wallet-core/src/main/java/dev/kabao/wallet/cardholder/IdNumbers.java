package dev.kabao.wallet.cardholder;

import static dev.kabao.wallet.cardholder.FormProblem.Field.ID_NUMBER;

import dev.kabao.wallet.value.Secret;
import java.time.LocalDate;
import java.util.Optional;

/** How numbers of ID documents are read, told apart and checked. */
final class IdNumbers {
  private IdNumbers() {}

  /** A number in its normal form, with the document that it is of. */
  static final class IdNumber {
    private final IdDocumentType type;
    private final Secret number;

    IdNumber(IdDocumentType type, Secret number) {
      this.type = type;
      this.number = number;
    }

    IdDocumentType type() {
      return type;
    }

    Secret number() {
      return number;
    }
  }

  /**
   * Checks a number.
   *
   * @param stated the document that the person named; empty to go by the number alone
   */
  static Optional<IdNumber> check(
      CharSequence typed, Optional<IdDocumentType> stated, LocalDate today, Problems problems) {
    try (Scratch number = new Scratch(typed.length())) {
      read(typed, number);
      Optional<IdForm> form = IdForm.of(number);
      if (form.isEmpty()) {
        problems.add(ID_NUMBER, FormProblem.Code.ID_NUMBER_FORM);
        return Optional.empty();
      }
      IdDocumentType type = form.get().type();
      if (stated.isPresent() && stated.get() != type) {
        problems.add(ID_NUMBER, FormProblem.Code.ID_NUMBER_TYPE);
        return Optional.empty();
      }
      var wrong = form.get().problems(number, today);
      if (!wrong.isEmpty()) {
        wrong.forEach(code -> problems.add(ID_NUMBER, code));
        return Optional.empty();
      }
      form.get().normalise(number);
      return Optional.of(new IdNumber(type, number.toSecret()));
    }
  }

  /** Half width, capitals, no spaces. */
  private static void read(CharSequence typed, Scratch number) {
    for (int i = 0; i < typed.length(); i++) {
      char c = TypedChars.narrow(typed.charAt(i));
      if (!TypedChars.isSpace(c)) {
        number.append(c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c);
      }
    }
  }
}
