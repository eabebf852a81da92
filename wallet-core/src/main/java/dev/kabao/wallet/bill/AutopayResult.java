package dev.kabao.wallet.bill;

import java.util.Objects;

/** What came of a change to an automatic payment. */
public sealed interface AutopayResult {
  /** It is changed, or was so already by the same request; this is how it stands. */
  record Done(Autopay autopay) implements AutopayResult {
    /** Refuses null. */
    public Done {
      Objects.requireNonNull(autopay, "autopay");
    }
  }

  /** It cannot be done, and nothing was changed. */
  record Refused(AutopayRefusal refusal) implements AutopayResult {
    /** Refuses null. */
    public Refused {
      Objects.requireNonNull(refusal, "refusal");
    }
  }
}
