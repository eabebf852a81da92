package dev.kabao.wallet.collect.code;

import dev.kabao.wallet.spi.vault.Vault;
import dev.kabao.wallet.spi.vault.VerifyKey;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A ticket with its platform's signature, ready to be put into a code or a link. Immutable; equal
 * by content. That one exists does not mean that its signature is right: only {@link
 * RequestCodes#open} says so.
 *
 * @param ticket what was signed
 * @param keyId which key signed it: see {@link #keyId(VerifyKey)}
 * @param signature 64 bytes
 */
@SuppressWarnings("ArrayRecordComponent") // Copied and compared by content.
public record SignedRequest(RequestTicket ticket, String keyId, byte[] signature) {
  /** The length of an Ed25519 signature. */
  static final int SIGNATURE_BYTES = 64;

  /** The length of a key id before it is written in hexadecimal. */
  static final int KEY_ID_BYTES = 8;

  private static final Pattern KEY_ID = Pattern.compile("[0-9a-f]{16}");

  /**
   * Copies the bytes.
   *
   * @throws IllegalArgumentException if the key id is not 16 small hexadecimal digits or the
   *     signature not 64 bytes
   */
  public SignedRequest {
    Objects.requireNonNull(ticket, "ticket");
    if (!KEY_ID.matcher(keyId).matches() || signature.length != SIGNATURE_BYTES) {
      throw new IllegalArgumentException(
          "A key id has 16 small hexadecimal digits, a signature has 64 bytes.");
    }
    signature = signature.clone();
  }

  /** The ticket, signed by the platform whose vault this is. */
  public static SignedRequest by(Vault vault, RequestTicket ticket) {
    return new SignedRequest(ticket, keyId(vault.verifyKey()), vault.sign(ticket.toSign()));
  }

  /**
   * The short name of a key: the first 8 bytes of the SHA-256 of its raw bytes, in hexadecimal. It
   * finds a key; it does not prove one.
   */
  public static String keyId(VerifyKey key) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.raw());
      return HexFormat.of().formatHex(hash, 0, KEY_ID_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  /** A copy of the bytes. */
  @Override
  public byte[] signature() {
    return signature.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SignedRequest request
        && ticket.equals(request.ticket)
        && keyId.equals(request.keyId)
        && Arrays.equals(signature, request.signature);
  }

  @Override
  public int hashCode() {
    return Objects.hash(ticket, keyId, Arrays.hashCode(signature));
  }

  /** The request's id and the key's. */
  @Override
  public String toString() {
    return "SignedRequest[" + ticket.request() + ", key " + keyId + "]";
  }
}
