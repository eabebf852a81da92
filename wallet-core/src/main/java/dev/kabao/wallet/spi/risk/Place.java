package dev.kabao.wallet.spi.risk;

/** What the host makes of the place that a person is at. */
public enum Place {
  /** The host does not say. */
  UNKNOWN,
  /** Where this person often is. */
  USUAL,
  /** Where this person was not seen before. */
  UNUSUAL
}
