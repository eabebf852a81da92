package dev.kabao.wallet.crypto;

/** Which cipher wraps the key of a keyring file: that of the keyring's own suite, by the length. */
final class WrapSuites {
  private WrapSuites() {}

  static boolean isKeyLength(int length) {
    return length == Suite.INTL_2026.keyBytes() || length == Suite.CN_2026.keyBytes();
  }

  static Suite of(int length) {
    if (!isKeyLength(length)) {
      throw new IllegalArgumentException("A key to wrap has 16 or 32 bytes, not " + length + ".");
    }
    return length == Suite.CN_2026.keyBytes() ? Suite.CN_2026 : Suite.INTL_2026;
  }
}
