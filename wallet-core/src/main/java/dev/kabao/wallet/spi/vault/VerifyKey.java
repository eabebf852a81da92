package dev.kabao.wallet.spi.vault;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;

/**
 * A public key by which signatures are checked: a platform's own, or that of a person's device.
 * Immutable; equal by content.
 *
 * <table>
 *   <caption>Algorithms, and the forms of their keys and signatures</caption>
 *   <tr><th>algorithm</th><th>source</th><th>key</th><th>signature</th></tr>
 *   <tr><td>{@link #ED25519}</td><td>RFC 8032 section 5.1</td><td>32 bytes</td><td>64 bytes</td></tr>
 *   <tr><td>{@link #P256}</td><td>ECDSA with SHA-256, FIPS 186-5</td><td>the uncompressed point, 65
 *       bytes (SEC 1 section 2.3.3)</td><td>ECDSA-Sig-Value in DER (RFC 3279)</td></tr>
 *   <tr><td>{@link #SM2}</td><td>SM2 with SM3, GB/T 32918.2-2016, on the curve of GB/T 32918.5, with the user id {@code
 *       1234567812345678} (GM/T 0009)</td><td>the uncompressed point, 65 bytes</td><td>the sequence of
 *       r and s in DER (GM/T 0009)</td></tr>
 * </table>
 *
 * @param algorithm the signature's algorithm
 * @param raw the key in the form of that algorithm
 */
@SuppressWarnings("ArrayRecordComponent") // Copied and compared by content.
public record VerifyKey(String algorithm, byte[] raw) {
  /** Ed25519. */
  public static final String ED25519 = "Ed25519";

  /** ECDSA on P-256. */
  public static final String P256 = "P-256";

  /** SM2. */
  public static final String SM2 = "SM2";

  /** Copies the bytes. */
  public VerifyKey {
    Objects.requireNonNull(algorithm, "algorithm");
    raw = raw.clone();
  }

  /** A copy of the bytes. */
  @Override
  public byte[] raw() {
    return raw.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VerifyKey key
        && algorithm.equals(key.algorithm)
        && Arrays.equals(raw, key.raw);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(raw);
  }

  /** Algorithm and bytes, which are public. */
  @Override
  public String toString() {
    return algorithm + ":" + HexFormat.of().formatHex(raw);
  }
}
