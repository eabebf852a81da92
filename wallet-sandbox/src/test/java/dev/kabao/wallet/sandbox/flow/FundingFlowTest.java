package dev.kabao.wallet.sandbox.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.payment.Capture;
import dev.kabao.wallet.payment.DeclineReason;
import dev.kabao.wallet.payment.Funding;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.payment.Payment;
import dev.kabao.wallet.payment.PaymentRefusal;
import dev.kabao.wallet.payment.PaymentResult;
import dev.kabao.wallet.payment.PaymentState;
import dev.kabao.wallet.payment.Refund;
import dev.kabao.wallet.payment.RefundResult;
import dev.kabao.wallet.payment.StepResult;
import dev.kabao.wallet.payment.TopUpRequest;
import dev.kabao.wallet.payment.WithdrawRequest;
import dev.kabao.wallet.sandbox.FaultPoint;
import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.value.CardId;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.PaymentId;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.WalletException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Several sources, setting aside, capturing, refunding, withdrawing. */
@Timeout(120)
class FundingFlowTest {
  @TempDir private Path folder;
  private Rig rig;
  private Wallet wallet;
  private String number;
  private CardId card;
  private String secondNumber;
  private CardId second;

  @BeforeEach
  void bindTwoCards() throws IOException {
    rig = new Rig(folder);
    wallet = rig.walletOf(Person.LI);
    number = rig.issueCard(Person.LI, "1000.00");
    card = rig.bind(wallet, number, Person.LI).id();
    secondNumber = rig.issueCard(Person.LI, "500.00");
    second = rig.bind(wallet, secondNumber, Person.LI).id();
    topUp("100.00");
  }

  @AfterEach
  void theBooksBalance() {
    assertThat(rig.wallets().checkLedger().problems()).isEmpty();
    rig.close();
  }

  private static Money cny(String amount) {
    return Money.parse("CNY " + amount);
  }

  private void topUp(String amount) {
    assertThat(wallet.payments().topUp(rig.request(), TopUpRequest.of(card, cny(amount))))
        .isInstanceOf(PaymentResult.Succeeded.class);
  }

  private PaymentResult pay(String amount, FundingSource... sources) {
    return wallet
        .payments()
        .pay(rig.request(), PayRequest.of(Funding.inOrder(sources), "shop", cny(amount)));
  }

  private Payment authorize(String amount, FundingSource... sources) {
    PaymentResult result =
        wallet
            .payments()
            .authorize(
                rig.request(),
                PayRequest.of(Funding.inOrder(sources), "shop", cny(amount))
                    .validFor(Duration.ofHours(1)));
    assertThat(result).isInstanceOf(PaymentResult.SetAside.class);
    return result.payment();
  }

  private StepResult capture(PaymentId id, Capture capture) {
    return wallet.payments().capture(rig.request(), id, capture);
  }

  private Money balance() {
    return wallet.payments().balances().get(0).available();
  }

  private long shop() {
    return posted(AccountId.payee("shop", "CNY"));
  }

  private long posted(AccountId account) {
    return rig.wallets().balanceAt(account, rig.clock.instant()).posted();
  }

  private Money onCard(String of) {
    return rig.account(of).available();
  }

  private static FundingSource balanceSource() {
    return FundingSource.balance();
  }

  private FundingSource first() {
    return FundingSource.card(card);
  }

  private FundingSource other() {
    return FundingSource.card(second);
  }

  @Test
  void theBalanceGivesWhatItHasAndTheCardTheRest() {
    PaymentResult result = pay("250.00", balanceSource(), first());
    assertThat(result).isInstanceOf(PaymentResult.Succeeded.class);
    assertThat(result.payment().legs())
        .extracting(Payment.Leg::settled)
        .containsExactly(cny("100.00"), cny("150.00"));
    assertThat(balance()).isEqualTo(cny("0.00"));
    assertThat(onCard(number)).isEqualTo(cny("750.00"));
    assertThat(shop()).isEqualTo(25000);
    assertThat(posted(AccountId.transit("CNY"))).isZero();
  }

  @Test
  void aWalletsIdIsNoPayee() {
    String id = rig.walletOf(Person.WANG).id().toString();
    org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
        .isThrownBy(() -> PayRequest.of(balanceSource(), id, cny("1.00")))
        .withMessageContaining("transfer");
  }

