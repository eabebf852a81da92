package dev.kabao.wallet.sandbox.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kabao.wallet.HostAssertion;
import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.Wallets;
import dev.kabao.wallet.payment.Decline;
import dev.kabao.wallet.payment.DeclineReason;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.payment.Payment;
import dev.kabao.wallet.payment.PaymentResult;
import dev.kabao.wallet.payment.PaymentState;
import dev.kabao.wallet.payment.TopUpRequest;
import dev.kabao.wallet.payment.WalletBalance;
import dev.kabao.wallet.sandbox.FaultPoint;
import dev.kabao.wallet.spi.issuer.DeclineCategory;
import dev.kabao.wallet.value.CardId;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.Factor;
import dev.kabao.wallet.value.Page;
import dev.kabao.wallet.value.PaymentId;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.WalletException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class PaymentFlowTest {
  @TempDir private Path folder;
  private Rig rig;
  private Wallet wallet;
  private String number;
  private CardId card;

  @BeforeEach
  void bindACard() throws IOException {
    rig = new Rig(folder);
    wallet = rig.walletOf(Person.LI);
    number = rig.issueCard(Person.LI, "1000.00");
    card = rig.bind(wallet, number, Person.LI).id();
  }

  @AfterEach
  void theBooksBalance() {
    assertThat(rig.wallets().checkLedger().problems()).isEmpty();
    rig.close();
  }

  private static Money cny(String amount) {
    return Money.parse("CNY " + amount);
  }

  private PaymentResult topUp(String amount) {
    return wallet.payments().topUp(rig.request(), TopUpRequest.of(card, cny(amount)));
  }

  private PaymentResult payFromCard(String amount) {
    return payFromCard(rig.request(), amount);
  }

  private PaymentResult payFromCard(RequestId request, String amount) {
    return wallet
        .payments()
        .pay(request, PayRequest.of(FundingSource.card(card), "tea-house", cny(amount)));
  }

  private PaymentResult payFromBalance(RequestId request, String amount) {
    return wallet
        .payments()
        .pay(request, PayRequest.of(FundingSource.balance(), "coffee-shop", cny(amount)));
  }

  private WalletBalance balance() {
    List<WalletBalance> balances = wallet.payments().balances();
    assertThat(balances).hasSize(1);
    return balances.get(0);
  }

  private Money inTheBank() {
    return rig.account(number).available();
  }

  @Test
  void moneyIsToppedUpAndPaidFromTheBalanceAndFromTheCard() {
    assertThat(topUp("200.00")).isInstanceOf(PaymentResult.Succeeded.class);
    assertThat(payFromBalance(rig.request(), "12.30")).isInstanceOf(PaymentResult.Succeeded.class);
    PaymentResult byCard = payFromCard("100.00");
    assertThat(byCard).isInstanceOf(PaymentResult.Succeeded.class);
    assertThat(byCard.payment().settled()).isEqualTo(cny("100.00"));
    assertThat(byCard.payment().issuerReference()).isPresent();
    assertThat(balance()).isEqualTo(new WalletBalance(cny("187.70"), cny("0.00"), cny("0.00")));
    assertThat(inTheBank()).isEqualTo(cny("700.00"));
  }

  @Test
  void theHistoryListsEverythingTheNewestFirstInPages() {
    List<PaymentId> made = new ArrayList<>();
    made.add(topUp("50.00").payment().id());
    for (int i = 0; i < 5; i++) {
      made.add(payFromBalance(rig.request(), "20.00").payment().id());
    }
    List<PaymentId> listed = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      Page<Payment> page = wallet.payments().history(after, 2);
      page.items().forEach(payment -> listed.add(0, payment.id()));
      after = page.next();
    } while (after.isPresent());
    assertThat(listed).isEqualTo(made);
  }

  @Test
  void theSameRequestIsPaidOnceAndAnsweredAgainForEver() {
    topUp("50.00");
    RequestId request = rig.request();
    PaymentResult first = payFromBalance(request, "12.30");
    assertThat(payFromBalance(request, "12.30")).isEqualTo(first);
    RequestId byCard = rig.request();
    PaymentResult firstByCard = payFromCard(byCard, "9.00");
    rig.restart();
    wallet = rig.open(wallet.id());
    assertThat(payFromBalance(request, "12.30")).isEqualTo(first);
    assertThat(payFromCard(byCard, "9.00")).isEqualTo(firstByCard);
    assertThat(balance().available()).isEqualTo(cny("37.70"));
    assertThat(inTheBank()).isEqualTo(cny("941.00"));
  }

  @Test
  void theSameRequestWithOtherContentIsAConflict() {
    topUp("50.00");
    RequestId request = rig.request();
    payFromBalance(request, "1.00");
    for (Callable<PaymentResult> other :
        List.<Callable<PaymentResult>>of(
            () -> payFromBalance(request, "2.00"), () -> payFromCard(request, "1.00"))) {
      assertThatExceptionOfType(WalletException.class)
          .isThrownBy(other::call)
          .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.REQUEST_CONFLICT));
    }
    assertThat(inTheBank()).isEqualTo(cny("950.00"));
  }

  @Test
  void aRefusalForWantOfMoneyStaysTheAnswerToItsRequest() {
    RequestId request = rig.request();
    PaymentResult refused = payFromBalance(request, "10.00");
    assertThat(((PaymentResult.Declined) refused).decline())
        .isEqualTo(Decline.of(DeclineReason.BALANCE_TOO_SMALL));
    topUp("50.00");
    assertThat(payFromBalance(request, "10.00")).isEqualTo(refused);
    assertThat(balance().available()).isEqualTo(cny("50.00"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "drop-after",
        "garbage",
        "bad-signature",
        "error-after 503",
        "delay-after 2s",
        "unsure 68"
      })
  void anAnswerThatDoesNotComeIsUnknownAndResolvedWithoutASecondDebit(String fault) {
    rig.fault(FaultPoint.DEBIT, fault);
    RequestId request = rig.request();
    TopUpRequest topUp = TopUpRequest.of(card, cny("100.00"));
    PaymentResult result = wallet.payments().topUp(request, topUp);
    assertThat(result).isInstanceOf(PaymentResult.Unknown.class);
    assertThat(balance()).isEqualTo(new WalletBalance(cny("0.00"), cny("100.00"), cny("0.00")));

    PaymentResult again = wallet.payments().topUp(request, topUp);
    assertThat(again).isInstanceOf(PaymentResult.Succeeded.class);
    assertThat(again.payment().id()).isEqualTo(result.payment().id());
    assertThat(balance().available()).isEqualTo(cny("100.00"));
    assertThat(inTheBank()).isEqualTo(cny("900.00"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"drop-before", "error-before 500", "delay-before 2s"})
  void anOrderThatMayNotHaveArrivedIsNeverRepeatedAndNeverDebitedTwice(String fault) {
    rig.fault(FaultPoint.DEBIT, fault);
    PaymentResult result = payFromCard("100.00");
    assertThat(result).isInstanceOf(PaymentResult.Unknown.class);
    rig.clock.forward(Duration.ofMinutes(5));
    PaymentResult decided = wallet.payments().find(result.payment().id());
    boolean arrivedLate = decided instanceof PaymentResult.Succeeded;
    assertThat(inTheBank()).isEqualTo(cny(arrivedLate ? "900.00" : "1000.00"));
    if (!arrivedLate) {
      assertThat(((PaymentResult.Declined) decided).decline().reason())
          .isEqualTo(DeclineReason.NOT_RECEIVED);
    }
  }

  @Test
  void noSuchOrderCountsAsFailedOnlyPastTheFinalityWindow() {
    rig.fault(FaultPoint.DEBIT, "drop-before");
    PaymentResult result = topUp("100.00");
    assertThat(wallet.payments().find(result.payment().id()))
        .isInstanceOf(PaymentResult.Unknown.class);
    assertThat(balance().pendingIn()).isEqualTo(cny("100.00"));
    rig.clock.forward(Duration.ofMinutes(5));
    assertThat(wallet.payments().find(result.payment().id()))
        .isInstanceOf(PaymentResult.Declined.class);
    assertThat(balance().pendingIn()).isEqualTo(cny("0.00"));
    assertThat(topUp("100.00")).isInstanceOf(PaymentResult.Succeeded.class);
  }

  @Test
  void theResolverDecidesWhatIsUnknown() {
    rig.fault(FaultPoint.DEBIT, "drop-after");
    PaymentResult result = payFromCard("30.00");
    assertThat(rig.wallets().resolve().decided()).isEqualTo(1);
    assertThat(rig.wallets().resolve().decided()).isZero();
    Payment payment = wallet.payments().history(Optional.empty(), 1).items().get(0);
    assertThat(payment.id()).isEqualTo(result.payment().id());
    assertThat(payment.state()).isEqualTo(PaymentState.SUCCEEDED);
    assertThat(inTheBank()).isEqualTo(cny("970.00"));
  }

  @Test
  void aQueryThatIsNotAnsweredLeavesThePaymentUnknown() {
    rig.fault(FaultPoint.DEBIT, "drop-after");
    PaymentResult result = payFromCard("30.00");
    rig.fault(FaultPoint.QUERY, "garbage");
    assertThat(wallet.payments().find(result.payment().id()))
        .isInstanceOf(PaymentResult.Unknown.class);
    assertThat(wallet.payments().find(result.payment().id()))
        .isInstanceOf(PaymentResult.Succeeded.class);
  }

  @Test
  void whoKeepsLookingAtAPaymentDoesNotSlowItsResolutionDown() {
    rig.fault(FaultPoint.DEBIT, "drop-after");
    PaymentResult result = topUp("30.00");
    for (int i = 0; i < 12; i++) {
      rig.fault(FaultPoint.QUERY, "error-before 503");
      assertThat(wallet.payments().find(result.payment().id()))
          .isInstanceOf(PaymentResult.Unknown.class);
    }
    rig.wallets().close();
    rig.clock.forward(Duration.ofSeconds(5));
    try (Wallets resolving = rig.platform().resolveEvery(Duration.ofMillis(20)).build()) {
      Wallet again = resolving.open(HostAssertion.of(wallet.id(), Factor.KNOWLEDGE));
      while (again.payments().history(Optional.empty(), 1).items().get(0).state()
          != PaymentState.SUCCEEDED) {
        Thread.onSpinWait();
      }
    }
    rig.restart();
  }

  @Test
  void severalResolversAtOnceDecideEachPaymentOnce() throws Exception {
    for (int i = 0; i < 8; i++) {
      rig.fault(FaultPoint.DEBIT, "drop-after");
      assertThat(topUp("10.00")).isInstanceOf(PaymentResult.Unknown.class);
    }
    together(8, () -> rig.wallets().resolve());
    assertThat(balance()).isEqualTo(new WalletBalance(cny("80.00"), cny("0.00"), cny("0.00")));
    assertThat(inTheBank()).isEqualTo(cny("920.00"));
  }

  @Test
  void whatTheBankDeclinesMovesNothingAndSaysWhy() {
    PaymentResult result = topUp("1000.01");
    Decline decline = ((PaymentResult.Declined) result).decline();
    assertThat(decline.category()).contains(DeclineCategory.INSUFFICIENT_FUNDS);
    assertThat(decline.issuerCode()).contains("51");
    assertThat(decline.advice().zh()).isEqualTo("银行卡余额不足。");
    assertThat(balance()).isEqualTo(new WalletBalance(cny("0.00"), cny("0.00"), cny("0.00")));
  }

  @Test
  void whatTheBankApprovesInPartSettlesThatPart() {
    rig.fault(FaultPoint.DEBIT, "partly");
    PaymentResult result = topUp("100.00");
    assertThat(result).isInstanceOf(PaymentResult.PartlySucceeded.class);
    assertThat(result.payment().amount()).isEqualTo(cny("100.00"));
    assertThat(result.payment().settled()).isEqualTo(cny("50.00"));
    assertThat(balance()).isEqualTo(new WalletBalance(cny("50.00"), cny("0.00"), cny("0.00")));
  }

  @Test
  void anAnswerThatComesTwiceCountsOnce() {
    rig.fault(FaultPoint.DEBIT, "twice");
    PaymentResult result = topUp("100.00");
    assertThat(wallet.payments().find(result.payment().id()))
        .isInstanceOf(PaymentResult.Succeeded.class);
    assertThat(inTheBank()).isEqualTo(cny("900.00"));
  }

  @Test
  void aBankThatIsNotThereWasSentNothing() {
    rig.stopBank();
    PaymentResult result = topUp("100.00");
    assertThat(((PaymentResult.Declined) result).decline().reason())
        .isEqualTo(DeclineReason.ISSUER_UNREACHABLE);
    assertThat(balance().pendingIn()).isEqualTo(cny("0.00"));
  }

  @Test
  void nobodyReadsThePaymentsOfAnotherOrPaysWithTheirCard() {
    PaymentId id = topUp("1.00").payment().id();
    Wallet other = rig.walletOf(Person.WANG);
    assertThatExceptionOfType(WalletException.class)
        .isThrownBy(() -> other.payments().find(id))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
    TopUpRequest theirs = TopUpRequest.of(card, cny("1.00"));
    assertThatExceptionOfType(WalletException.class)
        .isThrownBy(() -> other.payments().topUp(rig.request(), theirs))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
    assertThat(other.payments().history(Optional.empty(), 10).items()).isEmpty();
  }

  @Test
  void amountsAndPayeesAreCheckedBeforeAnythingIsKept() {
    assertThatIllegalArgumentException().isThrownBy(() -> TopUpRequest.of(card, cny("0.00")));
    assertThatIllegalArgumentException().isThrownBy(() -> TopUpRequest.of(card, cny("-1.00")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PayRequest.of(FundingSource.balance(), "a b", cny("1.00")));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                payFromBalance(
                    rig.request(), "1000000000000000000000000000000000000000000000000000.00"));
    assertThat(wallet.payments().history(Optional.empty(), 10).items()).isEmpty();
  }

  @Test
  void manyThreadsSpendingOneBalanceNeverOverspendIt() throws Exception {
    topUp("100.00");
    for (int round = 0; round < 20; round++) {
      Money before = balance().available();
      List<PaymentResult> results =
          together(64, () -> payFromBalance(RequestId.of(UUID.randomUUID().toString()), "0.11"));
      long paid = results.stream().filter(PaymentResult.Succeeded.class::isInstance).count();
      assertThat(balance().available()).isEqualTo(before.minus(cny("0.11").multipliedBy(paid)));
      assertThat(balance().available().isNegative()).isFalse();
    }
    assertThat(balance().available()).isLessThan(cny("0.11"));
  }

  @Test
  void manyThreadsWithOneRequestPayOnceAndAllGetOneAnswer() throws Exception {
    topUp("100.00");
    for (int round = 0; round < 10; round++) {
      RequestId request = rig.request();
      Set<PaymentId> ids = new HashSet<>();
      for (PaymentResult result : together(32, () -> payFromBalance(request, "1.00"))) {
        assertThat(result).isInstanceOf(PaymentResult.Succeeded.class);
        ids.add(result.payment().id());
      }
      assertThat(ids).hasSize(1);
    }
    assertThat(balance().available()).isEqualTo(cny("90.00"));
  }

  @Test
  void manyThreadsWithOneRequestDrawOnTheCardOnce() throws Exception {
    RequestId request = rig.request();
    Set<PaymentId> ids = new HashSet<>();
    for (PaymentResult result : together(16, () -> payFromCard(request, "25.00"))) {
      ids.add(result.payment().id());
    }
    assertThat(ids).hasSize(1);
    assertThat(wallet.payments().find(ids.iterator().next()))
        .isInstanceOf(PaymentResult.Succeeded.class);
    assertThat(inTheBank()).isEqualTo(cny("975.00"));
  }

  private static <T> List<T> together(int threads, Callable<T> work) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> result : pool.invokeAll(java.util.Collections.nCopies(threads, work))) {
        results.add(result.get());
      }
      return results;
    } finally {
      pool.shutdown();
    }
  }
}
