package dev.kabao.wallet.payment;

/** The states of a payment. */
public enum PaymentState {
  /** The intent is kept; the issuer is being asked, or was when the process ended. */
  STARTED,
  /** The issuer gave no answer that decides it. It is asked about until it does; a hold stays. */
  UNKNOWN,
  /** The money moved. Final. */
  SUCCEEDED,
  /** No money moved. Final. */
  DECLINED;

  /** Whether nothing changes any more. */
  public boolean isFinal() {
    return this == SUCCEEDED || this == DECLINED;
  }
}
