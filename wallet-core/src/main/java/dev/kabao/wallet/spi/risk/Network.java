package dev.kabao.wallet.spi.risk;

/** What the host knows of the network that a person comes by. */
public enum Network {
  /** The host does not say. Policies take it for no better than a public one. */
  UNKNOWN,
  /** Open to anybody, such as the Wi-Fi of a café. */
  PUBLIC,
  /** The person's own, or a mobile operator's. */
  TRUSTED
}
