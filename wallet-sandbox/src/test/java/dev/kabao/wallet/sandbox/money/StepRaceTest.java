package dev.kabao.wallet.sandbox.money;

import static dev.kabao.wallet.sandbox.money.Till.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.payment.Capture;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.payment.Payment;
import dev.kabao.wallet.payment.PaymentRefusal;
import dev.kabao.wallet.payment.PaymentResult;
import dev.kabao.wallet.payment.PaymentService;
import dev.kabao.wallet.payment.PaymentState;
import dev.kabao.wallet.payment.Refund;
import dev.kabao.wallet.payment.RefundResult;
import dev.kabao.wallet.payment.StepResult;
import dev.kabao.wallet.sandbox.TestClock;
import dev.kabao.wallet.spi.limit.LimitPolicy;
import dev.kabao.wallet.spi.risk.RiskPolicy;
import dev.kabao.wallet.value.PaymentId;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.WalletId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Many threads capture, void, expire and refund one payment. */
@Timeout(120)
class StepRaceTest {
  private static final int ROUNDS = 100;
  private static final Duration VALIDITY = Duration.ofMinutes(10);
  private static final Money START = yuan("100.00");

  @TempDir private Path folder;
  private final Race race = new Race();
  private Till till;

  @BeforeEach
  void open() {
    till =
        new Till(
            folder,
            new TestClock(),
            platform -> platform.limits(LimitPolicy.NONE).risk(RiskPolicy.NONE));
  }

  @AfterEach
  void theBooksAreClosed() {
    till.assertBooksAreClosed();
    till.close();
    race.close();
  }

  private PaymentService payments(int thread, WalletId wallet) {
    return till.session(thread, wallet).payments();
  }

  private PayRequest from(String payee, String amount) {
    return PayRequest.of(FundingSource.balance(), payee, yuan(amount)).validFor(VALIDITY);
  }

  private PaymentId authorized(WalletId wallet, String payee, String amount) {
    PaymentResult result = payments(0, wallet).authorize(till.request(), from(payee, amount));
    assertThat(result).isInstanceOf(PaymentResult.SetAside.class);
    return result.payment().id();
  }

  private static long done(List<StepResult> results) {
    return results.stream().filter(StepResult.Done.class::isInstance).count();
  }

  private static Set<PaymentRefusal> refusals(List<StepResult> results) {
    return results.stream()
        .filter(StepResult.Refused.class::isInstance)
        .map(result -> ((StepResult.Refused) result).refusal())
        .collect(java.util.stream.Collectors.toSet());
  }

  @Test
  void sixtyFourThreadsCaptureNoMoreThanWasSetAside() {
    for (int round = 0; round < ROUNDS; round++) {
      boolean fits = round % 2 == 0;
      String payee = "shop-" + round;
      WalletId wallet = till.walletWith(START);
      PaymentId payment = authorized(wallet, payee, fits ? "40.00" : "40.50");
      List<StepResult> results =
          race.run(
              thread ->
                  payments(thread, wallet)
                      .capture(till.request(), payment, Capture.part(yuan("1.00"))));
      assertThat(done(results)).isEqualTo(40);
      // Each capture saw its own step of the way.
      assertThat(
              results.stream()
                  .filter(StepResult.Done.class::isInstance)
                  .map(result -> result.payment().settled())
                  .distinct())
          .hasSize(40);
      assertThat(refusals(results))
          .containsExactly(fits ? PaymentRefusal.COMPLETE : PaymentRefusal.MORE_THAN_LEFT);
      if (!fits) {
        assertThat(payments(1, wallet).voidPayment(till.request(), payment))
            .isInstanceOf(StepResult.Done.class);
      }
      Payment after = payments(0, wallet).find(payment).payment();
      assertThat(after.state()).isEqualTo(PaymentState.SUCCEEDED);
      assertThat(after.settled()).isEqualTo(yuan("40.00"));
      assertThat(till.restingWith(payee)).isEqualTo(yuan("40.00"));
      assertThat(till.restingIn(wallet)).isEqualTo(yuan("60.00"));
    }
  }

