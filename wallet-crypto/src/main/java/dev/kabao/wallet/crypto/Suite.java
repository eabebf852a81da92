package dev.kabao.wallet.crypto;

import org.jspecify.annotations.Nullable;

/**
 * A named and dated set of algorithms. Its id is stored with everything that it seals, so that an
 * older suite stays readable after a newer one has become the choice; an id is never used again for
 * another set.
 */
public enum Suite {
  /**
   * International: AES-256-GCM (FIPS 197, NIST SP 800-38D), HMAC-SHA-256 (FIPS 198-1) and HKDF over
   * it (RFC 5869).
   */
  INTL_2026(1, 32),
  /**
   * Chinese national: SM4-GCM (GB/T 32907-2016, RFC 8998), HMAC-SM3 (GB/T 32905-2016) and HKDF over
   * it.
   */
  CN_2026(2, 16);

  private final int id;
  private final int keyBytes;

  Suite(int id, int keyBytes) {
    this.id = id;
    this.keyBytes = keyBytes;
  }

  /** The number that is stored: 1 to 255, never changed. */
  public int id() {
    return id;
  }

  /** The length of an encryption key. */
  int keyBytes() {
    return keyBytes;
  }

  /** The suite with that number, or null. */
  static @Nullable Suite ofId(int id) {
    for (Suite suite : values()) {
      if (suite.id == id) {
        return suite;
      }
    }
    return null;
  }
}
