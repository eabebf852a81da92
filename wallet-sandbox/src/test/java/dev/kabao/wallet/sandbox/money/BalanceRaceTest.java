package dev.kabao.wallet.sandbox.money;

import static dev.kabao.wallet.sandbox.money.Till.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.limit.CnPaymentAccount;
import dev.kabao.wallet.limit.LimitHit;
import dev.kabao.wallet.payment.DeclineReason;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.payment.PaymentResult;
import dev.kabao.wallet.sandbox.TestClock;
import dev.kabao.wallet.spi.limit.LimitPolicy;
import dev.kabao.wallet.value.PaymentId;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.WalletId;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Many threads spend one balance, or one limit. */
@Timeout(120)
class BalanceRaceTest {
  private static final int ROUNDS = 100;

  @TempDir private Path folder;
  private final Race race = new Race();
  private Till till;

  private void open(LimitPolicy limits) {
    till = new Till(folder, new TestClock(), platform -> platform.limits(limits));
  }

  @AfterEach
  void theBooksAreClosed() {
    till.assertBooksAreClosed();
    till.close();
    race.close();
  }

  private PaymentResult pay(int thread, WalletId wallet, RequestId request, Money amount) {
    return till.session(thread, wallet)
        .payments()
        .pay(request, PayRequest.of(FundingSource.balance(), "payee-" + thread, amount));
  }

  private List<PaymentResult> allPay(WalletId wallet, IntFunction<Money> amount) {
    return race.run(thread -> pay(thread, wallet, till.request(), amount.apply(thread)));
  }

  private static Money moved(List<PaymentResult> results) {
    return results.stream()
        .filter(PaymentResult.Succeeded.class::isInstance)
        .map(result -> result.payment().settled())
        .reduce(yuan(0), Money::plus);
  }

  private static List<PaymentResult.Declined> declined(List<PaymentResult> results) {
    return results.stream()
        .filter(PaymentResult.Declined.class::isInstance)
        .map(PaymentResult.Declined.class::cast)
        .toList();
  }

  /** Each thread was told of its own payment, and is told the same when it asks again. */
  private void assertEachHasItsOwnAnswer(
      WalletId wallet, List<PaymentResult> results, IntFunction<Money> amount) {
    assertThat(results)
        .allMatch(
            result ->
                result instanceof PaymentResult.Succeeded
                    || result instanceof PaymentResult.Declined);
    for (int thread = 0; thread < Race.THREADS; thread++) {
      PaymentResult result = results.get(thread);
      assertThat(result.payment().payee()).contains("payee-" + thread);
      assertThat(result.payment().amount()).isEqualTo(amount.apply(thread));
      assertThat(till.session(thread + 1, wallet).payments().find(result.payment().id()))
          .isEqualTo(result);
    }
    List<PaymentId> history =
        till.session(0, wallet).payments().history(Optional.empty(), 1000).items().stream()
            .map(payment -> payment.id())
            .toList();
    assertThat(history)
        .containsExactlyInAnyOrderElementsOf(
            results.stream().map(result -> result.payment().id()).toList());
  }

  @Test
  void sixtyFourThreadsNeverOverspendOneBalanceAndEachGetsItsOwnAnswer() {
    open(LimitPolicy.NONE);
    Money start = yuan("40.00");
    for (int round = 0; round < ROUNDS; round++) {
      int salt = round;
      IntFunction<Money> amount = thread -> yuan(37 + 100L * ((thread * 31 + salt) % 7));
      WalletId wallet = till.walletWith(start);
      List<PaymentResult> results = allPay(wallet, amount);
      assertEachHasItsOwnAnswer(wallet, results, amount);
      Money left = till.restingIn(wallet);
      assertThat(left).isGreaterThanOrEqualTo(yuan(0));
      assertThat(left.plus(moved(results))).isEqualTo(start);
      // A balance that only falls was as large as this when each of them was refused, or larger.
      assertThat(declined(results))
          .isNotEmpty()
          .allSatisfy(
              result -> {
                assertThat(result.decline().reason()).isEqualTo(DeclineReason.BALANCE_TOO_SMALL);
                assertThat(result.payment().amount()).isGreaterThan(left);
                assertThat(result.payment().settled()).isEqualTo(yuan(0));
              });
    }
    Money paid =
        IntStream.range(0, Race.THREADS)
            .mapToObj(thread -> till.restingWith("payee-" + thread))
            .reduce(yuan(0), Money::plus);
    Money given = yuan("40.00").multipliedBy(ROUNDS);
    assertThat(paid)
        .isLessThanOrEqualTo(given)
        .isGreaterThan(given.minus(yuan("7.00").multipliedBy(ROUNDS)));
  }

