package dev.kabao.wallet.sandbox.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.HostAssertion;
import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.Wallets;
import dev.kabao.wallet.WalletsBuilder;
import dev.kabao.wallet.card.BoundCard;
import dev.kabao.wallet.payment.DeclineReason;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.payment.PaymentRefusal;
import dev.kabao.wallet.payment.PaymentResult;
import dev.kabao.wallet.payment.PaymentState;
import dev.kabao.wallet.payment.StepResult;
import dev.kabao.wallet.payment.TopUpRequest;
import dev.kabao.wallet.payment.WithdrawRequest;
import dev.kabao.wallet.risk.StandardRiskPolicy;
import dev.kabao.wallet.spi.risk.DeviceState;
import dev.kabao.wallet.spi.risk.Network;
import dev.kabao.wallet.spi.risk.Place;
import dev.kabao.wallet.spi.risk.RiskPolicy;
import dev.kabao.wallet.spi.risk.RiskReason;
import dev.kabao.wallet.spi.risk.Signals;
import dev.kabao.wallet.value.Factor;
import dev.kabao.wallet.value.RequestId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Payments that need more proof, or a look, before they begin. */
class RiskFlowTest {
  private static final Signals SOUND = new Signals(Network.TRUSTED, DeviceState.SOUND, Place.USUAL);

  @TempDir Path folder;

  private Rig rig;
  private Wallet rich;
  private BoundCard card;

  @BeforeEach
  void open() throws IOException {
    rig = new Rig(folder);
    rich = rig.walletOf(Person.LI);
    card = rig.bind(rich, rig.issueCard(Person.LI, "50000.00"), Person.LI);
    rich.payments().topUp(rig.request(), TopUpRequest.of(card.id(), yuan("20000.00")));
    use(StandardRiskPolicy.DEFAULT);
  }

  @AfterEach
  void close() {
    assertThat(rig.wallets().checkLedger().balanced()).isTrue();
    rig.close();
  }

  private void use(RiskPolicy policy) {
    rig.wallets().close();
    WalletsBuilder builder = rig.platform().risk(policy);
    rig.use(builder.build());
  }

  private Wallet with(Signals signals, Factor first, Factor... more) {
    return rig.wallets().open(HostAssertion.of(rich.id(), first, more), signals);
  }

  private static Money yuan(String amount) {
    return Money.parse("CNY " + amount);
  }

  private static PayRequest tea(String amount) {
    return PayRequest.of(FundingSource.balance(), "tea-house", yuan(amount));
  }

  private static PaymentResult.NeedsFactors needs(PaymentResult result) {
    return (PaymentResult.NeedsFactors) result;
  }

  private static List<String> codes(List<RiskReason> reasons) {
    return reasons.stream().map(RiskReason::code).toList();
  }

  private String available() {
    return rig.wallets()
        .open(HostAssertion.of(rich.id(), Factor.KNOWLEDGE))
        .payments()
        .balances()
        .get(0)
        .available()
        .getAmount()
        .toPlainString();
  }

  @Test
  void whatIsLittleNeedsOneFactorAndMoreInUnknownCircumstancesNeedsTwo() {
    Wallet one = with(Signals.UNKNOWN, Factor.KNOWLEDGE);
    assertThat(one.payments().pay(rig.request(), tea("200.00")))
        .isInstanceOf(PaymentResult.Succeeded.class);
    PaymentResult.NeedsFactors halted = needs(one.payments().pay(rig.request(), tea("200.01")));
    assertThat(halted.kinds()).isEqualTo(2);
    assertThat(codes(halted.reasons())).contains("CIRCUMSTANCES_UNKNOWN");
    assertThat(halted.payment().state()).isEqualTo(PaymentState.AWAITING_FACTORS);
    assertThat(halted.stepUp().value()).isEqualTo(halted.payment().id().value());
    assertThat(available()).isEqualTo("19800.00");

    Wallet two = with(Signals.UNKNOWN, Factor.KNOWLEDGE, Factor.POSSESSION);
    assertThat(two.payments().pay(rig.request(), tea("200.01")))
        .isInstanceOf(PaymentResult.Succeeded.class);
  }

  @Test
  void onAPublicNetworkEvenLittleNeedsTwo() {
    Wallet one = with(SOUND.on(Network.PUBLIC), Factor.KNOWLEDGE);
    PaymentResult.NeedsFactors halted = needs(one.payments().pay(rig.request(), tea("1.00")));
    assertThat(codes(halted.reasons())).containsExactly("PUBLIC_NETWORK");
  }

