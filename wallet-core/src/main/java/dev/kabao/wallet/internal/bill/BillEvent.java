package dev.kabao.wallet.internal.bill;

/** What happens to a bill. */
enum BillEvent {
  /** A payment of it was begun. */
  PAY,
  /** The payment has moved the money, and a biller is to be told. */
  MONEY_MOVED,
  /** The payment has moved the money, and nobody is to be told. */
  SETTLED,
  /** The payment moved no money, or it is back. */
  NOT_PAID,
  /** The payment moved a part only, which is to go back. */
  PARTLY_PAID,
  /** The biller has put it down as paid. */
  CONFIRMED,
  /** The biller did not take the payment, or could not be told for too long. */
  REFUSED,
  /** The money is back, or on its way. */
  RETURNED,
  /** The person says that it was paid otherwise. */
  PAID_ELSEWHERE,
  /** The person takes that back, or says that what was refunded wholly is still to be paid. */
  OWED_AGAIN,
  /** The biller does not name it any more. */
  NOT_NAMED,
  /** The biller names it again. */
  NAMED_AGAIN,
  /** It is not owed any more, or was entered in error. */
  DROP,
  /** The biller has changed amount, date or text. */
  CHANGED
}
