package dev.kabao.wallet.spi.store;

import java.util.Objects;
import java.util.UUID;

/**
 * The claim of a request id, kept for ever, that lets a request be carried out once.
 *
 * @param key the scope and the id, hashed to 22 bytes whose order follows time where the host's ids
 *     do
 * @param contentHash the hash of what was asked for, 32 bytes
 * @param subject the document that holds the answer
 */
@SuppressWarnings("ArrayRecordComponent") // Compared nowhere.
public record RequestClaim(byte[] key, byte[] contentHash, UUID subject) {

  /** Checks the lengths. */
  public RequestClaim {
    Objects.requireNonNull(subject, "subject");
    if (key.length != 22 || contentHash.length != 32) {
      throw new IllegalArgumentException("A claim has a key of 22 bytes and a hash of 32.");
    }
  }
}
