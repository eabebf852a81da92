package dev.kabao.wallet.spi.biller;

import java.util.Objects;

/** What a biller says of an order that it was asked about. */
public sealed interface BillerStatus {

  /**
   * The biller has the order; an unanswered question is found {@code Unknown} or {@code NotSent}.
   */
  record Found(BillerOutcome<BillerReceipt> outcome) implements BillerStatus {
    /** Refuses null. */
    public Found {
      Objects.requireNonNull(outcome, "outcome");
    }
  }

  /**
   * The biller has no such order. It counts as not taken only past the biller's finality window:
   * until then it may still be on its way.
   */
  record NotFound() implements BillerStatus {}
}
