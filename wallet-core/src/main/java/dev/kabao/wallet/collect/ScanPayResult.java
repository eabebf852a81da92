package dev.kabao.wallet.collect;

import dev.kabao.wallet.payment.PaymentResult;
import java.util.Objects;

/** What came of paying what a look has shown, as its payer sees it. */
public sealed interface ScanPayResult {

  /** It was started; what came of the payment is that of any payment. */
  record Started(PaymentResult result) implements ScanPayResult {
    /** Refuses null. */
    public Started {
      Objects.requireNonNull(result, "result");
    }
  }

  /** Nothing was moved. */
  record Refused(ScanRefusal refusal) implements ScanPayResult {
    /** Refuses null. */
    public Refused {
      Objects.requireNonNull(refusal, "refusal");
    }
  }
}
