package dev.kabao.wallet.sandbox.collect;

import static dev.kabao.wallet.sandbox.collect.CollectRig.cny;
import static dev.kabao.wallet.sandbox.collect.CollectRig.look;
import static dev.kabao.wallet.sandbox.collect.CollectRig.started;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.collect.PaymentRequest;
import dev.kabao.wallet.collect.RequestDraft;
import dev.kabao.wallet.ledger.AccountFlag;
import dev.kabao.wallet.payment.Funding;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.payment.Payment;
import dev.kabao.wallet.payment.PaymentRefusal;
import dev.kabao.wallet.payment.PaymentResult;
import dev.kabao.wallet.payment.PaymentState;
import dev.kabao.wallet.payment.StepResult;
import dev.kabao.wallet.sandbox.FaultPoint;
import dev.kabao.wallet.spi.limit.LimitPolicy;
import dev.kabao.wallet.trust.CoolingRules;
import dev.kabao.wallet.value.Factor;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** First payments that can still be taken back. */
@Timeout(300)
class CoolingTest {
  private static final Duration TIME = Duration.ofHours(2);
  private static final String SHOP = "new-shop";

  @TempDir private Path folder;
  private BankRig bank;
  private CollectRig rig;
  private Wallet payer;
  private BankRig.Bound card;

  @BeforeEach
  void aPayerWithACard() throws IOException {
    bank =
        new BankRig(
            folder,
            builder ->
                builder.limits(LimitPolicy.NONE).cooling(CoolingRules.of(TIME, cny("20.00"))));
    rig = bank.rig;
    payer = rig.walletWith("100.00");
    card = bank.bind(payer, "100.00");
  }

  @AfterEach
  void theBooksBalance() {
    assertThat(rig.wallets.checkLedger().problems()).isEmpty();
    bank.close();
  }

  private Payment pay(FundingSource source, String amount) {
    return payer.payments().pay(rig.request(), PayRequest.of(source, SHOP, cny(amount))).payment();
  }

  private Payment cooling(FundingSource source, String amount) {
    Payment payment = pay(source, amount);
    assertThat(payment.state()).isEqualTo(PaymentState.COOLING);
    assertThat(payment.expiresAt()).contains(rig.clock.instant().plus(TIME));
    return payment;
  }

  private PaymentState state(Payment payment) {
    return payer.payments().find(payment.id()).payment().state();
  }

  private FundingSource byCard() {
    return FundingSource.card(card.id());
  }

  private StepResult takeBack(Payment payment) {
    return payer.payments().voidPayment(rig.request(), payment.id());
  }

  @Test
  void aFirstPaymentFromTheBalanceIsSetAsideAndGoesThroughByItself() {
    Payment payment = cooling(FundingSource.balance(), "30.00");
    assertThat(payer.payments().balances().get(0).available()).isEqualTo(cny("70.00"));
    rig.clock.forward(TIME.minusMillis(1));
    rig.wallets.resolve();
    assertThat(state(payment)).isEqualTo(PaymentState.COOLING);
    rig.clock.forward(Duration.ofMillis(1));
    rig.wallets.resolve();
    assertThat(state(payment)).isEqualTo(PaymentState.SUCCEEDED);
    assertThat(rig.balance(payer)).isEqualTo(cny("70.00"));
  }

  @Test
  void aFirstPaymentByCardIsDrawnAtOnceAndGoesThroughByItself() {
    Payment payment = cooling(byCard(), "30.00");
    assertThat(bank.left(card)).isEqualTo(cny("70.00"));
    rig.clock.forward(TIME);
    assertThat(state(payment)).as("a look is enough").isEqualTo(PaymentState.SUCCEEDED);
  }

  @Test
  void whatIsTakenBackGoesBackToBalanceAndCard() {
    Payment payment =
        payer
            .payments()
            .pay(
                rig.request(),
                PayRequest.of(
                    Funding.inOrder(FundingSource.balance(), byCard()), SHOP, cny("150.00")))
            .payment();
    assertThat(payment.state()).isEqualTo(PaymentState.COOLING);
    assertThat(bank.left(card)).isEqualTo(cny("50.00"));
    assertThat(takeBack(payment)).isInstanceOf(StepResult.Done.class);
    rig.wallets.resolve();
    assertThat(state(payment)).isEqualTo(PaymentState.VOIDED);
    assertThat(rig.balance(payer)).isEqualTo(cny("100.00"));
    assertThat(bank.left(card)).isEqualTo(cny("100.00"));
    rig.clock.forward(TIME);
    rig.wallets.resolve();
    assertThat(state(payment)).isEqualTo(PaymentState.VOIDED);
    assertThat(takeBack(payment)).isInstanceOf(StepResult.Refused.class);
  }

  @Test
  void aCardWhoseAnswerCameLateCoolsFromThenOn() {
    bank.fault(FaultPoint.DEBIT, "drop-after");
    Payment payment = pay(byCard(), "30.00");
    assertThat(payment.state()).isEqualTo(PaymentState.UNKNOWN);
    rig.clock.forward(Duration.ofMinutes(5));
    rig.wallets.resolve();
    assertThat(state(payment)).isEqualTo(PaymentState.COOLING);
    assertThat(payer.payments().find(payment.id()).payment().expiresAt())
        .contains(rig.clock.instant().plus(TIME));
    rig.clock.forward(TIME);
    assertThat(state(payment)).isEqualTo(PaymentState.SUCCEEDED);
  }

