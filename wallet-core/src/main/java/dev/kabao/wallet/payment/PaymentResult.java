package dev.kabao.wallet.payment;

import dev.kabao.wallet.spi.risk.RiskReason;
import dev.kabao.wallet.value.StepUpId;
import java.util.List;
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
   * Less money moved than was asked for, as an issuer approved only a part or only a part was
   * captured: see {@link Payment#settled()}. The rest needs a payment of its own. A payment request
   * is never paid in part: see {@link DeclineReason#PARTLY_APPROVED}.
   */
  record PartlySucceeded(Payment payment) implements PaymentResult {
    /** Refuses null. */
    public PartlySucceeded {
      Objects.requireNonNull(payment, "payment");
    }
  }

  /**
   * The money is set aside until {@link Payment#expiresAt()}: to be captured, claimed or voided.
   */
  record SetAside(Payment payment) implements PaymentResult {
    /** Refuses null. */
    public SetAside {
      Objects.requireNonNull(payment, "payment");
    }
  }

  /**
   * Its payer has to show more factors first. Nothing has moved. Once enough was shown, ask for the
   * same with the same request id; if it is not, the payment is declined by itself.
   *
   * @param stepUp where to show them; its id has the bits of the payment's
   * @param kinds how many kinds of factors it takes in all, those of the sign-in included
   * @param reasons why
   */
  record NeedsFactors(Payment payment, StepUpId stepUp, int kinds, List<RiskReason> reasons)
      implements PaymentResult {
    /** Copies the list; refuses null. */
    public NeedsFactors {
      Objects.requireNonNull(payment, "payment");
      Objects.requireNonNull(stepUp, "stepUp");
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * Somebody of the host's has to look at it first: {@link ReviewService}. Nothing has moved. Once
   * it is released, ask for the same with the same request id.
   *
   * @param reasons why
   */
  record InReview(Payment payment, List<RiskReason> reasons) implements PaymentResult {
    /** Copies the list; refuses null. */
    public InReview {
      Objects.requireNonNull(payment, "payment");
      reasons = List.copyOf(reasons);
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

  /** It was voided, expired, or returned by the bank: the money is back, or on its way back. */
  record GivenBack(Payment payment) implements PaymentResult {
    /** Refuses null. */
    public GivenBack {
      Objects.requireNonNull(payment, "payment");
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
