package dev.kabao.wallet.internal.doc;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A code for a coupon, at rest. Its id is made of a keyed hash of the code: that is all that is
 * kept of it.
 *
 * @param of the code of the coupon's class
 * @param batch with which others it was made
 * @param until from when on it is good no more, in Unix milliseconds; {@link Long#MAX_VALUE} for as
 *     long as the class is
 * @param coupon the coupon that somebody got for it; null as long as nobody did
 */
public record CouponCodeBody(
    int v,
    String of,
    UUID batch,
    long until,
    @Nullable UUID coupon,
    @JsonAnySetter Map<String, JsonNode> unknown)
    implements Body {
  private static final int V = 1;

  /** Refuses what lacks a field. */
  public CouponCodeBody {
    Required.fields(of, batch);
  }

  /** A code that nobody has used. */
  public static CouponCodeBody fresh(String of, UUID batch, long until) {
    return new CouponCodeBody(V, of, batch, until, null, Map.of());
  }

  /** The same after somebody got a coupon for it. */
  public CouponCodeBody used(UUID by) {
    return new CouponCodeBody(v, of, batch, until, by, unknown);
  }
}