  @Test
  void oneCaptureRequestFromSixtyFourThreadsCapturesOnce() {
    for (int round = 0; round < ROUNDS; round++) {
      String payee = "shop-" + round;
      WalletId wallet = till.walletWith(START);
      PaymentId payment = authorized(wallet, payee, "40.00");
      RequestId request = till.request();
      List<StepResult> results =
          race.run(
              thread ->
                  payments(thread, wallet).capture(request, payment, Capture.part(yuan("3.00"))));
      assertThat(results).containsOnly(results.get(0));
      assertThat(done(results)).isEqualTo(Race.THREADS);
      assertThat(results.get(0).payment().settled()).isEqualTo(yuan("3.00"));
      assertThat(payments(0, wallet).capture(till.request(), payment, Capture.last(yuan("1.00"))))
          .isInstanceOf(StepResult.Done.class);
      assertThat(till.restingWith(payee)).isEqualTo(yuan("4.00"));
      assertThat(till.restingIn(wallet)).isEqualTo(yuan("96.00"));
    }
  }

  @Test
  void captureVoidAndExpiryOfOnePaymentEndItOnce() {
    for (int round = 0; round < ROUNDS; round++) {
      String payee = "shop-" + round;
      WalletId wallet = till.walletWith(START);
      PaymentId payment = authorized(wallet, payee, "40.00");
      int turn = round;
      if (round % 5 == 4) {
        // Too late for captures: only the payer and the time itself can end it.
        till.clock.advance(VALIDITY);
      }
      List<Boolean> ended =
          race.run(
              thread -> {
                PaymentService payments = payments(thread, wallet);
                return switch ((thread + turn) % 4) {
                  case 0 ->
                      payments.capture(till.request(), payment, Capture.all())
                          instanceof StepResult.Done;
                  case 1 ->
                      payments.voidPayment(till.request(), payment) instanceof StepResult.Done;
                  case 2 -> payments.find(payment) instanceof PaymentResult.Unknown;
                  default -> {
                    if (thread / 4 == turn % 8) {
                      till.clock.advance(VALIDITY);
                    }
                    till.desk(thread).resolve();
                    yield false;
                  }
                };
              });
      Payment after = payments(0, wallet).find(payment).payment();
      assertThat(after.state())
          .isIn(PaymentState.SUCCEEDED, PaymentState.VOIDED, PaymentState.EXPIRED);
      assertThat(ended.stream().filter(one -> one).count())
          .isEqualTo(after.state() == PaymentState.EXPIRED ? 0 : 1);
      Money settled = yuan(after.state() == PaymentState.SUCCEEDED ? "40.00" : "0.00");
      assertThat(after.settled()).isEqualTo(settled);
      assertThat(till.restingWith(payee)).isEqualTo(settled);
      assertThat(till.restingIn(wallet)).isEqualTo(START.minus(settled));
    }
  }

  @Test
  void partsCapturedUntilItIsVoidedOrExpiresAreWhatThePayeeGets() {
    for (int round = 0; round < ROUNDS; round++) {
      String payee = "shop-" + round;
      WalletId wallet = till.walletWith(START);
      PaymentId payment = authorized(wallet, payee, "40.00");
      boolean expires = round % 2 == 0;
      List<StepResult> results =
          race.run(
              thread -> {
                if (thread == 40 && expires) {
                  till.clock.advance(VALIDITY);
                }
                return thread % 8 == 7 && !expires
                    ? payments(thread, wallet).voidPayment(till.request(), payment)
                    : payments(thread, wallet)
                        .capture(till.request(), payment, Capture.part(yuan("0.25")));
              });
      till.desk(0).resolve();
      long captured = 0;
      long voided = 0;
      for (int thread = 0; thread < results.size(); thread++) {
        if (results.get(thread) instanceof StepResult.Done) {
          captured += thread % 8 == 7 && !expires ? 0 : 25;
          voided += thread % 8 == 7 && !expires ? 1 : 0;
        }
      }
      Payment after = payments(0, wallet).find(payment).payment();
      assertThat(voided).isEqualTo(expires ? 0 : 1);
      assertThat(after.state())
          .isEqualTo(
              captured > 0
                  ? PaymentState.SUCCEEDED
                  : expires ? PaymentState.EXPIRED : PaymentState.VOIDED);
      assertThat(after.settled()).isEqualTo(yuan(captured));
      assertThat(till.restingWith(payee)).isEqualTo(yuan(captured));
      assertThat(till.restingIn(wallet)).isEqualTo(START.minus(yuan(captured)));
    }
  }

