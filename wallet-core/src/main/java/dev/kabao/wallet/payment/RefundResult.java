package dev.kabao.wallet.payment;

import java.util.Objects;

/** What came of a request to refund. */
public sealed interface RefundResult {

  /** All of it has arrived. */
  record Done(Refund refund) implements RefundResult {
    /** Refuses null. */
    public Done {
      Objects.requireNonNull(refund, "refund");
    }
  }

  /**
   * It is kept and will arrive; a part of it waits for an issuer. Do not refund again: ask later
   * with the same request id.
   */
  record OnItsWay(Refund refund) implements RefundResult {
    /** Refuses null. */
    public OnItsWay {
      Objects.requireNonNull(refund, "refund");
    }
  }

  /**
   * It cannot be done, and nothing was changed. A refusal is not kept: the same request id may be
   * used again.
   */
  record Refused(Payment payment, PaymentRefusal refusal) implements RefundResult {
    /** Refuses null. */
    public Refused {
      Objects.requireNonNull(payment, "payment");
      Objects.requireNonNull(refusal, "refusal");
    }
  }
}
