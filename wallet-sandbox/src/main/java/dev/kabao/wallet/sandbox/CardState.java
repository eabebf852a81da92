package dev.kabao.wallet.sandbox;

/** What a card is fit for. */
public enum CardState {
  /** May be bound and drawn from. */
  ACTIVE,
  /** Issued, and not activated yet. */
  INACTIVE,
  /** Blocked by the bank, or reported lost. */
  BLOCKED
}
