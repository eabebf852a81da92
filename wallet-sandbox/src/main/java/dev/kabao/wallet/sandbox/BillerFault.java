package dev.kabao.wallet.sandbox;

/** A way in which the sandbox biller misbehaves. */
public enum BillerFault {
  /** Refuse what it is told; kept with the order, so that a question brings it too. */
  REFUSE,
  /** Take an order, and leave it to the staff to decide it. */
  LEAVE_UNDECIDED,
  /** Nothing reaches it, for certain. */
  NOT_SENT,
  /** The connection breaks before anything is done. */
  BREAK_BEFORE,
  /** It does what it is asked for, and the connection breaks. */
  BREAK_AFTER,
  /** It does what it is asked for, and answers what cannot be read. */
  GARBAGE;

  /** Whether it can happen at a call. */
  public boolean fits(BillerPoint point) {
    return switch (this) {
      case REFUSE, LEAVE_UNDECIDED -> point == BillerPoint.PAY;
      case NOT_SENT, BREAK_BEFORE, BREAK_AFTER, GARBAGE -> true;
    };
  }
}
