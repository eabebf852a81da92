package dev.kabao.wallet.cardholder;

import java.util.List;
import java.util.Objects;

/** What came of checking a form. */
public sealed interface FormCheck {

  /**
   * Everything is in order.
   *
   * @param holder the data in its normal form; the caller owns and closes it
   * @param recognition what the card number tells
   * @param warnings what is doubtful, yet no reason to refuse
   */
  record Valid(CardHolder holder, CardRecognition recognition, List<FormProblem> warnings)
      implements FormCheck {

    /** Copies the list; refuses null. */
    public Valid {
      Objects.requireNonNull(holder, "holder");
      Objects.requireNonNull(recognition, "recognition");
      warnings = List.copyOf(warnings);
    }
  }

  /**
   * Something is missing or wrong.
   *
   * @param problems all of it, at least one, in the order of the fields
   */
  record Invalid(List<FormProblem> problems) implements FormCheck {

    /** Copies the list; refuses an empty one. */
    public Invalid {
      problems = List.copyOf(problems);
      if (problems.isEmpty()) {
        throw new IllegalArgumentException("A form without problems is valid.");
      }
    }
  }
}
