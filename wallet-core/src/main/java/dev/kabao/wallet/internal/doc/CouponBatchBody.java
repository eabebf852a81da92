package dev.kabao.wallet.internal.doc;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * Coupons or codes that one request asked for, at rest. Ids of its coupons, and its codes, are made
 * of its own id and their numbers.
 *
 * @param of the code of the class
 * @param codes how many codes it asks for; 0 for a list of wallets
 * @param made how many of the codes are kept
 * @param until from when on its codes are good no more, in Unix milliseconds
 */
public record CouponBatchBody(
    int v,
    String of,
    int codes,
    int made,
    long until,
    long createdAt,
    @JsonAnySetter Map<String, JsonNode> unknown)
    implements Body {
  private static final int V = 1;

  /** Refuses what lacks a field. */
  public CouponBatchBody {
    Required.fields(of);
  }

  /** A list of wallets. */
  public static CouponBatchBody list(String of, long now) {
    return new CouponBatchBody(V, of, 0, 0, 0, now, Map.of());
  }

  /** Codes, of which none is made yet. */
  public static CouponBatchBody codes(String of, int codes, long until, long now) {
    return new CouponBatchBody(V, of, codes, 0, until, now, Map.of());
  }

  /** The same after more codes were made. */
  public CouponBatchBody madeUpTo(int more) {
    return new CouponBatchBody(v, of, codes, more, until, createdAt, unknown);
  }
}
