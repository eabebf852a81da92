package dev.kabao.wallet.coupon;

import java.util.Map;

/**
 * What came of a list of wallets.
 *
 * @param issued how many lines have their coupon, those of an earlier call with the same request
 *     among them
 * @param refused how many got none, by the reason
 */
public record BulkReport(long issued, Map<CouponRefusal, Long> refused) {
  /** Copies the map. */
  public BulkReport {
    refused = Map.copyOf(refused);
  }
}
