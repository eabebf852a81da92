package dev.kabao.wallet.payment;

import dev.kabao.wallet.value.CardId;
import dev.kabao.wallet.value.CouponId;
import java.util.Objects;

/**
 * Where the value of a payment comes from. Points and coupons are rewards: they are taken before
 * money, wherever they stand among the sources, and pay for payments to payees only.
 */
public sealed interface FundingSource {

  /** The wallet's own balance in the currency of the payment. */
  record Balance() implements FundingSource {}

  /** A card that is bound to the wallet. */
  record Card(CardId id) implements FundingSource {
    /** Refuses null. */
    public Card {
      Objects.requireNonNull(id, "id");
    }
  }

  /**
   * Points of a programme.
   *
   * @param programme the programme's code: 1 to 16 small letters, digits, {@code -}
   * @param units at most so many: fewer are taken if fewer are needed. If the wallet has too few,
   *     the payment is declined.
   */
  record Points(String programme, long units) implements FundingSource {
    /** Refuses what is out of range. */
    public Points {
      requireProgramme(programme);
      if (units < 1) {
        throw new IllegalArgumentException("Points to pay with are 1 or more, not " + units + ".");
      }
    }
  }

  /** A coupon of the wallet. */
  record Coupon(CouponId id) implements FundingSource {
    /** Refuses null. */
    public Coupon {
      Objects.requireNonNull(id, "id");
    }
  }

  /** Whether it is a reward, not money. */
  default boolean isReward() {
    return this instanceof Points || this instanceof Coupon;
  }

  /**
   * A programme's code, checked.
   *
   * @throws IllegalArgumentException unless it is 1 to 16 small letters, digits, {@code -}
   */
  static String requireProgramme(String code) {
    if (!code.matches("[a-z0-9-]{1,16}")) {
      throw new IllegalArgumentException(
          "A programme's code has 1 to 16 small letters, digits or '-'.");
    }
    return code;
  }

  /** At most so many points of a programme. */
  static FundingSource points(String programme, long units) {
    return new Points(programme, units);
  }

  /** A coupon of the wallet. */
  static FundingSource coupon(CouponId id) {
    return new Coupon(id);
  }

  /** The wallet's own balance. */
  static FundingSource balance() {
    return new Balance();
  }

  /** A bound card. */
  static FundingSource card(CardId id) {
    return new Card(id);
  }
}
