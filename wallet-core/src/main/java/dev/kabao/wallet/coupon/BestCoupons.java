package dev.kabao.wallet.coupon;

import java.util.List;
import java.util.Objects;
import org.joda.money.Money;

/**
 * The best legal combination of the coupons at hand for one payment.
 *
 * <p><b>What a combination is worth.</b> Fixed amounts are taken off first, then percentages one
 * after another, each off what is left: those without a cap first, then those with the larger cap,
 * then those with the larger rate. A minimum spend is of the whole payment. A combination is legal
 * if every {@link Stacking} rule and {@link Stacking#MOST} allow it.
 *
 * <p><b>Which one is the best.</b> The one that is worth most and in which no coupon could be left
 * out without a loss. Of several, the one whose coupons expire earlier, comparing the earliest of
 * each first; then the one with fewer coupons; then the one with the smaller ids.
 *
 * @param amount what is to be paid, before any coupon
 * @param worth what the combination takes off
 * @param verdicts one for each coupon at hand: those that are used, in the order in which they are
 *     taken off, then the others
 * @param exact whether it is known that none is better: always with up to 20 coupons at hand that
 *     could be used; with more, the search ends after a bounded number of steps, and what was found
 *     by then may not be the best
 */
public record BestCoupons(Money amount, Money worth, List<CouponVerdict> verdicts, boolean exact) {

  /** Copies the list. */
  public BestCoupons {
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(worth, "worth");
    verdicts = List.copyOf(verdicts);
  }

  /** Those that are used, in the order in which they are taken off. */
  public List<CouponVerdict> taken() {
    return verdicts.stream().filter(CouponVerdict::taken).toList();
  }
}