  @Test
  void aSecondCardPaysWhatTheFirstOneDeclines() {
    rig.fault(FaultPoint.DEBIT, "decline 51");
    PaymentResult result = pay("250.00", balanceSource(), first(), other());
    assertThat(result).isInstanceOf(PaymentResult.Succeeded.class);
    assertThat(result.payment().legs())
        .extracting(Payment.Leg::state)
        .containsExactly(Payment.LegState.DONE, Payment.LegState.REFUSED, Payment.LegState.DONE);
    assertThat(onCard(number)).isEqualTo(cny("900.00"));
    assertThat(onCard(secondNumber)).isEqualTo(cny("350.00"));
  }

  @Test
  void whatThePersonHasIsGivenBackWhenAllSourcesTogetherAreTooLittle() {
    PaymentResult result = pay("9000.00", balanceSource(), first(), other());
    assertThat(result).isInstanceOf(PaymentResult.Declined.class);
    assertThat(balance()).isEqualTo(cny("100.00"));
    assertThat(onCard(number)).isEqualTo(cny("900.00"));
    assertThat(shop()).isZero();
  }

  @Test
  void aPartialApprovalIsFilledUpByTheNextSourceOrGivenBack() {
    rig.fault(FaultPoint.DEBIT, "partly");
    PaymentResult filled = pay("200.00", first(), other());
    assertThat(filled).isInstanceOf(PaymentResult.Succeeded.class);
    assertThat(onCard(number)).isEqualTo(cny("800.00"));
    assertThat(onCard(secondNumber)).isEqualTo(cny("400.00"));
    rig.fault(FaultPoint.DEBIT, "partly");
    // The second card has 400 left and is asked for 450.
    PaymentResult refused = pay("900.00", first(), other());
    assertThat(refused).isInstanceOf(PaymentResult.PartlySucceeded.class);
  }

  @Test
  void anUnknownCardKeepsTheBalanceSetAsideUntilTheBankSays() {
    rig.fault(FaultPoint.DEBIT, "drop-after");
    PaymentResult result = pay("250.00", balanceSource(), first());
    assertThat(result).isInstanceOf(PaymentResult.Unknown.class);
    assertThat(balance()).isEqualTo(cny("0.00"));
    rig.clock.forward(Duration.ofSeconds(2));
    assertThat(wallet.payments().find(result.payment().id()))
        .isInstanceOf(PaymentResult.Succeeded.class);
    assertThat(shop()).isEqualTo(25000);
  }

  @Test
  void theDefaultSourceIsTheBalanceUntilItIsSet() {
    PayRequest oneTap = PayRequest.of(Funding.byDefault(), "shop", cny("10.00"));
    RequestId request = rig.request();
    assertThat(wallet.payments().pay(request, oneTap).payment().source())
        .isEqualTo(FundingSource.balance());
    wallet.payments().setDefaultSource(rig.request(), first());
    assertThat(wallet.payments().defaultSource()).isEqualTo(first());
    assertThat(wallet.payments().pay(rig.request(), oneTap).payment().source()).isEqualTo(first());
    // A request that was carried out is not carried out again, whatever the default is now.
    assertThat(wallet.payments().pay(request, oneTap).payment().source())
        .isEqualTo(FundingSource.balance());
  }

