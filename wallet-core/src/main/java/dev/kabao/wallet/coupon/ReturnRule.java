package dev.kabao.wallet.coupon;

/**
 * What becomes of a used coupon when its payment is refunded. A refund goes back from the last
 * source of a payment to the first, and coupons are its first: so a coupon's turn comes when all
 * that was paid with money has gone back.
 *
 * @param back whether it can be used again once all that it had given has gone back; if not, that
 *     goes back to the sponsor alone, and the coupon stays used
 * @param graceDays for how many days at least it is then good, to the end of the last, though its
 *     time may be over: 0 to {@link Validity#MOST_DAYS}; 0 leaves its time as it was
 */
public record ReturnRule(boolean back, int graceDays) {
  /** It stays used. */
  public static final ReturnRule STAYS_USED = new ReturnRule(false, 0);

  /** It comes back, good for as long as it was. */
  public static final ReturnRule COMES_BACK = new ReturnRule(true, 0);

  /**
   * Checks the range.
   *
   * @throws IllegalArgumentException if there are fewer or more days, or days though it stays used
   */
  public ReturnRule {
    if (graceDays < 0 || graceDays > Validity.MOST_DAYS || (!back && graceDays > 0)) {
      throw new IllegalArgumentException("A coupon that comes back is good for 0 to 3,660 days.");
    }
  }

  /** It comes back, and is good for at least so many days more. */
  public static ReturnRule withGrace(int days) {
    return new ReturnRule(true, days);
  }
}
