package dev.kabao.wallet.collect.code;

import java.util.Objects;

/** What came of opening a code or a link with a payment request. */
public sealed interface RequestOpened {

  /**
   * The platform that it names signed this very request. Whether that is still open, is the
   * platform's to say; whether it has expired, the clock's.
   *
   * @param ticket what to show to the payer
   */
  record Valid(RequestTicket ticket) implements RequestOpened {

    /** Refuses null. */
    public Valid {
      Objects.requireNonNull(ticket, "ticket");
    }
  }

  /**
   * It is refused, and nothing of its content may be shown, so nothing of it is here.
   *
   * @param problem why
   */
  record Invalid(CodeProblem problem) implements RequestOpened {

    /** Refuses null. */
    public Invalid {
      Objects.requireNonNull(problem, "problem");
    }
  }
}