  @Test
  void sixtyFourThreadsPassOneLimitWithExactlyWhatFitsAndHearWhatIsLeft() {
    open(CnPaymentAccount.standard());
    for (int round = 0; round < ROUNDS; round++) {
      WalletId wallet = till.walletWith(yuan("5000.00"));
      List<PaymentResult> results = allPay(wallet, thread -> yuan("30.00"));
      assertEachHasItsOwnAnswer(wallet, results, thread -> yuan("30.00"));
      assertThat(moved(results)).isEqualTo(yuan("990.00"));
      assertThat(till.restingIn(wallet)).isEqualTo(yuan("4010.00"));
      assertThat(declined(results))
          .hasSize(Race.THREADS - 33)
          .allSatisfy(
              result -> {
                assertThat(result.decline().reason()).isEqualTo(DeclineReason.LIMIT_REACHED);
                LimitHit hit = result.decline().limit().orElseThrow();
                assertThat(hit.ceiling()).isEqualTo(yuan("1000.00"));
                assertThat(hit.left()).isEqualTo(yuan("10.00"));
                assertThat(hit.rule()).isIn("CN43-11-1", "CN43-24-3");
              });
      assertThat(till.session(0, wallet).payments().limits())
          .filteredOn(limit -> List.of("CN43-11-1", "CN43-24-3").contains(limit.limit().rule()))
          .hasSize(2)
          .allSatisfy(limit -> assertThat(limit.used()).isEqualTo(yuan("990.00")));
      // What is left can still be spent, to the last fen and not further.
      assertThat(pay(0, wallet, till.request(), yuan("10.01")))
          .isInstanceOf(PaymentResult.Declined.class);
      assertThat(pay(1, wallet, till.request(), yuan("10.00")))
          .isInstanceOf(PaymentResult.Succeeded.class);
    }
  }

  @Test
  void differentAmountsPassOneLimitAsLongAsTheyFit() {
    open(CnPaymentAccount.standard());
    for (int round = 0; round < ROUNDS; round++) {
      int salt = round;
      IntFunction<Money> amount = thread -> yuan(101L * (1 + (thread * 13 + salt) % 40));
      WalletId wallet = till.walletWith(yuan("5000.00"));
      List<PaymentResult> results = allPay(wallet, amount);
      assertEachHasItsOwnAnswer(wallet, results, amount);
      Money left = yuan("1000.00").minus(moved(results));
      assertThat(left).isGreaterThanOrEqualTo(yuan(0));
      assertThat(till.restingIn(wallet)).isEqualTo(yuan("5000.00").minus(moved(results)));
      assertThat(declined(results))
          .allSatisfy(
              result -> {
                Money leftThen = result.decline().limit().orElseThrow().left();
                assertThat(leftThen).isLessThan(result.payment().amount());
                assertThat(leftThen).isGreaterThanOrEqualTo(left);
              });
    }
  }

  @Test
  void oneRequestFromSixtyFourThreadsPaysOnceAndAllGetTheSameAnswer() {
    open(LimitPolicy.NONE);
    for (int round = 0; round < ROUNDS; round++) {
      boolean enough = round % 4 != 3;
      WalletId wallet = till.walletWith(yuan(enough ? "100.00" : "5.00"));
      RequestId request = till.request();
      String payee = "shop-" + round;
      List<PaymentResult> results =
          race.run(
              thread ->
                  till.session(thread, wallet)
                      .payments()
                      .pay(request, PayRequest.of(FundingSource.balance(), payee, yuan("7.00"))));
      assertThat(results).containsOnly(results.get(0));
      assertThat(results.get(0))
          .isInstanceOf(enough ? PaymentResult.Succeeded.class : PaymentResult.Declined.class);
      assertThat(till.restingWith(payee)).isEqualTo(yuan(enough ? "7.00" : "0.00"));
      assertThat(till.session(0, wallet).payments().history(Optional.empty(), 10).items())
          .hasSize(1);
    }
  }
}
