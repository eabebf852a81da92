package dev.kabao.wallet.internal.payment;

/** What can happen to a payment as a whole. */
enum PaymentEvent {
  /** The sources gave the money, and it goes to the payee at once. */
  PAID,
  /** The sources gave the money, and it is to be captured later. */
  HELD,
  /** The sources gave the money, and it waits for a payee who has no wallet yet. */
  PARKED,
  /** The sources did not give the money. */
  REFUSED,
  /** An issuer gave no answer that decides it. */
  UNANSWERED,
  /** A part goes to the payee, and the rest stays set aside. */
  CAPTURED,
  /** The last part goes to the payee; what is left goes back. */
  COMPLETED,
  /** The person without a wallet has one now, and takes it. */
  CLAIMED,
  /** What is set aside goes back, as somebody asked for. */
  VOIDED,
  /** What is set aside goes back, as its time is over. */
  EXPIRED,
  /** A part of what the payee got goes back. */
  REFUNDED,
  /** The bank sent back what it had paid out. */
  RETURNED,
  /** Its payer has to show more factors before it begins. */
  HALTED,
  /** Somebody of the host's has to look at it before it begins. */
  QUESTIONED,
  /** Somebody of the host's lets it begin. */
  RELEASED,
  /** Its payer has shown enough, and it begins. */
  RESUMED
}
