package dev.kabao.wallet.internal.coupon.best;

import dev.kabao.wallet.coupon.BestCoupons;
import dev.kabao.wallet.coupon.CouponReason;
import dev.kabao.wallet.coupon.CouponVerdict;
import dev.kabao.wallet.value.CouponId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.Money;

/** Chooses the best legal combination of coupons, and says why of each. Pure. */
public final class Best {
  private Best() {}

  /** The best of the coupons at hand for a payment. */
  public static BestCoupons of(List<Held> atHand, Use use) {
    return of(atHand, use, Search.BUDGET);
  }

  static BestCoupons of(List<Held> atHand, Use use, long budget) {
    List<Held> fit = atHand.stream().filter(one -> one.obstacle(use).isEmpty()).toList();
    long amount = use.amount().getAmountMinorLong();
    Search search = new Search(fit, amount, budget);
    Choice best = search.run();
    List<CouponVerdict> verdicts = new ArrayList<>();
    for (Taking.Part part : Taking.of(best.coupons(), amount)) {
      verdicts.add(
          verdict(part.coupon(), CouponReason.TAKEN, money(use, part.gives()), Optional.empty()));
    }
    Set<CouponId> taken = best.coupons().stream().map(Held::id).collect(Collectors.toSet());
    atHand.stream()
        .filter(one -> !taken.contains(one.id()))
        .map(one -> notTaken(one, best.coupons(), use))
        .forEach(verdicts::add);
    return new BestCoupons(use.amount(), money(use, best.worth()), verdicts, search.exact());
  }

  /** Why a coupon cannot be used for a payment beside others that can; empty if it can. */
  public static Optional<CouponVerdict> obstacle(Held coupon, List<Held> others, Use use) {
    Money zero = money(use, 0);
    return coupon
        .obstacle(use)
        .map(reason -> verdict(coupon, reason, zero, Optional.empty()))
        .or(
            () ->
                Together.conflict(others, coupon)
                    .map(found -> verdict(coupon, found.reason(), zero, found.other())));
  }

  private static CouponVerdict notTaken(Held coupon, List<Held> taken, Use use) {
    return obstacle(coupon, taken, use)
        .orElseGet(
            () -> verdict(coupon, CouponReason.ADDS_NOTHING, money(use, 0), Optional.empty()));
  }

  private static CouponVerdict verdict(
      Held coupon, CouponReason reason, Money gives, Optional<Held> other) {
    return new CouponVerdict(
        coupon.id(),
        reason,
        gives,
        reason == CouponReason.BELOW_MINIMUM ? coupon.terms().minimumSpend() : Optional.empty(),
        other.map(one -> new CouponVerdict.Instead(one.id(), one.terms().name())));
  }

  private static Money money(Use use, long minor) {
    return Money.ofMinor(use.amount().getCurrencyUnit(), minor);
  }
}
