package dev.kabao.wallet.bill;

import dev.kabao.wallet.spi.biller.BillerRefusal;
import java.util.Objects;

/** What came of looking a customer up. */
public sealed interface LinkResult {
  /** The biller knows the number, and its bills are listed from now on. */
  record Linked(BillerAccount account) implements LinkResult {
    /** Refuses null. */
    public Linked {
      Objects.requireNonNull(account, "account");
    }
  }

  /** The biller does not take it. */
  record Refused(BillerRefusal refusal) implements LinkResult {
    /** Refuses null. */
    public Refused {
      Objects.requireNonNull(refusal, "refusal");
    }
  }
}