  @Test
  void aPaymentGoesOnOnceItsPayerComesBackWithEnoughAndOnlyOnce() {
    RequestId request = rig.request();
    Wallet one = with(Signals.UNKNOWN, Factor.KNOWLEDGE);
    PaymentResult.NeedsFactors halted = needs(one.payments().pay(request, tea("300.00")));
    assertThat(one.payments().pay(request, tea("300.00")))
        .isInstanceOf(PaymentResult.NeedsFactors.class);

    Wallet two = with(Signals.UNKNOWN, Factor.KNOWLEDGE, Factor.POSSESSION);
    PaymentResult done = two.payments().pay(request, tea("300.00"));
    assertThat(done).isInstanceOf(PaymentResult.Succeeded.class);
    assertThat(done.payment().id()).isEqualTo(halted.payment().id());
    assertThat(two.payments().pay(request, tea("300.00")).payment().state())
        .isEqualTo(PaymentState.SUCCEEDED);
    assertThat(available()).isEqualTo("19700.00");
  }

  @Test
  void aCardPaymentAndAWithdrawalGoOnToo() {
    Wallet one = with(Signals.UNKNOWN, Factor.KNOWLEDGE);
    Wallet two = with(Signals.UNKNOWN, Factor.KNOWLEDGE, Factor.POSSESSION);
    RequestId byCard = rig.request();
    PayRequest request = PayRequest.of(FundingSource.card(card.id()), "tea-house", yuan("300.00"));
    assertThat(one.payments().pay(byCard, request)).isInstanceOf(PaymentResult.NeedsFactors.class);
    assertThat(two.payments().pay(byCard, request)).isInstanceOf(PaymentResult.Succeeded.class);

    RequestId out = rig.request();
    WithdrawRequest withdrawal = WithdrawRequest.of(card.id(), yuan("500.00"));
    PaymentResult.NeedsFactors halted = needs(one.payments().withdraw(out, withdrawal));
    assertThat(codes(halted.reasons())).contains("LEAVES_FOR_A_BANK");
    assertThat(two.payments().withdraw(out, withdrawal))
        .isInstanceOf(PaymentResult.Succeeded.class);
    assertThat(available()).isEqualTo("19500.00");
  }

  @Test
  void whatIsNotConfirmedInTimeIsDeclinedByItselfAndMovesNothing() {
    RequestId request = rig.request();
    Wallet one = with(Signals.UNKNOWN, Factor.KNOWLEDGE);
    PaymentResult.NeedsFactors halted = needs(one.payments().pay(request, tea("300.00")));
    assertThat(rig.wallets().resolve().undecided()).isZero();
    rig.clock.forward(Duration.ofMinutes(5));
    rig.wallets().resolve();
    Wallet two = with(Signals.UNKNOWN, Factor.KNOWLEDGE, Factor.POSSESSION);
    PaymentResult.Declined declined =
        (PaymentResult.Declined) two.payments().pay(request, tea("300.00"));
    assertThat(declined.decline().reason()).isEqualTo(DeclineReason.FACTORS_NOT_SHOWN);
    assertThat(declined.payment().id()).isEqualTo(halted.payment().id());
    assertThat(available()).isEqualTo("20000.00");
  }

  @Test
  void itsPayerMayTakeItBackInsteadAndNothingElseCanBeDoneWithIt() {
    Wallet one = with(Signals.UNKNOWN, Factor.KNOWLEDGE);
    PaymentResult.NeedsFactors halted = needs(one.payments().pay(rig.request(), tea("300.00")));
    StepResult refund = one.payments().voidPayment(rig.request(), halted.payment().id());
    assertThat(refund).isInstanceOf(StepResult.Done.class);
    assertThat(refund.payment().state()).isEqualTo(PaymentState.VOIDED);
    assertThat(refund.payment().settled().isZero()).isTrue();

    PaymentResult.NeedsFactors other = needs(one.payments().pay(rig.request(), tea("300.00")));
    assertThat(
            one.payments()
                .capture(
                    rig.request(), other.payment().id(), dev.kabao.wallet.payment.Capture.all()))
        .isInstanceOfSatisfying(
            StepResult.Refused.class,
            refused -> assertThat(refused.refusal()).isEqualTo(PaymentRefusal.NOT_BEGUN));
  }

  @Test
  void aCompromisedDeviceDoesNothingAndTheReasonIsKept() {
    Wallet bad = with(SOUND.with(DeviceState.COMPROMISED), Factor.KNOWLEDGE, Factor.POSSESSION);
    RequestId request = rig.request();
    PaymentResult.Declined declined =
        (PaymentResult.Declined) bad.payments().pay(request, tea("1.00"));
    assertThat(declined.decline().reason()).isEqualTo(DeclineReason.RISK_DENIED);
    assertThat(codes(declined.decline().risks())).containsExactly("DEVICE_COMPROMISED");
    PaymentResult.Declined again =
        (PaymentResult.Declined) with(SOUND, Factor.KNOWLEDGE).payments().pay(request, tea("1.00"));
    assertThat(codes(again.decline().risks())).containsExactly("DEVICE_COMPROMISED");
  }

