package dev.kabao.wallet.internal.coupon.best;

import dev.kabao.wallet.coupon.CouponState;
import dev.kabao.wallet.coupon.CouponTerms;
import dev.kabao.wallet.coupon.Discount;
import dev.kabao.wallet.coupon.Stacking;
import dev.kabao.wallet.coupon.Validity;
import dev.kabao.wallet.value.CouponId;
import dev.kabao.wallet.value.LocalText;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Made-up coupons. */
final class SomeCoupons {
  static final Instant NOW = Instant.parse("2026-11-29T04:00:00Z");
  static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
  private static final Validity WEEK = new Validity.FromIssue(7);

  private SomeCoupons() {}

  static Money yuan(String amount) {
    return Money.parse("CNY " + amount);
  }

  static CouponTerms terms(String code, Discount discount) {
    return CouponTerms.of(
        code, new LocalText("Coupon " + code, "券 " + code), "shop", discount, WEEK);
  }

  /** A coupon that expires so many days from now. */
  static Held held(int number, CouponTerms terms, int days) {
    return held(number, terms, CouponState.AVAILABLE, days);
  }

  static Held held(int number, CouponTerms terms, CouponState state, int days) {
    return new Held(
        new CouponId(new UUID(0, number)),
        terms,
        state,
        NOW.minus(Duration.ofDays(1)),
        NOW.plus(Duration.ofDays(days)));
  }

  static Use pays(String amount) {
    return new Use(Optional.of("noodles"), Optional.of("food"), yuan(amount), NOW);
  }

  /**
   * So many coupons of up to so many classes, with all kinds of terms; small figures meet often.
   */
  static List<Held> random(Random random, int classes, int coupons, int mostFen) {
    List<CouponTerms> terms = new ArrayList<>();
    for (int i = 0; i < classes; i++) {
      terms.add(randomTerms(random, "c" + i, mostFen));
    }
    List<Held> held = new ArrayList<>();
    for (int i = 0; i < coupons; i++) {
      held.add(held(i + 1, terms.get(random.nextInt(classes)), 1 + random.nextInt(4)));
    }
    return held;
  }

  private static CouponTerms randomTerms(Random random, String code, int mostFen) {
    Money some = Money.ofMinor(CNY, 1 + random.nextInt(mostFen));
    Discount discount =
        switch (random.nextInt(4)) {
          case 0, 1 -> Discount.of(some);
          case 2 -> Discount.percent(CNY, 1 + random.nextInt(10_000));
          default -> Discount.percent(500 * (1 + random.nextInt(20)), some);
        };
    CouponTerms made = terms(code, discount).stacking(randomStacking(random));
    if (random.nextInt(4) == 0) {
      made = made.minimumSpend(Money.ofMinor(CNY, 1 + random.nextInt(mostFen)));
    }
    return made;
  }

  private static Stacking randomStacking(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> Stacking.ALONE;
      case 1, 2 -> Stacking.oneOf("g" + random.nextInt(2));
      default -> Stacking.upTo(1 + random.nextInt(3));
    };
  }
}
