package dev.kabao.wallet.bill;

/** How far a bill is. Names are kept at rest and never change. */
public enum BillState {
  /** It is owed. */
  DUE,
  /** A payment of it is under way. */
  PAYING,
  /** The money has moved, and the biller has not yet said that it has put the bill down as paid. */
  CONFIRMING,
  /** The biller did not take the payment: the money is about to go back. */
  RETURNING,
  /** It is paid; or the money came, if it is income. */
  PAID,
  /**
   * The biller does not name it any more: it was paid otherwise or taken back, as far as anybody
   * here knows, and counts as paid. It is owed again once the biller names it again.
   */
  GONE,
  /** It is not owed any more, without having been paid. */
  DROPPED
}
