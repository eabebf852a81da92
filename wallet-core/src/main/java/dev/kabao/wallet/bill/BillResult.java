package dev.kabao.wallet.bill;

import java.util.Objects;

/** What came of a change to a bill. */
public sealed interface BillResult {
  /** The bill as it stands. */
  Bill bill();

  /** It is changed. */
  record Done(Bill bill) implements BillResult {
    /** Refuses null. */
    public Done {
      Objects.requireNonNull(bill, "bill");
    }
  }

  /** It cannot be done, and nothing was changed. */
  record Refused(Bill bill, BillRefusal refusal) implements BillResult {
    /** Refuses null. */
    public Refused {
      Objects.requireNonNull(bill, "bill");
      Objects.requireNonNull(refusal, "refusal");
    }
  }
}
