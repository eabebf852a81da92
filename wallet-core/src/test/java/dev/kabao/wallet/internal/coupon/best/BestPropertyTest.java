package dev.kabao.wallet.internal.coupon.best;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.coupon.BestCoupons;
import dev.kabao.wallet.coupon.CouponReason;
import dev.kabao.wallet.coupon.CouponVerdict;
import dev.kabao.wallet.coupon.Discount;
import dev.kabao.wallet.coupon.Stacking;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.Money;

/** What is found is what the definition says, whatever coupons are at hand. */
class BestPropertyTest {

  @Property(tries = 3_000)
  void theBestIsWhatTryingEverythingFinds(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 9) int coupons,
      @ForAll @IntRange(min = 1, max = 9) int classes,
      @ForAll @IntRange(min = 1, max = 400) int fen,
      @ForAll @IntRange(min = 1, max = 400) int mostFen) {
    List<Held> held = SomeCoupons.random(new Random(seed), classes, coupons, mostFen);
    assertIsTheBest(held, uses(fen), Best.of(held, uses(fen)));
  }

  @Property(tries = 12)
  void theBestOfTwentyIsExactWithoutABudget(@ForAll long seed) {
    List<Held> held = SomeCoupons.random(new Random(seed), 20, 20, 300);
    Use use = uses(1_000);
    BestCoupons best = Best.of(held, use, 1);
    assertThat(best.exact()).isTrue();
    assertIsTheBest(held, use, best);
  }

  @Property(tries = 300)
  void theOrderInWhichCouponsAreAtHandChangesNothing(@ForAll long seed) {
    Random random = new Random(seed);
    List<Held> held = SomeCoupons.random(random, 8, 12, 200);
    List<Held> shuffled = new ArrayList<>(held);
    Collections.shuffle(shuffled, random);
    assertThat(Best.of(shuffled, uses(300)).taken()).isEqualTo(Best.of(held, uses(300)).taken());
  }

  /** Also where the search had to stop early. */
  @Property(tries = 300)
  void whatIsFoundIsLegalAndTakesInAllThatAddsToIt(
      @ForAll long seed,
      @ForAll @IntRange(min = 21, max = 60) int coupons,
      @ForAll @IntRange(min = 1, max = 200) int budget) {
    List<Held> held = SomeCoupons.random(new Random(seed), 40, coupons, 300);
    Use use = uses(2_000);
    BestCoupons found = Best.of(held, use, budget);
    List<Held> taken = taken(held, found);
    assertThat(BruteForce.isLegal(taken, use)).isTrue();
    assertThat(BruteForce.hasNoIdle(taken, 2_000)).isTrue();
    assertThat(found.worth().getAmountMinorLong()).isEqualTo(BruteForce.worth(taken, 2_000));
    for (Held more : held) {
      List<Held> together = new ArrayList<>(taken);
      together.add(more);
      if (!taken.contains(more) && BruteForce.isLegal(together, use)) {
        assertThat(BruteForce.worth(together, 2_000)).isEqualTo(found.worth().getAmountMinorLong());
      }
    }
    assertThat(Best.of(held, use).worth()).isGreaterThanOrEqualTo(found.worth());
  }

  /** It once took none where the steps ended before the first combination. */
  @Example
  void aSearchThatFoundNothingInItsStepsTakesInWhatThereIs() {
    whatIsFoundIsLegalAndTakesInAllThatAddsToIt(-1135, 21, 1);
  }

  @Property(tries = 500)
  void everyCouponHasAVerdictThatHolds(@ForAll long seed) {
    List<Held> held = SomeCoupons.random(new Random(seed), 6, 10, 250);
    Use use = uses(200);
    BestCoupons best = Best.of(held, use);
    List<Held> taken = taken(held, best);
    assertThat(best.verdicts().stream().map(CouponVerdict::coupon))
        .containsExactlyInAnyOrderElementsOf(held.stream().map(Held::id).toList());
    assertThat(best.verdicts().stream().map(CouponVerdict::gives).reduce(Money::plus))
        .contains(best.worth());
    for (CouponVerdict verdict : best.verdicts()) {
      Held coupon =
          held.stream().filter(one -> one.id().equals(verdict.coupon())).findFirst().orElseThrow();
      assertHolds(verdict, coupon, taken, use);
      assertThat(verdict.text().en()).doesNotContain("{");
      assertThat(verdict.text().zh()).doesNotContain("{");
    }
  }

  private static void assertHolds(CouponVerdict verdict, Held coupon, List<Held> taken, Use use) {
    List<Held> together = new ArrayList<>(taken);
    together.add(coupon);
    switch (verdict.reason()) {
      case TAKEN -> assertThat(verdict.gives().isPositive()).isTrue();
      case BELOW_MINIMUM -> assertThat(verdict.minimum().orElseThrow()).isGreaterThan(use.amount());
      case ADDS_NOTHING -> {
        assertThat(BruteForce.isLegal(together, use)).isTrue();
        assertThat(BruteForce.hasNoIdle(together, use.amount().getAmountMinorLong())).isFalse();
      }
      case NOT_WITH_OTHERS, ONE_OF_GROUP -> {
        assertThat(BruteForce.isLegal(together, use)).isFalse();
        assertThat(taken.stream().map(Held::id)).contains(verdict.instead().orElseThrow().coupon());
      }
      case ENOUGH_OF_CLASS ->
          assertThat(taken.stream().filter(one -> one.terms().code().equals(coupon.terms().code())))
              .hasSize(coupon.terms().stacking().mostOfClass());
      case TOO_MANY -> assertThat(taken).hasSize(Stacking.MOST);
      default -> throw new AssertionError("None of these coupons is " + verdict.reason());
    }
  }

  @Property(tries = 2_000)
  void aDiscountIsRoundedDownAndNeverMoreThanThereIs(
      @ForAll @IntRange(min = 1, max = 10_000) int rate,
      @ForAll @net.jqwik.api.constraints.LongRange(min = 0) long left) {
    long off = Discount.percent(SomeCoupons.CNY, rate).off(left);
    assertThat(java.math.BigInteger.valueOf(off))
        .isEqualTo(
            java.math.BigInteger.valueOf(left)
                .multiply(java.math.BigInteger.valueOf(rate))
                .divide(java.math.BigInteger.valueOf(10_000)));
  }

  private static void assertIsTheBest(List<Held> held, Use use, BestCoupons best) {
    BruteForce.Answer answer = BruteForce.best(held, use);
    assertThat(best.exact()).isTrue();
    assertThat(best.worth().getAmountMinorLong()).isEqualTo(answer.worth());
    Set<String> taken = new TreeSet<>();
    best.taken().forEach(verdict -> taken.add(verdict.coupon().toString()));
    assertThat(taken).isEqualTo(answer.ids());
    assertThat(best.taken().stream().map(CouponVerdict::reason))
        .allMatch(reason -> reason == CouponReason.TAKEN);
  }

  private static List<Held> taken(List<Held> held, BestCoupons best) {
    var ids = best.taken().stream().map(CouponVerdict::coupon).collect(Collectors.toSet());
    return held.stream().filter(one -> ids.contains(one.id())).toList();
  }

  private static Use uses(int fen) {
    return new Use(
        Optional.of("noodles"),
        Optional.empty(),
        Money.ofMinor(SomeCoupons.CNY, fen),
        SomeCoupons.NOW);
  }
}
