package dev.kabao.wallet.payment;

import java.util.Objects;

/** What came of a request to pay: every case is one that a host must be ready for. */
public sealed interface PaymentResult {

  /** The payment as it stands. */
  Payment payment();

  /** All of the money moved. */
  record Succeeded(Payment payment) implements PaymentResult {
    /** Refuses null. */
    public Succeeded {
      Objects.requireNonNull(payment, "payment");
    }
  }

  /**
   * Less money moved than was asked for, as the issuer approved only a part: see {@link
   * Payment#settled()}. Final; the rest needs a payment of its own.
   */
  record PartlySucceeded(Payment payment) implements PaymentResult {
    /** Refuses null. */
    public PartlySucceeded {
      Objects.requireNonNull(payment, "payment");
    }
  }

  /** No money moved, and none will for this request. */
  record Declined(Payment payment, Decline decline) implements PaymentResult {
    /** Refuses null. */
    public Declined {
      Objects.requireNonNull(payment, "payment");
      Objects.requireNonNull(decline, "decline");
    }
  }

  /**
   * It is not known whether money moved. Do not pay again under a new id: ask later by the
   * payment's id, or with the same request id. The wallet asks the issuer until it knows.
   */
  record Unknown(Payment payment) implements PaymentResult {
    /** Refuses null. */
    public Unknown {
      Objects.requireNonNull(payment, "payment");
    }
  }
}
