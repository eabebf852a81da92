package dev.kabao.wallet.internal.bill;

/** What happens to an automatic payment. */
enum AutopayEvent {
  /** The person has set it up. */
  SET_UP,
  /** A bill is there whose time has come. */
  BILL_DUE,
  /** The bill is about to be paid. */
  RUN,
  /** The bill is paid. */
  BILL_PAID,
  /** The bill is not owed any more, or was paid otherwise. */
  BILL_GONE,
  /** The bill was not paid, or may not be. */
  FAIL,
  /** The person says that it should be tried again. */
  RETRY,
  /** The person pauses it. */
  PAUSE,
  /** The person lets it go on. */
  GO_ON,
  /** The person ends it. */
  END
}
