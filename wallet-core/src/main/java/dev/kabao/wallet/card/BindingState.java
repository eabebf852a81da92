package dev.kabao.wallet.card;

/** The states of a binding. */
public enum BindingState {
  /** The intent is kept; the issuer is being asked for a code, or was when the process ended. */
  CREATED,
  /** A code is on its way to the reserved phone, and is waited for. */
  CHALLENGED,
  /** A code is being checked by the issuer, or was when the process ended. */
  CONFIRMING,
  /** The card is bound. Final. */
  ACTIVE,
  /** The card is not bound. Final. */
  FAILED,
  /** No good code came in time. Final. */
  EXPIRED,
  /** The issuer gave no answer that decides it. It is asked about until it does. */
  UNKNOWN;

  /** Whether nothing changes any more. */
  public boolean isFinal() {
    return this == ACTIVE || this == FAILED || this == EXPIRED;
  }
}
