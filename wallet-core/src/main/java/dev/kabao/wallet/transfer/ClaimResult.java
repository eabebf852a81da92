package dev.kabao.wallet.transfer;

import dev.kabao.wallet.payment.Payment;
import dev.kabao.wallet.payment.PaymentRefusal;
import java.util.Objects;

/** What came of a claim, as the claimer may see it. */
public sealed interface ClaimResult {

  /**
   * The money is in the claimer's balance.
   *
   * @param receipt the receipt in the claimer's own history; it says from whom and how much, and
   *     nothing of how the payer paid
   */
  record Claimed(Payment receipt) implements ClaimResult {
    /** Refuses null. */
    public Claimed {
      Objects.requireNonNull(receipt, "receipt");
    }
  }

  /**
   * It cannot be claimed, and nothing was changed. A refusal is not kept: the same request id may
   * be used again.
   */
  record Refused(PaymentRefusal refusal) implements ClaimResult {
    /** Refuses null. */
    public Refused {
      Objects.requireNonNull(refusal, "refusal");
    }
  }
}
