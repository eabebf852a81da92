package dev.kabao.wallet.internal.doc;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payment request at rest. Its signed form is made anew when it is shown.
 *
 * @param wallet the wallet that asks for the money; null if a payee does
 * @param payee the payee's id; null if a wallet asks
 * @param amount in minor units of {@code currency}; 0 for an open amount
 * @param manyTimes whether it may be paid more than once
 * @param shown what payers see of the payee and the memo, sealed if a wallet asks; see {@code
 *     RequestTexts}
 * @param paidBy the payment that takes or took a request that may be paid once
 */
@SuppressWarnings("ArrayRecordComponent") // Compared nowhere.
public record RequestBody(
    int v,
    @Nullable UUID wallet,
    @Nullable String payee,
    String currency,
    long amount,
    boolean manyTimes,
    byte[] shown,
    State state,
    @Nullable UUID paidBy,
    long createdAt,
    long updatedAt,
    long expiresAt,
    @JsonAnySetter Map<String, JsonNode> unknown)
    implements Body {
  /** Refuses what lacks a field. */
  public RequestBody {
    Required.fields(shown, state);
    Required.currency(currency);
  }

  /** How far a payment request is. Names never change. */
  public enum State {
    /** It can be paid. */
    OPEN,
    /** A payment of it is under way. */
    TAKEN,
    /** It was paid, and may be paid once. */
    PAID,
    /** Its payee ended it. */
    ENDED
  }

  /** Whether a new payment may pay it at this moment. */
  public boolean mayBePaid(long now) {
    return state == State.OPEN && now < expiresAt;
  }

  /** The same in another state. */
  public RequestBody with(State next, @Nullable UUID by, long now) {
    return new RequestBody(
        v, wallet, payee, currency, amount, manyTimes, shown, next, by, createdAt, now, expiresAt,
        unknown);
  }

  /** The same with what payers see sealed anew; empty once the person's data is destroyed. */
  public RequestBody withShown(byte[] anew) {
    return new RequestBody(
        v, wallet, payee, currency, amount, manyTimes, anew, state, paidBy, createdAt, updatedAt,
        expiresAt, unknown);
  }
}
