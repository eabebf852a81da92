package dev.kabao.wallet.transfer;

import dev.kabao.wallet.payment.PaymentResult;
import java.util.Objects;

/** What came of a transfer. */
public sealed interface TransferResult {

  /**
   * It was started; what came of it is that of any payment. One to a person without a wallet is
   * {@link PaymentResult.SetAside}.
   */
  record Started(PaymentResult result) implements TransferResult {
    /** Refuses null. */
    public Started {
      Objects.requireNonNull(result, "result");
    }
  }

  /** It was not started. A refusal is not kept: the same request id may be used again. */
  record Refused(TransferRefusal refusal) implements TransferResult {
    /** Refuses null. */
    public Refused {
      Objects.requireNonNull(refusal, "refusal");
    }
  }
}
