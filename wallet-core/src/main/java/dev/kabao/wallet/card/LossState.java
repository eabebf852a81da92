package dev.kabao.wallet.card;

/** How far it is with a card that was reported lost or stolen. Names are kept at rest. */
public enum LossState {
  /** Frozen here; the issuer is being told, again and again until it confirms. */
  REPORTED,
  /** Frozen at the issuer too; its agreement still stands, so that it can be found again. */
  CONFIRMED,
  /** The issuer is being told to end the agreement. */
  ENDING,
  /** The agreement is ended: a replacement can be asked for. */
  ENDED,
  /** The issuer is being asked for a replacement. */
  REPLACING,
  /** The issuer has issued a replacement, which is not bound yet. */
  ISSUED,
  /** The replacement is bound. Final. */
  REPLACED,
  /** The card was found, and can be used again. It can be reported anew. */
  FOUND
}
