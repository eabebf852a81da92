package dev.kabao.wallet.internal.card;

/** What can happen to a binding. */
enum BindingEvent {
  /** The issuer sent a code, or says that it waits for one. */
  CHALLENGED,
  /** A code is about to be sent to the issuer. */
  CONFIRM,
  /** The issuer says that the agreement stands. */
  AGREED,
  /** The issuer says that the code is no good; others can be tried. */
  CODE_REFUSED,
  /** The issuer refused for good. */
  DECLINED,
  /** No answer, or one that decides nothing. */
  UNANSWERED,
  /** The first call did not leave this machine. */
  START_NOT_SENT,
  /** A code did not leave this machine. */
  CODE_NOT_SENT,
  /** The issuer has no such order, and its finality window is past. */
  NOT_RECEIVED,
  /** The binding's time is over, and the issuer still waits for a code. */
  TIME_OVER
}
