package dev.kabao.wallet.bill;

import dev.kabao.wallet.payment.PaymentResult;
import java.util.Objects;

/** What came of a request to pay a bill: every case is one that a host must be ready for. */
public sealed interface PayBillResult {
  /** The bill as it stands. */
  Bill bill();

  /** It is paid, and whoever made it out has put it down as paid. */
  record Paid(Bill bill) implements PayBillResult {
    /** Refuses null. */
    public Paid {
      Objects.requireNonNull(bill, "bill");
    }
  }

  /**
   * It is on its way: the money, the biller's word, or both are still open. Do not pay again; look
   * at the bill later, or ask with the same request id. The wallet asks until it knows.
   *
   * @param payment the payment as it stands. If it {@linkplain PaymentResult.NeedsFactors needs
   *     factors} or {@linkplain PaymentResult.InReview is looked at}, ask with the same request id
   *     once enough was shown or it is released.
   */
  record UnderWay(Bill bill, PaymentResult payment) implements PayBillResult {
    /** Refuses null. */
    public UnderWay {
      Objects.requireNonNull(bill, "bill");
      Objects.requireNonNull(payment, "payment");
    }
  }

  /**
   * It is not paid by this request, and will not be: no money moved, or it is back or on its way
   * back. Another request may try again.
   *
   * @param problem why
   * @param payment the payment as it stands
   */
  record NotPaid(Bill bill, BillProblem problem, PaymentResult payment) implements PayBillResult {
    /** Refuses null. */
    public NotPaid {
      Objects.requireNonNull(bill, "bill");
      Objects.requireNonNull(problem, "problem");
      Objects.requireNonNull(payment, "payment");
    }
  }

  /** It cannot be paid now; nothing was begun. A refusal is not kept. */
  record Refused(Bill bill, BillRefusal refusal) implements PayBillResult {
    /** Refuses null. */
    public Refused {
      Objects.requireNonNull(bill, "bill");
      Objects.requireNonNull(refusal, "refusal");
    }
  }
}
