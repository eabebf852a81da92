package dev.kabao.wallet.value;

/** What a payment is. Names are kept at rest and never change. */
public enum PaymentKind {
  /** To a payee. */
  PAYMENT,
  /** From a bound card into the wallet's own balance. */
  TOP_UP,
  /** A bank transfer that came in for the wallet. */
  BANK_TOP_UP,
  /** To another person's wallet, or to a phone whose holder has none yet. */
  TRANSFER,
  /** What another wallet transferred to this one. */
  RECEIPT,
  /** From the balance to a bound card of the holder's own. */
  WITHDRAWAL,
  /** From the balance to any other bank card. */
  CARD_TRANSFER
}
