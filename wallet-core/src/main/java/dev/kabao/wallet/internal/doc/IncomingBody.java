package dev.kabao.wallet.internal.doc;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A bank transfer that came in and whose it is nobody could tell; once it is assigned, a payment
 * with the same id credits it. Times are Unix milliseconds.
 *
 * @param issuer the bank's code
 * @param reference the bank's own name for it
 * @param amount in minor units of {@code currency}
 * @param dataKey the key of the remark, wrapped by the vault for this document alone; null once it
 *     is assigned
 * @param remark what the sender wrote, sealed; null once it is assigned
 * @param wallet to which it was assigned; null while it waits
 * @param issuerAt when it came in, by the bank's clock
 */
@SuppressWarnings("ArrayRecordComponent") // Compared nowhere.
public record IncomingBody(
    int v,
    String issuer,
    String reference,
    String currency,
    long amount,
    byte @Nullable [] dataKey,
    byte @Nullable [] remark,
    @Nullable UUID wallet,
    long issuerAt,
    long createdAt,
    long updatedAt,
    @JsonAnySetter Map<String, JsonNode> unknown)
    implements Body {
  /** Refuses what lacks a field. */
  public IncomingBody {
    Required.fields(issuer, reference);
    Required.currency(currency);
  }

  /** The same with its data key wrapped anew. */
  public IncomingBody rewrapped(byte[] wrapped) {
    return new IncomingBody(
        v, issuer, reference, currency, amount, wrapped, remark, wallet, issuerAt, createdAt,
        updatedAt, unknown);
  }

  /** The same, assigned: what the sender wrote is needed no more, and its key is gone with it. */
  public IncomingBody assigned(UUID to, long now) {
    return new IncomingBody(
        v, issuer, reference, currency, amount, null, null, to, issuerAt, createdAt, now, unknown);
  }
}
