package dev.kabao.wallet.collect;

import dev.kabao.wallet.payment.PaymentResult;
import java.util.Objects;

/** What came of a payment by a payer's one-time code. */
public sealed interface ChargeResult {

  /** The code was good; what came of the payment is that of any payment. */
  record Started(PaymentResult result) implements ChargeResult {
    /** Refuses null. */
    public Started {
      Objects.requireNonNull(result, "result");
    }
  }

  /** Nothing was moved. */
  record Refused(ScanRefusal refusal) implements ChargeResult {
    /** Refuses null. */
    public Refused {
      Objects.requireNonNull(refusal, "refusal");
    }
  }
}
