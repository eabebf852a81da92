package dev.kabao.wallet.reward;

import dev.kabao.wallet.payment.Decline;
import java.util.Objects;

/** What came of a request for a plan. */
public sealed interface PlanResult {

  /** The payment can be made like this, as far as it is known here. */
  record Planned(PaymentPlan plan) implements PlanResult {
    /** Refuses null. */
    public Planned {
      Objects.requireNonNull(plan, "plan");
    }
  }

  /** The payment would be declined. */
  record NotPossible(Decline decline) implements PlanResult {
    /** Refuses null. */
    public NotPossible {
      Objects.requireNonNull(decline, "decline");
    }
  }
}