  @Test
  void itCanNeitherBeCapturedNorRefundedMeanwhile() {
    Payment payment = cooling(FundingSource.balance(), "30.00");
    StepResult captured =
        payer
            .payments()
            .capture(rig.request(), payment.id(), dev.kabao.wallet.payment.Capture.all());
    assertThat(((StepResult.Refused) captured).refusal()).isEqualTo(PaymentRefusal.COOLING);
    assertThat(payer.payments().refund(rig.request(), payment.id(), Optional.empty()))
        .isInstanceOf(dev.kabao.wallet.payment.RefundResult.Refused.class);
    assertThat(state(payment)).isEqualTo(PaymentState.COOLING);
  }

  @Test
  void smallPaymentsDoNotWaitAndDoNotOpenTheWayForALargeOneAtOnce() {
    assertThat(pay(FundingSource.balance(), "19.99").state()).isEqualTo(PaymentState.SUCCEEDED);
    Payment large = cooling(FundingSource.balance(), "20.00");
    rig.clock.forward(TIME);
    assertThat(state(large)).isEqualTo(PaymentState.SUCCEEDED);
    assertThat(pay(FundingSource.balance(), "20.00").state()).isEqualTo(PaymentState.SUCCEEDED);
  }

  @Test
  void whatIsAuthorisedDoesNotCool() {
    PaymentResult held =
        payer
            .payments()
            .authorize(rig.request(), PayRequest.of(FundingSource.balance(), SHOP, cny("30.00")));
    assertThat(held.payment().state()).isEqualTo(PaymentState.AUTHORIZED);
  }

  @Test
  void aWalletThatIsFrozenMeanwhileGetsItsMoneyBack() {
    Payment fromBalance = cooling(FundingSource.balance(), "30.00");
    Payment fromCard = cooling(byCard(), "40.00");
    rig.wallets.freeze(rig.request(), payer.id(), Set.of(AccountFlag.FROZEN_OUT));
    rig.clock.forward(TIME);
    rig.wallets.resolve();
    rig.wallets.resolve();
    assertThat(state(fromBalance)).isEqualTo(PaymentState.EXPIRED);
    assertThat(state(fromCard)).isEqualTo(PaymentState.EXPIRED);
    assertThat(rig.balance(payer)).isEqualTo(cny("100.00"));
    assertThat(bank.left(card)).isEqualTo(cny("100.00"));
  }

  @Test
  void aPersonWhoseWalletTakesNothingAnyMoreDoesNotGetWhatACardGave() {
    Wallet friend = rig.walletWith("0.00");
    PaymentRequest request =
        friend.collecting().request(rig.request(), RequestDraft.once(cny("30.00"), ""));
    Payment payment =
        started(
                payer
                    .scanning()
                    .pay(
                        rig.request(),
                        look(payer, request.code()).token(),
                        Optional.empty(),
                        Funding.inOrder(byCard())))
            .payment();
    assertThat(payment.state()).isEqualTo(PaymentState.COOLING);
    rig.wallets.freeze(rig.request(), friend.id(), Set.of(AccountFlag.FROZEN_IN));
    rig.clock.forward(TIME);
    rig.wallets.resolve();
    rig.wallets.resolve();
    assertThat(state(payment)).isEqualTo(PaymentState.EXPIRED);
    assertThat(bank.left(card)).isEqualTo(cny("100.00"));
    assertThat(rig.balance(friend)).isEqualTo(cny("0.00"));
  }

  @Test
  void aRequestIsTakenMeanwhileAndPaidOrOpenAgainAfterwards() {
    Wallet friend = rig.walletWith("0.00");
    PaymentRequest request =
        friend.collecting().request(rig.request(), RequestDraft.once(cny("30.00"), ""));
    Payment first = started(rig.pay(payer, request.code())).payment();
    assertThat(first.state()).isEqualTo(PaymentState.COOLING);
    assertThat(friend.collecting().find(request.id()).state())
        .isEqualTo(PaymentRequest.State.TAKEN);
    takeBack(first);
    assertThat(friend.collecting().find(request.id()).state()).isEqualTo(PaymentRequest.State.OPEN);
    Payment second = started(rig.pay(payer, request.code())).payment();
    rig.clock.forward(TIME);
    rig.wallets.resolve();
    assertThat(state(second)).isEqualTo(PaymentState.SUCCEEDED);
    assertThat(friend.collecting().find(request.id()).state()).isEqualTo(PaymentRequest.State.PAID);
    assertThat(rig.balance(friend)).isEqualTo(cny("30.00"));
    assertThat(
            rig.wallets
                .open(dev.kabao.wallet.HostAssertion.of(friend.id(), Factor.KNOWLEDGE))
                .payments()
                .history(Optional.empty(), 10)
                .items())
        .hasSize(1);
  }
}
