package dev.kabao.wallet.issuer.http;

/** What a bank said to a platform that introduced itself. */
public enum Registration {
  /** It knows the platform by these keys now, or did before. */
  DONE,
  /** It knows another platform by this id. */
  ID_TAKEN,
  /** It takes no platforms this way, or does not agree on the time of day. */
  REFUSED
}
