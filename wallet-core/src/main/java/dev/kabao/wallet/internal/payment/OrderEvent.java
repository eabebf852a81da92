package dev.kabao.wallet.internal.payment;

/** What can happen to an order that an issuer carries out. */
enum OrderEvent {
  /** The issuer says that it moved the money. */
  APPROVED,
  /** The issuer says that it refused. */
  DECLINED,
  /** No answer, or one that decides nothing. */
  UNANSWERED,
  /** Nothing left this machine. */
  NOT_SENT,
  /** The issuer has no such order, and its finality window is past. */
  NOT_RECEIVED
}
