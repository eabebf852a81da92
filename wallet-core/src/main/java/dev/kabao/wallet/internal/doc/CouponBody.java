package dev.kabao.wallet.internal.doc;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import dev.kabao.wallet.coupon.CouponState;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A coupon at rest; the unit itself is in the ledger. Times are Unix milliseconds.
 *
 * @param wallet who has it
 * @param of the code of its class
 * @param from from when on it can be used
 * @param until from when on it cannot any more
 * @param payment the payment that has it or was made with it; null for none
 * @param sweepAt when to look whether its time is over; 0 for never
 */
public record CouponBody(
    int v,
    UUID wallet,
    String of,
    CouponState state,
    long from,
    long until,
    @Nullable UUID payment,
    long sweepAt,
    long issuedAt,
    long updatedAt,
    @JsonAnySetter Map<String, JsonNode> unknown)
    implements Body {
  private static final int V = 1;

  /** Refuses what lacks a field. */
  public CouponBody {
    Required.fields(wallet, of, state);
    if (state == CouponState.LOCKED || state == CouponState.USED) {
      Required.fields(payment);
    }
  }

  /** A coupon as it is issued. */
  public static CouponBody issued(UUID wallet, String of, long from, long until, long now) {
    return new CouponBody(
        V, wallet, of, CouponState.AVAILABLE, from, until, null, until, now, now, Map.of());
  }

  /** Whether its time is over. */
  public boolean isOver(long now) {
    return now >= until;
  }

  /** The same in another state; only one that is available is looked at when its time is over. */
  public CouponBody with(CouponState next, @Nullable UUID by, long now) {
    long sweep = next == CouponState.AVAILABLE ? until : 0;
    return new CouponBody(v, wallet, of, next, from, until, by, sweep, issuedAt, now, unknown);
  }

  /** The same, good until another time. */
  public CouponBody goodUntil(long end) {
    long sweep = sweepAt == 0 ? 0 : end;
    return new CouponBody(
        v, wallet, of, state, from, end, payment, sweep, issuedAt, updatedAt, unknown);
  }

  /** The same, to be looked at later. */
  public CouponBody sweptAt(long later) {
    return new CouponBody(
        v, wallet, of, state, from, until, payment, later, issuedAt, updatedAt, unknown);
  }
}
