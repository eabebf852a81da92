package dev.kabao.wallet.payment;

import java.util.Objects;

/** What came of a capture or a void. */
public sealed interface StepResult {

  /** The payment as it stands now. */
  Payment payment();

  /** It is done. */
  record Done(Payment payment) implements StepResult {
    /** Refuses null. */
    public Done {
      Objects.requireNonNull(payment, "payment");
    }
  }

  /**
   * It cannot be done, and nothing was changed. A refusal is not kept: the same request id may be
   * used again.
   */
  record Refused(Payment payment, PaymentRefusal refusal) implements StepResult {
    /** Refuses null. */
    public Refused {
      Objects.requireNonNull(payment, "payment");
      Objects.requireNonNull(refusal, "refusal");
    }
  }
}
