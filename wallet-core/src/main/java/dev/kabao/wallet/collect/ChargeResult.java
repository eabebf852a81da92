package dev.kabao.wallet.collect;

import java.util.Objects;

/**
 * What came of a payment by a payer's one-time code, as its payee may see it: not which source the
 * payer's money comes from, nor why none gave it.
 */
public sealed interface ChargeResult {

  /** The money came: {@link Charge#settled()}, which is less than asked if a card gave a part. */
  record Paid(Charge charge) implements ChargeResult {
    /** Refuses null. */
    public Paid {
      Objects.requireNonNull(charge, "charge");
    }
  }

  /** No money moved, and none will for this request. The payer can see why. */
  record Declined(Charge charge) implements ChargeResult {
    /** Refuses null. */
    public Declined {
      Objects.requireNonNull(charge, "charge");
    }
  }

  /**
   * It is not known whether money moved. Do not take it again under a new id: ask later with the
   * same request id.
   */
  record Unknown(Charge charge) implements ChargeResult {
    /** Refuses null. */
    public Unknown {
      Objects.requireNonNull(charge, "charge");
    }
  }

  /** Nothing was moved, and no payment was made. */
  record Refused(ScanRefusal refusal) implements ChargeResult {
    /** Refuses null. */
    public Refused {
      Objects.requireNonNull(refusal, "refusal");
    }
  }
}
