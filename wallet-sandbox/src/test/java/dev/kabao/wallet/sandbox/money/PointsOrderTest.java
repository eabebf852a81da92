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
import java.time.Duration;
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
 * spent and earned in the end hangs on how much of each source was captured and refunded in all, to
 * the unit. A refund takes what was captured up to then, of the last source first; so where there
 * are two sources, all is captured before anything is refunded.
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

  /** What pays. */
  private enum Sources {
    POINTS,
    MONEY,
    BOTH;

    private Funding funding(Case one) {
      FundingSource points = PointsTill.points(PAYS, one.points() * one.units());
      return switch (this) {
        case POINTS -> Funding.inOrder(points);
        case MONEY -> Funding.inOrder(FundingSource.balance());
        case BOTH -> Funding.inOrder(points, FundingSource.balance());
      };
    }

    private long amount(Case one) {
      return this == POINTS ? one.points() * one.worth() : one.amount();
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
        // The other platform learns of a programme after a while.
        points.till.clock.advance(Duration.ofMinutes(1));
        Sources sources = Sources.values()[i % Sources.values().length];
        long captured = 1 + random.nextLong(sources.amount(one));
        long refunded = random.nextLong(captured + 1);
        List<End> ends = new ArrayList<>();
        for (int order = 0; order < ORDERS; order++) {
          ends.add(
              carryOut(points, one, sources, captured, refunded, random, "s-" + i + '-' + order));
        }
        assertThat(ends)
            .as("%s by %s, captured %s, refunded %s", one, sources, captured, refunded)
            .containsOnly(ends.get(0));
        if (refunded == captured) {
          assertThat(ends.get(0)).isEqualTo(new End(GIVEN, 0, 0, 100_000, 0));
        }
      }
      points.assertBooksAreClosed();
    }
  }

  private static End carryOut(
      PointsTill points,
      Case one,
      Sources sources,
      long captured,
      long refunded,
      Random random,
      String shop) {
    Till till = points.till;
    WalletId wallet = points.walletWith("1000.00", PAYS, GIVEN);
    PaymentService payments = till.session(random.nextInt(2), wallet).payments();
    PayRequest request = PayRequest.of(sources.funding(one), shop, yuan(sources.amount(one)));
    PaymentId id = payments.authorize(till.request(), request).payment().id();
    long taken = 0;
    long back = 0;
    while (taken < captured || back < refunded) {
      boolean mayRefund = back < Math.min(refunded, taken);
      boolean now = taken == captured || (sources != Sources.BOTH && random.nextBoolean());
      if (mayRefund && now) {
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
