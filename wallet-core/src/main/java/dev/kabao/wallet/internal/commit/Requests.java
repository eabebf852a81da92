package dev.kabao.wallet.internal.commit;

import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.RequestClaim;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.WalletException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes request claims.
 *
 * <p>A claim's key is six bytes of order and sixteen of the SHA-256 of scope and id. The order is
 * the time of an id that is a UUID of version 7, so that claims are appended; it is part of the
 * hash for any other id.
 */
public final class Requests {
  /** The scope of requests that belong to no wallet yet. */
  public static final UUID PLATFORM = new UUID(0, 0);

  private static final int ORDER_BYTES = 6;
  private static final int HASH_BYTES = 16;

  private Requests() {}

  /**
   * The claim of a request.
   *
   * @param scope the wallet within which the id is unique
   * @param id the host's id
   * @param content what is asked for, in a form that differs whenever the content does; without
   *     personal data, or made unreadable by the vault
   * @param subject the document that will hold the answer
   */
  public static RequestClaim claim(UUID scope, RequestId id, byte[] content, UUID subject) {
    MessageDigest sha = sha256();
    ByteBuffer scopeBytes =
        ByteBuffer.allocate(16)
            .putLong(scope.getMostSignificantBits())
            .putLong(scope.getLeastSignificantBits());
    sha.update(scopeBytes.array());
    byte[] hash = sha.digest(id.value().getBytes(StandardCharsets.US_ASCII));
    ByteBuffer key = ByteBuffer.allocate(ORDER_BYTES + HASH_BYTES);
    long millis = timeOf(id.value());
    if (millis >= 0) {
      key.putShort((short) (millis >>> 32)).putInt((int) millis);
    } else {
      key.put(hash, HASH_BYTES, ORDER_BYTES);
    }
    key.put(hash, 0, HASH_BYTES);
    return new RequestClaim(key.array(), sha.digest(content), subject);
  }

  /**
   * Lets a replay pass only if it asks for what was asked for then.
   *
   * @throws WalletException {@code REQUEST_CONFLICT} if it asks for something else
   */
  public static void requireSame(RequestClaim claim, CommitOutcome.Replayed replayed) {
    if (!Arrays.equals(claim.contentHash(), replayed.contentHash())) {
      throw new WalletException(ErrorCode.REQUEST_CONFLICT);
    }
  }

  /**
   * What a commit came to that others may have overtaken.
   *
   * @return empty if they have: it is to be tried again
   * @throws WalletException {@code REQUEST_CONFLICT} if the claim's id was used for something else
   */
  public static Optional<CommitOutcome> settled(
      Optional<RequestClaim> claim, CommitOutcome outcome) {
    if (outcome instanceof CommitOutcome.Replayed replayed && claim.isPresent()) {
      requireSame(claim.get(), replayed);
    }
    return outcome instanceof CommitOutcome.StaleDocument ? Optional.empty() : Optional.of(outcome);
  }

  /** The milliseconds of a UUID of version 7 (RFC 9562), with or without dashes; -1 for others. */
  private static long timeOf(String id) {
    boolean dashed = id.length() == 36 && id.charAt(8) == '-';
    if (!dashed && id.length() != 32) {
      return -1;
    }
    if (id.charAt(dashed ? 14 : 12) != '7') {
      return -1;
    }
    long millis = 0;
    for (int i = 0, digits = 0; digits < 12; i++) {
      if (dashed && i == 8) {
        continue;
      }
      int digit = Character.digit(id.charAt(i), 16);
      if (digit < 0) {
        return -1;
      }
      millis = (millis << 4) | digit;
      digits++;
    }
    return millis;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("Every Java platform has SHA-256.", e);
    }
  }
}
