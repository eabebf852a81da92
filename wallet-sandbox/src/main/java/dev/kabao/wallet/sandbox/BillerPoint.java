package dev.kabao.wallet.sandbox;

/** The calls at which the sandbox biller can be made to misbehave. */
public enum BillerPoint {
  /** Looking a customer up. */
  LOOK_UP,
  /** Asking what is owed. */
  DUE_BILLS,
  /** Being told of a payment. */
  PAY,
  /** Being asked what became of one. */
  CONFIRM
}
