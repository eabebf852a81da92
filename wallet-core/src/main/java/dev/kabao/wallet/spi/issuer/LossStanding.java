package dev.kabao.wallet.spi.issuer;

/** How an issuer holds a card that was reported lost or stolen. */
public enum LossStanding {
  /** Nothing moves by it. */
  FROZEN,
  /** The issuer has satisfied itself that its holder has it again: it may be used. */
  LIFTED,
  /** Another card was issued in its place: nothing will ever move by it again. */
  REPLACED
}
