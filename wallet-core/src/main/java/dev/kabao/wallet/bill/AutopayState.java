package dev.kabao.wallet.bill;

/** How far a payment that comes by itself is. Names are kept at rest and never change. */
public enum AutopayState {
  /** It waits for a bill. */
  READY,
  /** A bill is there whose time has come. */
  DUE,
  /** The bill is being paid. */
  PAYING,
  /** The last bill was paid; it waits for the next one. */
  PAID,
  /** The bill was not paid: it waits for the person to say that it should be tried again. */
  FAILED,
  /** The person has paused it. */
  PAUSED,
  /** It has ended, and can be set up anew. */
  ENDED
}
