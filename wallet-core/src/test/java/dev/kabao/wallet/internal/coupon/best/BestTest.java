package dev.kabao.wallet.internal.coupon.best;

import static dev.kabao.wallet.internal.coupon.best.SomeCoupons.CNY;
import static dev.kabao.wallet.internal.coupon.best.SomeCoupons.held;
import static dev.kabao.wallet.internal.coupon.best.SomeCoupons.pays;
import static dev.kabao.wallet.internal.coupon.best.SomeCoupons.terms;
import static dev.kabao.wallet.internal.coupon.best.SomeCoupons.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.coupon.BestCoupons;
import dev.kabao.wallet.coupon.CouponReason;
import dev.kabao.wallet.coupon.CouponState;
import dev.kabao.wallet.coupon.CouponTerms;
import dev.kabao.wallet.coupon.CouponVerdict;
import dev.kabao.wallet.coupon.Discount;
import dev.kabao.wallet.coupon.Stacking;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BestTest {
  private static final CouponTerms TEN = terms("ten", Discount.of(yuan("10.00")));
  private static final CouponTerms FIVE = terms("five", Discount.of(yuan("5.00")));

  @Test
  void fixedAmountsComeFirstAndPercentagesAreOffWhatIsLeft() {
    CouponTerms fifth = terms("fifth", Discount.percent(CNY, 2_000));
    BestCoupons best = Best.of(List.of(held(1, fifth, 1), held(2, TEN, 9)), pays("60.00"));
    assertThat(best.worth()).isEqualTo(yuan("20.00"));
    assertThat(best.taken().stream().map(CouponVerdict::gives))
        .containsExactly(yuan("10.00"), yuan("10.00"));
    assertThat(best.exact()).isTrue();
  }

  @Test
  void aPercentageStopsAtItsCap() {
    CouponTerms capped = terms("capped", Discount.percent(5_000, yuan("3.00")));
    assertThat(Best.of(List.of(held(1, capped, 1)), pays("60.00")).worth()).isEqualTo(yuan("3.00"));
    assertThat(Best.of(List.of(held(1, capped, 1)), pays("4.01")).worth()).isEqualTo(yuan("2.00"));
  }

  @Test
  void ofEquallyGoodOnesThatWhichExpiresFirstIsUsed() {
    BestCoupons best = Best.of(List.of(held(1, TEN, 5), held(2, TEN, 2)), pays("60.00"));
    assertThat(best.taken())
        .singleElement()
        .extracting(CouponVerdict::coupon)
        .isEqualTo(held(2, TEN, 2).id());
    assertThat(best.verdicts().get(1).reason()).isEqualTo(CouponReason.ENOUGH_OF_CLASS);
  }

  @Test
  void nothingIsUsedThatCouldBeLeftOutThoughItExpiresFirst() {
    BestCoupons best = Best.of(List.of(held(1, TEN, 5), held(2, FIVE, 1)), pays("10.00"));
    assertThat(reason(best, 1)).isEqualTo(CouponReason.TAKEN);
    assertThat(reason(best, 2)).isEqualTo(CouponReason.ADDS_NOTHING);
  }

  @Test
  void severalSmallOnesBeatALargeOneThatIsUsedAlone() {
    CouponTerms twelve = terms("twelve", Discount.of(yuan("12.00"))).stacking(Stacking.ALONE);
    BestCoupons best =
        Best.of(List.of(held(1, twelve, 1), held(2, TEN, 5), held(3, FIVE, 5)), pays("60.00"));
    assertThat(best.worth()).isEqualTo(yuan("15.00"));
    CouponVerdict alone = verdict(best, 1);
    assertThat(alone.reason()).isEqualTo(CouponReason.NOT_WITH_OTHERS);
    assertThat(alone.text().en()).isEqualTo("It cannot be used together with Coupon ten.");
    assertThat(alone.text().zh()).isEqualTo("不能与 券 ten 同时使用。");
  }

  @Test
  void ofAGroupOneIsUsed() {
    CouponTerms one = TEN.stacking(Stacking.oneOf("platform"));
    CouponTerms other = FIVE.stacking(Stacking.oneOf("platform"));
    BestCoupons best = Best.of(List.of(held(1, other, 1), held(2, one, 9)), pays("60.00"));
    assertThat(best.worth()).isEqualTo(yuan("10.00"));
    assertThat(verdict(best, 1).reason()).isEqualTo(CouponReason.ONE_OF_GROUP);
    assertThat(verdict(best, 1).instead().orElseThrow().coupon()).isEqualTo(held(2, one, 9).id());
  }

  @Test
  void aPaymentTakesFiveCouponsAtMost() {
    List<Held> six = new ArrayList<>();
    for (int i = 1; i <= 6; i++) {
      six.add(held(i, terms("c" + i, Discount.of(yuan(i + ".00"))), 1));
    }
    BestCoupons best = Best.of(six, pays("60.00"));
    assertThat(best.worth()).isEqualTo(yuan("20.00"));
    assertThat(reason(best, 1)).isEqualTo(CouponReason.TOO_MANY);
  }

  @Test
  void whatIsMissingToTheMinimumIsTold() {
    BestCoupons best = Best.of(List.of(held(1, TEN.minimumSpend(yuan("60.01")), 1)), pays("60.00"));
    assertThat(best.worth()).isEqualTo(yuan("0.00"));
    assertThat(verdict(best, 1).text().en()).isEqualTo("It is for payments of CNY 60.01 and more.");
    assertThat(verdict(best, 1).text().zh()).isEqualTo("未达到使用门槛 CNY 60.01。");
    assertThat(Best.of(List.of(held(1, TEN.minimumSpend(yuan("60.00")), 1)), pays("60.00")).worth())
        .isEqualTo(yuan("10.00"));
  }

  @Test
  void whatIsForOthersOrNotForNowIsToldApart() {
    Use use = pays("60.00");
    Held early =
        new Held(
            held(7, TEN, 1).id(),
            TEN,
            CouponState.AVAILABLE,
            SomeCoupons.NOW.plusMillis(1),
            SomeCoupons.NOW.plus(Duration.ofDays(1)));
    List<Held> coupons =
        List.of(
            held(1, terms("usd", Discount.of(org.joda.money.Money.parse("USD 1.00"))), 1),
            held(2, TEN.payees(Set.of("tea")), 1),
            held(3, TEN.categories(Set.of("travel")), 1),
            held(4, TEN, 0),
            held(5, TEN, CouponState.LOCKED, 1),
            held(6, TEN, CouponState.USED, 1),
            early,
            held(8, TEN, CouponState.REVOKED, 1),
            held(9, TEN.payees(Set.of("noodles")).categories(Set.of("food")), 1));
    BestCoupons best = Best.of(coupons, use);
    assertThat(reason(best, 1)).isEqualTo(CouponReason.OTHER_CURRENCY);
    assertThat(reason(best, 2)).isEqualTo(CouponReason.OTHER_PAYEE);
    assertThat(reason(best, 3)).isEqualTo(CouponReason.OTHER_CATEGORY);
    assertThat(reason(best, 4)).isEqualTo(CouponReason.EXPIRED);
    assertThat(reason(best, 5)).isEqualTo(CouponReason.LOCKED);
    assertThat(reason(best, 6)).isEqualTo(CouponReason.USED);
    assertThat(reason(best, 7)).isEqualTo(CouponReason.NOT_YET_VALID);
    assertThat(reason(best, 8)).isEqualTo(CouponReason.REVOKED);
    assertThat(reason(best, 9)).isEqualTo(CouponReason.TAKEN);
    Use nobody = new Use(Optional.empty(), Optional.empty(), use.amount(), use.at());
    assertThat(reason(Best.of(coupons, nobody), 9)).isEqualTo(CouponReason.OTHER_PAYEE);
  }

  @Test
  void withManyCouponsItSaysWhetherItIsSure() {
    List<Held> many = SomeCoupons.random(new Random(7), 40, 60, 100_000);
    BestCoupons hurried = Best.of(many, pays("100000.00"), 1);
    assertThat(hurried.exact()).isFalse();
    assertThat(hurried.taken()).isNotEmpty();
    BestCoupons whole = Best.of(many, pays("100000.00"), Long.MAX_VALUE);
    assertThat(whole.exact()).isTrue();
    assertThat(whole.worth()).isGreaterThanOrEqualTo(hurried.worth());
  }

  @Test
  void thousandsOfCouponsOfOneClassAreOneChoice() {
    CouponTerms some = FIVE.stacking(Stacking.upTo(3));
    List<Held> many = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      many.add(held(i + 1, some, 1 + i % 300));
    }
    BestCoupons best = Best.of(many, pays("60.00"), 100);
    assertThat(best.exact()).isTrue();
    assertThat(best.worth()).isEqualTo(yuan("15.00"));
    assertThat(
            best.taken().stream()
                .map(verdict -> verdict.coupon().value().getLeastSignificantBits()))
        .containsExactly(1L, 301L, 601L);
  }

  @ParameterizedTest
  @EnumSource(CouponReason.class)
  void everyReasonHasATextInBothLanguages(CouponReason reason) {
    assertThat(reason.text().en()).isNotBlank().isNotEqualTo(reason.text().zh());
    assertThat(reason.text().zh()).matches(".*\\p{IsHan}.*");
  }

  private static CouponReason reason(BestCoupons best, int number) {
    return verdict(best, number).reason();
  }

  private static CouponVerdict verdict(BestCoupons best, int number) {
    return best.verdicts().stream()
        .filter(one -> one.coupon().value().getLeastSignificantBits() == number)
        .findFirst()
        .orElseThrow();
  }
}
