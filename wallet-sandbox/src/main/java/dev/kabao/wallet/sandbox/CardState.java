package dev.kabao.wallet.sandbox;

/** What a card is fit for. */
public enum CardState {
  /** May be bound, drawn from and paid to. */
  ACTIVE,
  /** Issued, and not activated yet. */
  INACTIVE,
  /** Blocked by the bank. */
  BLOCKED,
  /** Its holder has lost it. */
  LOST,
  /** It was taken from its holder. */
  STOLEN,
  /** The account is closed: nothing is drawn from it or paid to it. */
  CLOSED
}