  @Test
  void anAuthorisedPaymentIsCapturedInPartsAndItsRestGoesBack() {
    PaymentId id = authorize("250.00", balanceSource(), first()).id();
    assertThat(balance()).isEqualTo(cny("0.00"));
    assertThat(onCard(number)).isEqualTo(cny("750.00"));
    assertThat(posted(AccountId.transit("CNY"))).isEqualTo(15000);
    assertThat(capture(id, Capture.part(cny("60.00")))).isInstanceOf(StepResult.Done.class);
    assertThat(capture(id, Capture.part(cny("60.00")))).isInstanceOf(StepResult.Done.class);
    assertThat(shop()).isEqualTo(12000);
    StepResult tooMuch = capture(id, Capture.part(cny("130.01")));
    assertThat(((StepResult.Refused) tooMuch).refusal()).isEqualTo(PaymentRefusal.MORE_THAN_LEFT);
    Payment done = capture(id, Capture.last(cny("30.00"))).payment();
    assertThat(done.state()).isEqualTo(PaymentState.SUCCEEDED);
    assertThat(done.settled()).isEqualTo(cny("150.00"));
    assertThat(shop()).isEqualTo(15000);
    // 100 of the card's 150 were not needed.
    assertThat(onCard(number)).isEqualTo(cny("850.00"));
    assertThat(posted(AccountId.transit("CNY"))).isZero();
    assertThat(wallet.payments().refunds(id))
        .singleElement()
        .satisfies(
            refund -> {
              assertThat(refund.cause()).isEqualTo(Refund.Cause.RELEASED);
              assertThat(refund.done()).isTrue();
            });
    StepResult again = capture(id, Capture.all());
    assertThat(((StepResult.Refused) again).refusal()).isEqualTo(PaymentRefusal.COMPLETE);
  }

  @Test
  void aVoidGivesEverythingBackAndIsTheSameTheSecondTime() {
    PaymentId id = authorize("250.00", balanceSource(), first()).id();
    RequestId request = rig.request();
    StepResult voided = wallet.payments().voidPayment(request, id);
    assertThat(voided.payment().state()).isEqualTo(PaymentState.VOIDED);
    assertThat(wallet.payments().voidPayment(request, id)).isInstanceOf(StepResult.Done.class);
    assertThat(wallet.payments().voidPayment(rig.request(), id))
        .isInstanceOf(StepResult.Refused.class);
    assertThat(balance()).isEqualTo(cny("100.00"));
    assertThat(onCard(number)).isEqualTo(cny("900.00"));
    assertThat(shop()).isZero();
  }

  @Test
  void aRestThatTheBankCouldNotTakeBackAtOnceIsSentAgain() {
    PaymentId id = authorize("250.00", first()).id();
    rig.fault(FaultPoint.REFUND, "drop-before");
    assertThat(wallet.payments().voidPayment(rig.request(), id))
        .isInstanceOf(StepResult.Done.class);
    assertThat(onCard(number)).isEqualTo(cny("650.00"));
    for (int i = 0; i < 10; i++) {
      rig.clock.forward(Duration.ofMinutes(2));
      rig.wallets().resolve();
    }
    assertThat(onCard(number)).isEqualTo(cny("900.00"));
    assertThat(wallet.payments().refunds(id)).allMatch(Refund::done);
  }

  @Test
  void aStepThatIsKeptIsAnsweredThoughItsRefundCannotBeSent() {
    PaymentId open = authorize("250.00", first()).id();
    PaymentId paid = pay("30.00", first()).payment().id();
    rig.restartWithoutABank();
    wallet = rig.open(wallet.id());
    assertThat(wallet.payments().voidPayment(rig.request(), open))
        .isInstanceOf(StepResult.Done.class);
    assertThat(wallet.payments().refund(rig.request(), paid, Optional.empty()))
        .isInstanceOf(RefundResult.OnItsWay.class);
    rig.restart();
    wallet = rig.open(wallet.id());
    rig.clock.forward(Duration.ofMinutes(1));
    rig.wallets().resolve();
    assertThat(onCard(number)).isEqualTo(cny("900.00"));
    assertThat(wallet.payments().refunds(open)).allMatch(Refund::done);
  }

  @Test
  void whatIsNotCapturedInTimeGoesBackByItself() {
    PaymentId untouched = authorize("30.00", balanceSource()).id();
    PaymentId id = authorize("250.00", balanceSource(), first()).id();
    capture(id, Capture.part(cny("20.00")));
    rig.clock.forward(Duration.ofHours(1));
    StepResult late = capture(id, Capture.all());
    assertThat(late).isInstanceOf(StepResult.Refused.class);
    rig.wallets().resolve();
    assertThat(wallet.payments().find(untouched).payment().state()).isEqualTo(PaymentState.EXPIRED);
    PaymentResult partly = wallet.payments().find(id);
    assertThat(partly).isInstanceOf(PaymentResult.PartlySucceeded.class);
    assertThat(partly.payment().settled()).isEqualTo(cny("20.00"));
    assertThat(balance()).isEqualTo(cny("80.00"));
    assertThat(onCard(number)).isEqualTo(cny("900.00"));
  }