  @Test
  void aPolicyThatThrowsIsAPolicyThatSaysNo() {
    use(
        (act, facts) -> {
          throw new IllegalStateException("a rule has a fault");
        });
    PaymentResult.Declined declined =
        (PaymentResult.Declined)
            with(SOUND, Factor.KNOWLEDGE, Factor.POSSESSION)
                .payments()
                .pay(rig.request(), tea("1.00"));
    assertThat(codes(declined.decline().risks())).containsExactly("CANNOT_TELL");
    assertThat(available()).isEqualTo("20000.00");
  }

  @Test
  void whatStaffHaveToLookAtGoesOnOnlyOnceTheyReleasedIt() {
    Wallets wallets = rig.wallets();
    Wallet fresh =
        wallets
            .resume(
                wallets.openSession(
                    rig.request(),
                    HostAssertion.of(rich.id(), Factor.KNOWLEDGE, Factor.POSSESSION),
                    Optional.of(new dev.kabao.wallet.session.Device("install-0007", "new phone")),
                    Optional.empty()),
                SOUND)
            .orElseThrow();
    RequestId request = rig.request();
    PaymentResult.InReview review =
        (PaymentResult.InReview) fresh.payments().pay(request, tea("6000.00"));
    assertThat(codes(review.reasons())).containsExactly("LARGE_ON_NEW_DEVICE");
    assertThat(fresh.payments().pay(request, tea("6000.00")))
        .isInstanceOf(PaymentResult.InReview.class);
    assertThat(wallets.reviews().open(Optional.empty(), 10).items())
        .extracting(payment -> payment.id())
        .containsExactly(review.payment().id());

    RequestId release = rig.request();
    assertThat(wallets.reviews().release(release, review.payment().id()))
        .isInstanceOf(StepResult.Done.class);
    assertThat(wallets.reviews().release(release, review.payment().id()))
        .isInstanceOf(StepResult.Done.class);
    assertThat(wallets.reviews().open(Optional.empty(), 10).items()).isEmpty();
    assertThat(available()).isEqualTo("20000.00");
    assertThat(fresh.payments().pay(request, tea("6000.00")))
        .isInstanceOf(PaymentResult.Succeeded.class);
    assertThat(available()).isEqualTo("14000.00");

    RequestId second = rig.request();
    PaymentResult.InReview other =
        (PaymentResult.InReview) fresh.payments().pay(second, tea("7000.00"));
    assertThat(wallets.reviews().reject(rig.request(), other.payment().id()))
        .isInstanceOf(StepResult.Done.class);
    assertThat(fresh.payments().pay(second, tea("7000.00")))
        .isInstanceOfSatisfying(
            PaymentResult.Declined.class,
            declined ->
                assertThat(declined.decline().reason()).isEqualTo(DeclineReason.NOT_RELEASED));
    assertThat(wallets.reviews().release(rig.request(), other.payment().id()))
        .isInstanceOf(StepResult.Refused.class);
  }

  @Test
  void whatStaffReleasedStillNeedsTheFactorsThatLessWouldHaveNeeded() {
    Wallets wallets = rig.wallets();
    Wallet thief =
        wallets
            .resume(
                wallets.openSession(
                    rig.request(),
                    HostAssertion.of(rich.id(), Factor.KNOWLEDGE),
                    Optional.of(new dev.kabao.wallet.session.Device("install-0007", "new phone")),
                    Optional.empty()),
                SOUND)
            .orElseThrow();
    RequestId request = rig.request();
    PaymentResult.InReview review =
        (PaymentResult.InReview) thief.payments().pay(request, tea("6000.00"));
    wallets.reviews().release(rig.request(), review.payment().id());
    assertThat(needs(thief.payments().pay(request, tea("6000.00"))).kinds()).isEqualTo(2);
    assertThat(available()).isEqualTo("20000.00");
    assertThat(
            with(SOUND, Factor.KNOWLEDGE, Factor.POSSESSION)
                .payments()
                .pay(request, tea("6000.00")))
        .isInstanceOf(PaymentResult.Succeeded.class);
  }

  @Test
  void whatNobodyLookedAtIsDeclinedAfterThreeDays() {
    use(
        (act, facts) ->
            new dev.kabao.wallet.spi.risk.Verdict.Review(
                List.of(
                    new RiskReason("LOOK", new dev.kabao.wallet.value.LocalText("Look.", "核查。")))));
    RequestId request = rig.request();
    Wallet wallet = with(SOUND, Factor.KNOWLEDGE);
    assertThat(wallet.payments().pay(request, tea("1.00")))
        .isInstanceOf(PaymentResult.InReview.class);
    rig.clock.forward(Duration.ofDays(3));
    rig.wallets().resolve();
    assertThat(wallet.payments().pay(request, tea("1.00")))
        .isInstanceOfSatisfying(
            PaymentResult.Declined.class,
            declined ->
                assertThat(declined.decline().reason()).isEqualTo(DeclineReason.NOT_RELEASED));
  }
}
