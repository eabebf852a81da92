package dev.kabao.wallet.spi.risk;

/** What the host knows of the state of the device that a person uses. */
public enum DeviceState {
  /** The host does not say. */
  UNKNOWN,
  /** Attested, or checked by the host's own means. */
  SOUND,
  /** Rooted, jailbroken, emulated, or running what it should not. */
  COMPROMISED
}
