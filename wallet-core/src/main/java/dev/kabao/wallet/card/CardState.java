package dev.kabao.wallet.card;

/** The states of a bound card. */
public enum CardState {
  /** Can be used. */
  ACTIVE,
  /** Reported lost or stolen: cannot be used, unless it is found and the issuer says so. */
  FROZEN,
  /** Can no longer be used here; the issuer is being told to end the agreement. */
  ENDING,
  /** The agreement is ended at the issuer too. Final. */
  ENDED
}
