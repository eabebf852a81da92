package dev.kabao.wallet.sandbox.money;

import static dev.kabao.wallet.sandbox.money.Till.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.payment.Capture;
import dev.kabao.wallet.payment.Funding;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.payment.Payment;
import dev.kabao.wallet.payment.PaymentService;
import dev.kabao.wallet.payment.RefundResult;
import dev.kabao.wallet.payment.StepResult;
import dev.kabao.wallet.reward.EarnRule;
import dev.kabao.wallet.value.PaymentId;
import dev.kabao.wallet.value.WalletId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Captures and refunds of a payment by points and money, in all sorts of orders and parts: what is
 * spent and earned in the end hangs on how much was captured and refunded in all, to the unit.
 */
@Timeout(300)
class PointsOrderTest {
  private static final String PAYS = "pays";
  private static final String GIVES = "gives";
  private static final int CASES = 12;
  private static final int ORDERS = 5;
  private static final long GIVEN = 10_000;

  @TempDir private Path folder;

  /** Some points of odd worth pay, some odd rules give: nothing comes out even. */
  private record Case(
      long units, long worth, long earned, long per, long cap, long points, long amount) {
    static Case of(Random random) {
      return new Case(
          1 + random.nextInt(12),
          1 + random.nextInt(90),
          1 + random.nextInt(9),
          1 + random.nextInt(150),
          random.nextBoolean() ? EarnRule.NO_CAP : 1 + random.nextInt(40),
          1 + random.nextInt(60),
          1_000 + random.nextInt(3_000));
    }
  }

  /** What is left of it all. */
  private record End(long points, long given, long owed, long money, long shop) {}

  @ParameterizedTest
  @ValueSource(longs = {20261129L, 7L, 424_242L})
  void theOrderOfCapturesAndRefundsMakesNoDifference(long seed) {
    Random random = new Random(seed);
    try (PointsTill points = new PointsTill(folder)) {
      for (int i = 0; i < CASES; i++) {
        Case one = Case.of(random);
        points.define(PointsTill.programme(PAYS, one.units(), yuan(one.worth())));
        points.define(
            PointsTill.programme(GIVES, 1, yuan("0.01"))
                .earning(
                    EarnRule.of("odd", PointsTill.NAME, one.earned(), yuan(one.per()))
                        .atMost(one.cap(), EarnRule.NO_CAP)));
        long captured = 1 + random.nextLong(one.amount());
        long refunded = random.nextLong(captured + 1);
        List<End> ends = new ArrayList<>();
        for (int order = 0; order < ORDERS; order++) {
          ends.add(carryOut(points, one, captured, refunded, random, "shop-" + i + '-' + order));
        }
        assertThat(ends)
            .as("%s, captured %s, refunded %s", one, captured, refunded)
            .containsOnly(ends.get(0));
        if (refunded == captured) {
          assertThat(ends.get(0)).isEqualTo(new End(GIVEN, 0, 0, 100_000, 0));
        }
      }
      points.assertBooksAreClosed();
    }
  }

  private static End carryOut(
      PointsTill points, Case one, long captured, long refunded, Random random, String shop) {
    Till till = points.till;
    WalletId wallet = points.walletWith("1000.00", PAYS, GIVEN);
    PaymentService payments = till.session(random.nextInt(2), wallet).payments();
    PayRequest request =
        PayRequest.of(
            Funding.inOrder(
                PointsTill.points(PAYS, one.points() * one.units()), FundingSource.balance()),
            shop,
            yuan(one.amount()));
    PaymentId id = payments.authorize(till.request(), request).payment().id();
    long taken = 0;
    long back = 0;
    while (taken < captured || back < refunded) {
      boolean refund =
          back < refunded && back < taken && (taken == captured || random.nextBoolean());
      if (refund) {
        long part = 1 + random.nextLong(Math.min(refunded, taken) - back);
        assertThat(payments.refund(till.request(), id, Optional.of(yuan(part))))
            .isInstanceOf(RefundResult.Done.class);
        back += part;
      } else {
        long part = 1 + random.nextLong(captured - taken);
        taken += part;
        Capture capture = taken == captured ? Capture.last(yuan(part)) : Capture.part(yuan(part));
        assertThat(payments.capture(till.request(), id, capture))
            .isInstanceOf(StepResult.Done.class);
      }
      points.points(wallet, PAYS);
    }
    Payment payment = payments.find(id).payment();
    long given = points.points(wallet, GIVES).available();
    assertThat(payment.earned().stream().mapToLong(Payment.Earned::units).sum()).isEqualTo(given);
    return new End(
        points.points(wallet, PAYS).available(),
        given,
        points.points(wallet, GIVES).owed(),
        till.restingIn(wallet).getAmountMinorLong(),
        till.restingWith(shop).getAmountMinorLong());
  }

  @ParameterizedTest
  @ValueSource(longs = {1L, 2L})
  void whatIsEarnedAndSpentOfOneProgrammeComesToTheSameInAnyOrderOfRefunds(long seed) {
    Random random = new Random(seed);
    try (PointsTill points = new PointsTill(folder)) {
      points.define(
          PointsTill.programme(PAYS, 3, yuan("0.10"))
              .earning(EarnRule.of("odd", PointsTill.NAME, 7, yuan("0.90"))));
      List<Long> ends = new ArrayList<>();
      for (int order = 0; order < ORDERS; order++) {
        WalletId wallet = points.walletWith("100.00", PAYS, 100);
        Till till = points.till;
        PaymentService payments = till.session(0, wallet).payments();
        PaymentId first = pay(points, payments, "27.35", FundingSource.balance());
        // Spends what was just earned, so that there is something to owe.
        long all = points.points(wallet, PAYS).available();
        PaymentId second =
            pay(points, payments, "30.00", PointsTill.points(PAYS, all), FundingSource.balance());
        List<PaymentId> turns = new ArrayList<>(List.of(first, second, first, second));
        java.util.Collections.shuffle(turns, random);
        turns.forEach(
            id ->
                assertThat(payments.refund(till.request(), id, Optional.of(yuan("11.11"))))
                    .isInstanceOf(RefundResult.Done.class));
        ends.add(points.points(wallet, PAYS).available() - points.points(wallet, PAYS).owed());
        for (PaymentId id : List.of(first, second)) {
          assertThat(payments.refund(till.request(), id, Optional.empty()))
              .isInstanceOf(RefundResult.Done.class);
        }
        assertThat(points.points(wallet, PAYS).available()).isEqualTo(100);
        assertThat(points.points(wallet, PAYS).owed()).isZero();
      }
      assertThat(ends).containsOnly(ends.get(0));
      points.assertBooksAreClosed();
    }
  }

  private static PaymentId pay(
      PointsTill points, PaymentService payments, String amount, FundingSource... sources) {
    return payments
        .pay(points.till.request(), PayRequest.of(Funding.inOrder(sources), "shop", yuan(amount)))
        .payment()
        .id();
  }
}
