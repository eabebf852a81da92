package dev.kabao.wallet.factor;

import dev.kabao.wallet.spi.vault.VerifyKey;

/** The algorithms of device keys. Names are kept at rest. */
public enum KeyAlgorithm {
  /** ECDSA on P-256 with SHA-256 (FIPS 186-5): what phones keep in their secure hardware. */
  P256(VerifyKey.P256, 65),
  /** Ed25519 (RFC 8032). */
  ED25519(VerifyKey.ED25519, 32),
  /** SM2 with SM3 (GB/T 32918.2-2016) and the default user id {@code 1234567812345678}. */
  SM2(VerifyKey.SM2, 65);

  private final String code;
  private final int keyBytes;

  KeyAlgorithm(String code, int keyBytes) {
    this.code = code;
    this.keyBytes = keyBytes;
  }

  /** Its name in a {@link VerifyKey}, where the forms of keys and signatures are written down. */
  public String code() {
    return code;
  }

  /** How long a public key is. */
  public int keyBytes() {
    return keyBytes;
  }
}
