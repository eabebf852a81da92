package dev.kabao.wallet.coupon;

import dev.kabao.wallet.value.CouponId;
import dev.kabao.wallet.value.Page;
import dev.kabao.wallet.value.RequestId;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * The coupons of one wallet. Thread-safe; refuses null. Coupons are used by naming them among the
 * sources of a payment.
 */
public interface CouponService {
  /** How many coupons at hand are looked at: those that expire first. */
  int MOST_AT_HAND = 2_000;

  /** All coupons that the wallet has or had, the newest first. */
  Page<Coupon> list(Optional<String> after, int limit);

  /** Those that are not used and whose time is not over, what expires first coming first. */
  List<Coupon> atHand();

  /**
   * The coupon with this id.
   *
   * @throws dev.kabao.wallet.value.WalletException {@code NOT_FOUND} if it is not this wallet's
   */
  Coupon find(CouponId coupon);

  /**
   * Gets a coupon for a code. A code that nobody issued is counted before it is looked at: after
   * five, each try waits longer than the one before, whatever session they come from.
   *
   * @param requestId the host's id of this request, kept by it before the call
   * @param code as it is read or typed: spaces, hyphens and small letters do not matter
   * @throws dev.kabao.wallet.value.WalletException {@code REQUEST_CONFLICT} if the id was used for
   *     something else
   */
  RedeemResult redeem(RequestId requestId, CharSequence code);

  /**
   * The best legal combination of the coupons at hand for a payment of now, and why each is used or
   * not. Nothing is kept or set aside: a payment checks its coupons again.
   *
   * @param payee whom to pay
   * @param amount how much, above zero, before any coupon
   * @throws IllegalArgumentException if the amount is not as said
   */
  BestCoupons best(String payee, Money amount);
}
