package dev.kabao.wallet.coupon;

import dev.kabao.wallet.value.CouponId;
import dev.kabao.wallet.value.WalletId;
import java.util.Objects;
import java.util.Optional;

/**
 * What came of one line of a list of wallets.
 *
 * @param line its number, from 1
 * @param wallet the wallet
 * @param coupon the coupon that it got; empty if it got none
 * @param refusal why it got none; empty if it got one
 */
public record BulkLine(
    long line, WalletId wallet, Optional<CouponId> coupon, Optional<CouponRefusal> refusal) {
  /** Refuses null. */
  public BulkLine {
    Objects.requireNonNull(wallet, "wallet");
    Objects.requireNonNull(coupon, "coupon");
    Objects.requireNonNull(refusal, "refusal");
  }
}
