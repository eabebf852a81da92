package dev.kabao.wallet.cardholder;

import dev.kabao.wallet.value.Secret;
import java.util.Objects;

/** What came of checking a phone number. */
public sealed interface PhoneCheck {

  /**
   * A number that can take a code.
   *
   * @param e164 the number by ITU-T E.164, for example {@code +8613800000000}; the caller owns and
   *     closes it
   */
  record Valid(Secret e164) implements PhoneCheck {

    /** Refuses null. */
    public Valid {
      Objects.requireNonNull(e164, "e164");
    }
  }

  /**
   * A number that cannot.
   *
   * @param problem why
   */
  record Invalid(FormProblem problem) implements PhoneCheck {

    /** Refuses null. */
    public Invalid {
      Objects.requireNonNull(problem, "problem");
    }
  }
}
