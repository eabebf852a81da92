package dev.kabao.wallet.internal.trust;

import java.net.IDN;

/** Hosts in their two written forms (RFC 5890). */
final class Hosts {
  private Hosts() {}

  /** As people read it; as it is where it cannot be decoded. */
  static String unicode(String host) {
    return IDN.toUnicode(host, IDN.ALLOW_UNASSIGNED);
  }

  /**
   * As it goes over the wire.
   *
   * @throws IllegalArgumentException if it is no host
   */
  static String ascii(String host) {
    return IDN.toASCII(host, IDN.USE_STD3_ASCII_RULES).toLowerCase(java.util.Locale.ROOT);
  }
}
