package dev.kabao.wallet.bill;

/** Where an entry of the list of bills comes from. Names are kept at rest and never change. */
public enum BillSource {
  /** A biller made it out. */
  BILLER,
  /** It stood on a card's statement, or is what is due by it. */
  STATEMENT,
  /** It stood in a file of a bank or another wallet. */
  IMPORT,
  /** The person entered it. */
  HAND,
  /** It is a part of somebody else's bill. */
  SPLIT,
  /** It is a payment of this wallet that pays no bill. */
  PAYMENT
}
