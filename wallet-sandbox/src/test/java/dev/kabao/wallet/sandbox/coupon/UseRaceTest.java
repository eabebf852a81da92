package dev.kabao.wallet.sandbox.coupon;

import static dev.kabao.wallet.sandbox.coupon.Stand.ten;
import static dev.kabao.wallet.sandbox.coupon.Stand.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.coupon.Coupon;
import dev.kabao.wallet.coupon.CouponReason;
import dev.kabao.wallet.coupon.CouponState;
import dev.kabao.wallet.coupon.RevokeResult;
import dev.kabao.wallet.coupon.Stacking;
import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.payment.Capture;
import dev.kabao.wallet.payment.Decline;
import dev.kabao.wallet.payment.Funding;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.payment.PaymentResult;
import dev.kabao.wallet.payment.StepResult;
import dev.kabao.wallet.sandbox.money.Race;
import dev.kabao.wallet.value.PaymentId;
import dev.kabao.wallet.value.WalletId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One coupon in many payments at once, at two platforms on one store. */
@Timeout(300)
class UseRaceTest {
  private static final int ROUNDS = 6;

  @TempDir private Path folder;
  private final Race race = new Race();
  private Stand stand;
  private WalletId person;

  @BeforeEach
  void open() {
    stand = new Stand(folder);
    person = stand.person();
    stand.define(ten("a"));
  }

  @AfterEach
  void theBooksAreClosed() {
    stand.assertBooksAreClosed();
    stand.close();
    race.close();
  }

  private static PayRequest request(Coupon... coupons) {
    return PayRequest.of(
        Funding.inOrder(
            java.util.stream.Stream.of(coupons)
                .map(coupon -> FundingSource.coupon(coupon.id()))
                .toList()),
        "shop",
        yuan(coupons.length + "0.00"));
  }

  private PaymentResult pay(int thread, Coupon... coupons) {
    return stand.open(thread, person).payments().pay(stand.request(), request(coupons));
  }

  private CouponState state(Coupon coupon) {
    return stand.open(person).coupons().find(coupon.id()).state();
  }

  private static List<CouponReason> reasons(List<PaymentResult> results) {
    return results.stream()
        .filter(PaymentResult.Declined.class::isInstance)
        .map(result -> ((PaymentResult.Declined) result).decline())
        .map(Decline::coupon)
        .map(verdict -> verdict.orElseThrow().reason())
        .toList();
  }

  @Test
  void oneCouponPaysOnePayment() {
    for (int round = 0; round < ROUNDS; round++) {
      Coupon coupon = stand.issue("a", person);
      List<PaymentResult> results = race.run(thread -> pay(thread, coupon));
      assertThat(results).filteredOn(PaymentResult.Succeeded.class::isInstance).hasSize(1);
      assertThat(reasons(results)).hasSize(Race.THREADS - 1).containsOnly(CouponReason.USED);
    }
    assertThat(stand.store.balance(AccountId.payee("shop", "CNY")).posted())
        .isEqualTo(ROUNDS * 1_000L);
    assertThat(stand.store.balance(AccountId.promotion("sponsor-1", "CNY")).posted())
        .isEqualTo(-ROUNDS * 1_000L);
  }

  @Test
  void oneCouponIsLockedByOnePaymentAgainAndAgain() {
    Coupon coupon = stand.issue("a", person);
    for (int round = 0; round < ROUNDS; round++) {
      List<PaymentResult> results =
          race.run(
              16,
              thread ->
                  stand
                      .open(thread, person)
                      .payments()
                      .authorize(stand.request(), request(coupon)));
      assertThat(results).filteredOn(PaymentResult.SetAside.class::isInstance).hasSize(1);
      assertThat(reasons(results)).hasSize(15).containsOnly(CouponReason.LOCKED);
      PaymentId open =
          results.stream()
              .filter(PaymentResult.SetAside.class::isInstance)
              .map(result -> result.payment().id())
              .findFirst()
              .orElseThrow();
      stand.open(person).payments().voidPayment(stand.request(), open);
      assertThat(state(coupon)).isEqualTo(CouponState.AVAILABLE);
    }
  }

  @Test
  void captureAndVoidAtOnceUseTheCouponOrFreeIt() {
    for (int round = 0; round < ROUNDS; round++) {
      Coupon coupon = stand.issue("a", person);
      PaymentId open =
          stand.open(person).payments().authorize(stand.request(), request(coupon)).payment().id();
      List<StepResult> results =
          race.run(
              8,
              thread ->
                  thread % 2 == 0
                      ? stand
                          .open(thread / 2, person)
                          .payments()
                          .capture(stand.request(), open, Capture.all())
                      : stand
                          .open(thread / 2, person)
                          .payments()
                          .voidPayment(stand.request(), open));
      assertThat(results).filteredOn(StepResult.Done.class::isInstance).hasSize(1);
      boolean captured = stand.open(person).payments().find(open).payment().settled().isPositive();
      assertThat(state(coupon)).isEqualTo(captured ? CouponState.USED : CouponState.AVAILABLE);
    }
  }

  @Test
  void twoCouponsInTwoOrdersAreBothUsedByOneOfThem() {
    stand.define(ten("b"));
    for (int round = 0; round < ROUNDS; round++) {
      Coupon one = stand.issue("a", person);
      Coupon other = stand.issue("b", person);
      List<PaymentResult> results =
          race.run(
              16,
              thread ->
                  thread % 2 == 0 ? pay(thread / 2, one, other) : pay(thread / 2, other, one));
      assertThat(results).filteredOn(PaymentResult.Succeeded.class::isInstance).hasSize(1);
      assertThat(state(one)).isEqualTo(CouponState.USED);
      assertThat(state(other)).isEqualTo(CouponState.USED);
    }
  }

  @Test
  void aCouponIsUsedOrTakenBackOrOverButNotTwoOfThem() {
    stand.define(ten("c").stacking(Stacking.ALONE));
    for (int round = 0; round < ROUNDS; round++) {
      Coupon coupon = stand.issue("c", person);
      // The very moment at which it is over; payments date themselves by it too.
      stand.clock.advance(
          Duration.between(stand.clock.instant(), coupon.until()).minusMillis(round % 2));
      List<Boolean> wins =
          race.run(
              9,
              thread ->
                  switch (thread % 3) {
                    case 0 -> pay(thread, coupon) instanceof PaymentResult.Succeeded;
                    case 1 ->
                        stand.desk(thread).couponClasses().revoke(stand.request(), coupon.id())
                            instanceof RevokeResult.Revoked;
                    default -> {
                      stand.desk(thread).resolve();
                      yield false;
                    }
                  });
      long won = wins.stream().filter(win -> win).count();
      assertThat(won).isEqualTo(round % 2);
      assertThat(state(coupon))
          .isIn(
              round % 2 == 0
                  ? List.of(CouponState.EXPIRED)
                  : List.of(CouponState.USED, CouponState.REVOKED));
    }
  }

  @Test
  void refundsAtOnceGiveACouponBackOnce() {
    Coupon coupon = stand.issue("a", person);
    for (int round = 0; round < ROUNDS; round++) {
      PaymentId payment = pay(0, coupon).payment().id();
      race.run(
          8,
          thread ->
              stand
                  .open(thread, person)
                  .payments()
                  .refund(stand.request(), payment, Optional.of(yuan("5.00"))));
      assertThat(state(coupon)).isEqualTo(CouponState.AVAILABLE);
      assertThat(stand.held(person, "a").posted()).isEqualTo(1);
    }
  }
}
