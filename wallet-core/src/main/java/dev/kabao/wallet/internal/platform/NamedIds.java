package dev.kabao.wallet.internal.platform;

import dev.kabao.wallet.internal.doc.RequestBody;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;
import java.util.UUID;

/**
 * Ids of documents that somebody else has named: equal names give equal ids, so that what is named
 * is kept once. UUIDs of version 8 (RFC 9562), out of the SHA-256 of the name.
 */
public final class NamedIds {
  private NamedIds() {}

  /**
   * The id of a name.
   *
   * @param parts the name, from the general to the particular; at least what it names, such as
   *     {@code incoming}
   */
  public static UUID of(String... parts) {
    MessageDigest sha = sha256();
    for (String part : parts) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      // The length before each part: no two lists of parts read the same.
      sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
      sha.update(bytes);
    }
    ByteBuffer hash = ByteBuffer.wrap(sha.digest());
    long high = (hash.getLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x8000L;
    long low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }

  /** Stands for a payee that is no wallet: owns its payment requests, and their events. */
  public static UUID ofPayee(String payee) {
    return of("payee", payee);
  }

  /** Stands for what a wallet knows of a payee, who is named by a payee's or a wallet's id. */
  public static UUID ofKnownPayee(UUID wallet, String payee) {
    return of("known-payee", wallet.toString(), payee);
  }

  /** Names what shows payer codes for a wallet. */
  public static UUID ofPayerDevice(UUID wallet, String device) {
    return of("payer-device", wallet.toString(), device);
  }

  /** Who owns a payment request: the wallet that asks, or what stands for the payee. */
  public static UUID ownerOf(RequestBody request) {
    return request.wallet() != null
        ? request.wallet()
        : ofPayee(Objects.requireNonNull(request.payee()));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("Every Java platform has SHA-256.", e);
    }
  }
}
