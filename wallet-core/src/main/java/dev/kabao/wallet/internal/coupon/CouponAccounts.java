package dev.kabao.wallet.internal.coupon;

import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.value.WalletId;
import java.util.Optional;
import java.util.UUID;

/** Where coupons are in the ledger: one unit each, of an asset of their class. */
public final class CouponAccounts {
  /** What counters of coupons count, of whatever class: their owners name it. */
  private static final String COUNTED = "coupons";

  private static final String PREFIX = "cp-";

  private CouponAccounts() {}

  /** The asset of a class. */
  public static String asset(String code) {
    return PREFIX + code;
  }

  /** The class of an asset; empty if it is none of coupons. */
  public static Optional<String> classOf(String asset) {
    return asset.startsWith(PREFIX)
        ? Optional.of(asset.substring(PREFIX.length()))
        : Optional.empty();
  }

  /** The coupons of a class that a wallet has. */
  public static AccountId held(UUID wallet, String code) {
    return AccountId.wallet(new WalletId(wallet), asset(code));
  }

  /** Where coupons of a class come from, and go when they are used or over. */
  static AccountId programme(String code) {
    return AccountId.programme(asset(code));
  }

  /** How many of a class were issued. */
  static AccountId issued(String code) {
    return AccountId.counter("class." + code, COUNTED);
  }

  /** How many of a class a wallet was issued. */
  static AccountId issuedTo(UUID wallet, String code) {
    return AccountId.counter(new WalletId(wallet) + "." + code, COUNTED);
  }

  static AccountId allowance() {
    return AccountId.allowance(COUNTED);
  }
}