  @Test
  void aRefundGoesBackLegByLegTheLastSourceFirst() {
    PaymentId id = pay("250.00", balanceSource(), first()).payment().id();
    RefundResult part = wallet.payments().refund(rig.request(), id, Optional.of(cny("170.00")));
    assertThat(((RefundResult.Done) part).refund().parts())
        .extracting(Refund.Part::source, Refund.Part::amount, Refund.Part::state)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(first(), cny("150.00"), Refund.PartState.ON_CARD),
            org.assertj.core.groups.Tuple.tuple(
                balanceSource(), cny("20.00"), Refund.PartState.IN_BALANCE));
    assertThat(onCard(number)).isEqualTo(cny("900.00"));
    assertThat(balance()).isEqualTo(cny("20.00"));
    RefundResult tooMuch = wallet.payments().refund(rig.request(), id, Optional.of(cny("80.01")));
    assertThat(((RefundResult.Refused) tooMuch).refusal()).isEqualTo(PaymentRefusal.MORE_THAN_LEFT);
    RequestId rest = rig.request();
    assertThat(wallet.payments().refund(rest, id, Optional.empty()))
        .isInstanceOf(RefundResult.Done.class);
    assertThat(wallet.payments().refund(rest, id, Optional.empty()))
        .isInstanceOf(RefundResult.Done.class);
    assertThat(wallet.payments().refund(rig.request(), id, Optional.empty()))
        .isInstanceOf(RefundResult.Refused.class);
    assertThat(shop()).isZero();
    assertThat(balance()).isEqualTo(cny("100.00"));
    assertThat(wallet.payments().find(id).payment().refunded()).isEqualTo(cny("250.00"));
  }

  @Test
  void aRefundToACardThatIsNoLongerBoundGoesToTheBalance() {
    PaymentId id = pay("50.00", first()).payment().id();
    wallet.cards().unbind(rig.request(), card);
    RefundResult refund = wallet.payments().refund(rig.request(), id, Optional.empty());
    assertThat(((RefundResult.Done) refund).refund().parts())
        .extracting(Refund.Part::state)
        .containsExactly(Refund.PartState.IN_BALANCE);
    assertThat(balance()).isEqualTo(cny("150.00"));
  }

  @Test
  void whatComesBackToAClosedWalletIsNotShownInItsBalance() {
    PaymentId fromBalance = pay("100.00", balanceSource()).payment().id();
    PaymentId unbound = pay("20.00", first()).payment().id();
    PaymentId declined = pay("30.00", other()).payment().id();
    wallet.cards().unbind(rig.request(), card);
    assertThat(rig.wallets().closeWallet(rig.request(), wallet.id())).isTrue();
    rig.fault(FaultPoint.REFUND, "decline 14");
    for (PaymentId id : java.util.List.of(fromBalance, unbound, declined)) {
      RefundResult refund = wallet.payments().refund(rig.request(), id, Optional.empty());
      assertThat(((RefundResult.Done) refund).refund().parts())
          .extracting(Refund.Part::state)
          .containsExactly(Refund.PartState.IN_SUSPENSE);
    }
    assertThat(posted(AccountId.suspense("CNY"))).isEqualTo(15000);
    assertThat(balance()).isEqualTo(cny("0.00"));
  }

  @Test
  void aRefundThatTheBankDeclinesGoesToTheBalance() {
    PaymentId id = pay("50.00", first()).payment().id();
    rig.fault(FaultPoint.REFUND, "decline 14");
    RefundResult refund = wallet.payments().refund(rig.request(), id, Optional.empty());
    assertThat(((RefundResult.Done) refund).refund().parts())
        .extracting(Refund.Part::state)
        .containsExactly(Refund.PartState.IN_BALANCE);
    assertThat(balance()).isEqualTo(cny("150.00"));
    assertThat(shop()).isZero();
  }

  @Test
  void aRefundThatTheBankCannotServeNowGoesToTheCardLater() {
    PaymentId id = pay("50.00", first()).payment().id();
    rig.fault(FaultPoint.REFUND, "decline 90");
    rig.fault(FaultPoint.REFUND, "decline A0");
    RequestId request = rig.request();
    RefundResult declined = wallet.payments().refund(request, id, Optional.empty());
    assertThat(declined).isInstanceOf(RefundResult.OnItsWay.class);
    OrderId before =
        ((RefundResult.OnItsWay) declined).refund().parts().get(0).order().orElseThrow();
    // Who keeps looking does not hurry it.
    for (int i = 0; i < 3; i++) {
      wallet.payments().refund(request, id, Optional.empty());
      assertThat(wallet.payments().refunds(id).get(0).parts().get(0).order()).contains(before);
    }
    rig.clock.forward(Duration.ofSeconds(1));
    rig.wallets().resolve();
    assertThat(wallet.payments().refunds(id)).noneMatch(Refund::done);
    assertThat(wallet.payments().refunds(id).get(0).parts().get(0).order().orElseThrow())
        .isNotEqualTo(before);
    rig.clock.forward(Duration.ofSeconds(2));
    rig.wallets().resolve();
    assertThat(wallet.payments().refund(request, id, Optional.empty()))
        .isInstanceOf(RefundResult.Done.class);
    assertThat(onCard(number)).isEqualTo(cny("900.00"));
    assertThat(balance()).isEqualTo(cny("100.00"));
    assertThat(shop()).isZero();
  }

  @Test
  void aRefundThatTheBankCannotServeForDaysGoesToTheBalanceInTheEnd() {
    PaymentId id = pay("50.00", first()).payment().id();
    rig.staff()
        .addFault(
            FaultPoint.REFUND,
            dev.kabao.wallet.sandbox.Fault.parse("decline 96"),
            java.util.OptionalInt.empty());
    wallet.payments().refund(rig.request(), id, Optional.empty());
    for (int i = 0; i < 71; i++) {
      rig.clock.forward(Duration.ofHours(1));
      rig.wallets().resolve();
    }
    assertThat(wallet.payments().refunds(id)).noneMatch(Refund::done);
    rig.clock.forward(Duration.ofDays(1));
    rig.wallets().resolve();
    assertThat(wallet.payments().refunds(id).get(0).parts())
        .extracting(Refund.Part::state)
        .containsExactly(Refund.PartState.IN_BALANCE);
    assertThat(onCard(number)).isEqualTo(cny("850.00"));
    assertThat(balance()).isEqualTo(cny("150.00"));
    assertThat(shop()).isZero();
  }

  @Test
  void aRefundWhoseAnswerWasLostIsAskedAboutAndCountsOnce() {
    PaymentId id = pay("50.00", first()).payment().id();
    rig.fault(FaultPoint.REFUND, "drop-after");
    RequestId request = rig.request();
    assertThat(wallet.payments().refund(request, id, Optional.empty()))
        .isInstanceOf(RefundResult.OnItsWay.class);
    rig.clock.forward(Duration.ofMinutes(1));
    rig.wallets().resolve();
    assertThat(wallet.payments().refund(request, id, Optional.empty()))
        .isInstanceOf(RefundResult.Done.class);
    assertThat(onCard(number)).isEqualTo(cny("900.00"));
  }

  @Test
  void theSecondCardOfARefundIsAskedAboutWhileTheFirstIsUndecided() {
    rig.fault(FaultPoint.DEBIT, "partly");
    PaymentId id = pay("200.00", first(), other()).payment().id();
    rig.fault(FaultPoint.REFUND, "pending");
    rig.fault(FaultPoint.REFUND, "pending");
    RefundResult refund = wallet.payments().refund(rig.request(), id, Optional.empty());
    assertThat(refund).isInstanceOf(RefundResult.OnItsWay.class);
    Refund.Part last = ((RefundResult.OnItsWay) refund).refund().parts().get(1);
    assertThat(rig.staff().decide(last.order().orElseThrow(), true)).isTrue();
    for (int i = 0; i < 3; i++) {
      rig.clock.forward(Duration.ofMinutes(1));
      rig.wallets().resolve();
    }
    assertThat(wallet.payments().refunds(id).get(0).parts())
        .extracting(Refund.Part::state)
        .containsExactly(Refund.PartState.ON_ITS_WAY, Refund.PartState.ON_CARD);
  }

  @Test
  void onlyPaymentsThatMovedMoneyCanBeRefunded() {
    PaymentId open = authorize("20.00", balanceSource()).id();
    assertThat(
            ((RefundResult.Refused) wallet.payments().refund(rig.request(), open, Optional.empty()))
                .refusal())
        .isEqualTo(PaymentRefusal.MORE_THAN_LEFT);
    PaymentId topUp =
        wallet.payments().topUp(rig.request(), TopUpRequest.of(card, cny("1.00"))).payment().id();
    assertThat(
            ((RefundResult.Refused)
                    wallet.payments().refund(rig.request(), topUp, Optional.empty()))
                .refusal())
        .isEqualTo(PaymentRefusal.NOT_REFUNDABLE);
    Wallet stranger = rig.walletOf(Person.WANG);
    assertThatExceptionOfType(WalletException.class)
        .isThrownBy(() -> stranger.payments().refund(rig.request(), topUp, Optional.empty()))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
  }

  @Test
  void aWithdrawalReachesTheCard() {
    PaymentResult result =
        wallet.payments().withdraw(rig.request(), WithdrawRequest.of(card, cny("60.00")));
    assertThat(result).isInstanceOf(PaymentResult.Succeeded.class);
    assertThat(balance()).isEqualTo(cny("40.00"));
    assertThat(onCard(number)).isEqualTo(cny("960.00"));
    assertThat(wallet.payments().withdraw(rig.request(), WithdrawRequest.of(card, cny("40.01"))))
        .isInstanceOfSatisfying(
            PaymentResult.Declined.class,
            declined ->
                assertThat(declined.decline().reason()).isEqualTo(DeclineReason.BALANCE_TOO_SMALL));
  }

  @Test
  void aWithdrawalThatTheBankRefusesLaterComesBackByItself() {
    rig.fault(FaultPoint.CREDIT, "pending");
    PaymentResult result =
        wallet.payments().withdraw(rig.request(), WithdrawRequest.of(card, cny("60.00")));
    assertThat(result).isInstanceOf(PaymentResult.Unknown.class);
    assertThat(balance()).isEqualTo(cny("40.00"));
    assertThat(rig.staff().decide(OrderId.of(result.payment().id().value()), false)).isTrue();
    rig.clock.forward(Duration.ofMinutes(1));
    rig.wallets().resolve();
    assertThat(wallet.payments().find(result.payment().id()))
        .isInstanceOf(PaymentResult.Declined.class);
    assertThat(balance()).isEqualTo(cny("100.00"));
  }

  @Test
  void aFrozenWalletSpendsNothingButCapturesAndRefundsGoOn() {
    PaymentId open = authorize("50.00", balanceSource()).id();
    PaymentId paid = pay("10.00", balanceSource()).payment().id();
    rig.wallets()
        .freeze(
            rig.request(),
            wallet.id(),
            java.util.Set.of(
                dev.kabao.wallet.ledger.AccountFlag.FROZEN_IN,
                dev.kabao.wallet.ledger.AccountFlag.FROZEN_OUT));
    assertThat(pay("1.00", balanceSource()))
        .isInstanceOfSatisfying(
            PaymentResult.Declined.class,
            declined ->
                assertThat(declined.decline().reason()).isEqualTo(DeclineReason.WALLET_FROZEN));
    assertThat(wallet.payments().topUp(rig.request(), TopUpRequest.of(card, cny("1.00"))))
        .isInstanceOf(PaymentResult.Declined.class);
    assertThat(capture(open, Capture.last(cny("30.00")))).isInstanceOf(StepResult.Done.class);
    assertThat(wallet.payments().refund(rig.request(), paid, Optional.empty()))
        .isInstanceOf(RefundResult.Done.class);
    assertThat(balance()).isEqualTo(cny("70.00"));
    assertThat(rig.wallets().closeWallet(rig.request(), wallet.id())).isFalse();
    rig.wallets().freeze(rig.request(), wallet.id(), java.util.Set.of());
    assertThat(pay("70.00", balanceSource())).isInstanceOf(PaymentResult.Succeeded.class);
    assertThat(rig.wallets().closeWallet(rig.request(), wallet.id())).isTrue();
    assertThat(pay("1.00", first())).isInstanceOf(PaymentResult.Declined.class);
  }
}
