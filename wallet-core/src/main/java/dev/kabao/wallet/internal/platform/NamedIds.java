package dev.kabao.wallet.internal.platform;

import dev.kabao.wallet.internal.doc.RequestBody;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Ids of what has a name and no id of its own: the first 128 bits of a SHA-256, marked as a UUID of
 * version 8 (RFC 9562), so that none is ever a random or a time-ordered one.
 */
public final class NamedIds {
  private NamedIds() {}

  /** Stands for a payee that is no wallet: owns its payment requests, and their events. */
  public static UUID ofPayee(String payee) {
    return of("payee/" + payee);
  }

  /** Names what shows payer codes for a wallet. */
  public static UUID ofPayerDevice(UUID wallet, String device) {
    return of("payer-device/" + wallet + '/' + device);
  }

  /** Who owns a payment request: the wallet that asks, or what stands for the payee. */
  public static UUID ownerOf(RequestBody request) {
    return request.wallet() != null
        ? request.wallet()
        : ofPayee(java.util.Objects.requireNonNull(request.payee()));
  }

  private static UUID of(String name) {
    ByteBuffer hash =
        ByteBuffer.wrap(sha256().digest(("kabao/" + name).getBytes(StandardCharsets.UTF_8)));
    long most = (hash.getLong() & 0xffff_ffff_ffff_0fffL) | 0x8000L;
    long least = (hash.getLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
    return new UUID(most, least);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("Every Java platform has SHA-256.", e);
    }
  }
}
