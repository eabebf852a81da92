package dev.kabao.wallet.payment;

/** The states of a payment. Which event leads where is a table in ARCHITECTURE.md. */
public enum PaymentState {
  /** The intent is kept; the issuer is being asked, or was when the process ended. */
  STARTED,
  /** Its payer has to show more factors first. Nothing has moved; it ends by itself. */
  AWAITING_FACTORS,
  /** Somebody of the host's has to look at it first. Nothing has moved; it ends by itself. */
  IN_REVIEW,
  /** The issuer gave no answer that decides it. It is asked about until it does; a hold stays. */
  UNKNOWN,
  /** The money is set aside, to be captured, voided, or freed when the time is over. */
  AUTHORIZED,
  /** The money is set aside for a person who has no wallet yet, to be claimed by them. */
  WAITING,
  /**
   * A first payment to this payee: the money is set aside, and goes to the payee by itself when the
   * cooling time is over, unless it is taken back before. See {@code trust.CoolingRules}.
   */
  COOLING,
  /** The money moved, all of it or the part that was captured. It may be refunded. */
  SUCCEEDED,
  /** No money moved. Final. */
  DECLINED,
  /** What was set aside went back, as somebody asked for. Final. */
  VOIDED,
  /** What was set aside went back, as its time was over. Final. */
  EXPIRED,
  /** The bank sent back what it had paid out; it is in the balance again. Final. */
  RETURNED;

  /** Whether money is set aside until a time: to be captured, claimed, or to go through. */
  public boolean isSetAside() {
    return this == AUTHORIZED || this == WAITING || this == COOLING;
  }

  /** Whether it has not begun: more factors, or somebody's look, are waited for. */
  public boolean isHalted() {
    return this == AWAITING_FACTORS || this == IN_REVIEW;
  }

  /**
   * Whether it is known what became of the money; what was asked for may still be going on. What
   * has not begun is not decided.
   */
  public boolean isDecided() {
    return this != STARTED && this != UNKNOWN && !isHalted();
  }
}