  @Test
  void sixtyFourThreadsRefundNoMoreThanWasPaid() {
    for (int round = 0; round < ROUNDS; round++) {
      String payee = "shop-" + round;
      WalletId wallet = till.walletWith(START);
      PaymentId payment =
          payments(0, wallet).pay(till.request(), from(payee, "40.50")).payment().id();
      List<RefundResult> results =
          race.run(
              thread ->
                  payments(thread, wallet)
                      .refund(till.request(), payment, Optional.of(yuan("1.00"))));
      List<Refund> done =
          results.stream()
              .filter(RefundResult.Done.class::isInstance)
              .map(result -> ((RefundResult.Done) result).refund())
              .toList();
      assertThat(done).hasSize(40).doesNotHaveDuplicates();
      assertThat(done).allMatch(refund -> refund.amount().equals(yuan("1.00")));
      assertThat(results)
          .filteredOn(RefundResult.Refused.class::isInstance)
          .hasSize(Race.THREADS - 40)
          .allSatisfy(
              result ->
                  assertThat(((RefundResult.Refused) result).refusal())
                      .isEqualTo(PaymentRefusal.MORE_THAN_LEFT));
      assertThat(payments(1, wallet).refunds(payment)).containsExactlyInAnyOrderElementsOf(done);
      assertThat(payments(1, wallet).find(payment).payment().refunded()).isEqualTo(yuan("40.00"));
      assertThat(till.restingWith(payee)).isEqualTo(yuan("0.50"));
      assertThat(till.restingIn(wallet)).isEqualTo(yuan("99.50"));
    }
  }

  @Test
  void oneRefundRequestFromSixtyFourThreadsGivesBackOnce() {
    for (int round = 0; round < ROUNDS; round++) {
      String payee = "shop-" + round;
      WalletId wallet = till.walletWith(START);
      PaymentId payment =
          payments(0, wallet).pay(till.request(), from(payee, "40.00")).payment().id();
      RequestId request = till.request();
      Optional<Money> amount = round % 2 == 0 ? Optional.empty() : Optional.of(yuan("15.00"));
      List<RefundResult> results =
          race.run(thread -> payments(thread, wallet).refund(request, payment, amount));
      assertThat(results.get(0)).isInstanceOf(RefundResult.Done.class);
      assertThat(results).containsOnly(results.get(0));
      Money back = amount.orElse(yuan("40.00"));
      assertThat(till.restingWith(payee)).isEqualTo(yuan("40.00").minus(back));
      assertThat(till.restingIn(wallet)).isEqualTo(yuan("60.00").plus(back));
    }
  }

  @Test
  void capturesAndRefundsOfOnePaymentAtTheSameTimeAddUp() {
    for (int round = 0; round < ROUNDS; round++) {
      String payee = "shop-" + round;
      WalletId wallet = till.walletWith(START);
      PaymentId payment = authorized(wallet, payee, "20.00");
      List<Long> moved =
          race.run(
              thread ->
                  thread % 2 == 0
                      ? (payments(thread, wallet)
                                  .capture(till.request(), payment, Capture.part(yuan("1.00")))
                              instanceof StepResult.Done
                          ? 100L
                          : 0L)
                      : (payments(thread, wallet)
                                  .refund(till.request(), payment, Optional.of(yuan("1.00")))
                              instanceof RefundResult.Done
                          ? -100L
                          : 0L));
      long kept = moved.stream().mapToLong(Long::longValue).sum();
      assertThat(moved).filteredOn(one -> one > 0).hasSize(20);
      assertThat(kept).isGreaterThanOrEqualTo(0);
      assertThat(till.restingWith(payee)).isEqualTo(yuan(kept));
      assertThat(till.restingIn(wallet)).isEqualTo(START.minus(yuan(kept)));
    }
  }
}
