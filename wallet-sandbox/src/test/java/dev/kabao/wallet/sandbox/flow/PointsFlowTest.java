package dev.kabao.wallet.sandbox.flow;

import static dev.kabao.wallet.sandbox.flow.PointsRig.cny;
import static dev.kabao.wallet.sandbox.flow.PointsRig.request;
import static dev.kabao.wallet.sandbox.flow.PointsRig.stars;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kabao.wallet.ledger.AccountFlag;
import dev.kabao.wallet.payment.Capture;
import dev.kabao.wallet.payment.DeclineReason;
import dev.kabao.wallet.payment.Funding;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.Payment;
import dev.kabao.wallet.payment.PaymentResult;
import dev.kabao.wallet.payment.Refund;
import dev.kabao.wallet.payment.RefundResult;
import dev.kabao.wallet.payment.StepResult;
import dev.kabao.wallet.sandbox.FaultPoint;
import dev.kabao.wallet.value.PaymentId;
import dev.kabao.wallet.value.RequestId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Points as legs of payments: spent, held, freed, captured and given back. */
@Timeout(120)
class PointsFlowTest {
  @TempDir private Path folder;
  private PointsRig rig;

  @BeforeEach
  void givePoints() throws IOException {
    rig = new PointsRig(folder);
    rig.define(stars());
    rig.grant(rig.wallet, 5_000);
  }

  @AfterEach
  void theBooksBalance() {
    rig.points();
    rig.assertTheBooksBalance();
    rig.close();
  }

  private static DeclineReason reason(PaymentResult result) {
    return ((PaymentResult.Declined) result).decline().reason();
  }

  private List<Refund.Part> refund(PaymentId id, Optional<String> amount) {
    RefundResult result =
        rig.wallet.payments().refund(rig.rig.request(), id, amount.map(PointsRig::cny));
    return ((RefundResult.Done) result).refund().parts();
  }

  @Test
  void pointsPayAtTheirRateAndTheBalanceTheRestAndThePayeeGetsItAllInMoney() {
    PaymentResult result = rig.pay("30.00", FundingSource.balance(), stars(2_000));
    assertThat(result).isInstanceOf(PaymentResult.Succeeded.class);
    assertThat(result.payment().legs())
        .extracting(Payment.Leg::source, Payment.Leg::settled)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(stars(2_000), cny("20.00")),
            org.assertj.core.groups.Tuple.tuple(FundingSource.balance(), cny("10.00")));
    assertThat(rig.points().available()).isEqualTo(3_000);
    assertThat(rig.balance()).isEqualTo(cny("90.00"));
    assertThat(rig.shop()).isEqualTo(3_000);
    assertThat(rig.sponsored()).isEqualTo(2_000);
    assertThat(rig.flow("spent")).isEqualTo(2_000);
  }

  @Test
  void noMorePointsAreTakenThanAreNeeded() {
    PaymentResult result = rig.pay("12.34", stars(5_000));
    assertThat(result.payment().legs().get(0).source()).isEqualTo(stars(1_234));
    assertThat(rig.points().available()).isEqualTo(3_766);
  }

  @Test
  void pointsAreHeldWhileACardIsAskedAndFreeAgainWhenItDeclines() {
    rig.rig.fault(FaultPoint.DEBIT, "decline 51");
    PaymentResult result = rig.pay("30.00", stars(2_000), rig.byCard());
    assertThat(reason(result)).isEqualTo(DeclineReason.ISSUER_DECLINED);
    assertThat(rig.points().available()).isEqualTo(5_000);
    assertThat(rig.points().held()).isZero();
    assertThat(rig.shop()).isZero();
    assertThat(rig.sponsored()).isZero();
  }

  @Test
  void pointsAndACardPayTogether() {
    PaymentResult result = rig.pay("30.00", stars(2_000), rig.byCard());
    assertThat(result).isInstanceOf(PaymentResult.Succeeded.class);
    assertThat(rig.onCard()).isEqualTo(cny("890.00"));
    assertThat(rig.points().available()).isEqualTo(3_000);
    assertThat(rig.shop()).isEqualTo(3_000);
  }

  @Test
  void pointsStayHeldWhileTheCardsAnswerIsNotKnownAcrossARestart() {
    rig.rig.fault(FaultPoint.DEBIT, "drop-after");
    PaymentResult result = rig.pay("30.00", stars(2_000), rig.byCard());
    assertThat(result).isInstanceOf(PaymentResult.Unknown.class);
    assertThat(rig.points().available()).isEqualTo(3_000);
    assertThat(rig.points().held()).isEqualTo(2_000);
    rig.rig.clock.forward(Duration.ofMinutes(1));
    rig.rig.wallets().resolve();
    assertThat(rig.wallet.payments().find(result.payment().id()))
        .isInstanceOf(PaymentResult.Succeeded.class);
    assertThat(rig.points().held()).isZero();
    assertThat(rig.shop()).isEqualTo(3_000);
  }

  @Test
  void aCardThatApprovesAPartOnlyMakesNoPaymentWithPoints() {
    rig.rig.fault(FaultPoint.DEBIT, "partly");
    PaymentResult result = rig.pay("30.00", stars(2_000), rig.byCard());
    assertThat(reason(result)).isEqualTo(DeclineReason.PARTLY_APPROVED);
    assertThat(rig.points().available()).isEqualTo(5_000);
    assertThat(rig.onCard()).isEqualTo(cny("900.00"));
    assertThat(rig.shop()).isZero();
  }

  @Test
  void tooFewPointsDeclineThePaymentAndNothingMoves() {
    assertThat(reason(rig.pay("90.00", stars(5_001), FundingSource.balance())))
        .isEqualTo(DeclineReason.POINTS_TOO_FEW);
    assertThat(reason(rig.pay("30.00", stars(2_000)))).isEqualTo(DeclineReason.REWARDS_TOO_SMALL);
    assertThat(reason(rig.pay("300.00", stars(2_000), FundingSource.balance())))
        .isEqualTo(DeclineReason.BALANCE_TOO_SMALL);
    assertThat(reason(rig.pay("30.00", FundingSource.points("moons", 1), FundingSource.balance())))
        .isEqualTo(DeclineReason.REWARD_NOT_TAKEN);
    assertThat(rig.points().available()).isEqualTo(5_000);
    assertThat(rig.balance()).isEqualTo(cny("100.00"));
  }

  @Test
  void aProgrammeSaysHowManyPointsPayAtLeastAndAtMostAndWhetherItIsOpen() {
    rig.define(stars().payingBetween(500, 1_000));
    assertThat(reason(rig.pay("30.00", stars(499), FundingSource.balance())))
        .isEqualTo(DeclineReason.REWARD_NOT_TAKEN);
    assertThat(rig.pay("30.00", stars(4_000), FundingSource.balance()).payment().legs())
        .extracting(Payment.Leg::source)
        .containsExactly(stars(1_000), FundingSource.balance());
    rig.define(stars().closed());
    assertThat(reason(rig.pay("30.00", stars(500), FundingSource.balance())))
        .isEqualTo(DeclineReason.REWARD_NOT_TAKEN);
  }

  @Test
  void theSameRequestIsPaidOnceAndAnotherNumberOfPointsIsAnotherRequest() {
    RequestId id = rig.rig.request();
    PaymentResult first =
        rig.wallet.payments().pay(id, request("30.00", stars(2_000), FundingSource.balance()));
    assertThat(
            rig.wallet.payments().pay(id, request("30.00", stars(2_000), FundingSource.balance())))
        .isEqualTo(first);
    assertThat(rig.points().available()).isEqualTo(3_000);
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () ->
                rig.wallet
                    .payments()
                    .pay(id, request("30.00", stars(2_001), FundingSource.balance())))
        .hasMessageContaining("other content");
  }

  @Test
  void anAuthorisedPaymentIsCapturedInPartsAndTheRestOfThePointsIsFree() {
    PaymentId id = rig.authorize("30.00", stars(2_000), FundingSource.balance()).id();
    assertThat(rig.points().held()).isEqualTo(2_000);
    capture(id, Capture.part(cny("5.00")));
    assertThat(rig.points().held()).isEqualTo(1_500);
    capture(id, Capture.last(cny("10.00")));
    assertThat(rig.points().available()).isEqualTo(3_500);
    assertThat(rig.points().held()).isZero();
    assertThat(rig.balance()).isEqualTo(cny("100.00"));
    assertThat(rig.shop()).isEqualTo(1_500);
    assertThat(rig.sponsored()).isEqualTo(1_500);
    // The sources are used in their order: of 30.00, the first 15.00 are points.
    List<Refund.Part> parts = refund(id, Optional.empty());
    assertThat(parts).extracting(Refund.Part::units).containsExactly(1_500L);
    assertThat(rig.points().available()).isEqualTo(5_000);
  }

  private void capture(PaymentId id, Capture capture) {
    assertThat(rig.wallet.payments().capture(rig.rig.request(), id, capture))
        .isInstanceOf(StepResult.Done.class);
  }

  @Test
  void anAuthorisedPaymentThatIsVoidedOrExpiresFreesThePoints() {
    PaymentId voided = rig.authorize("30.00", stars(2_000), rig.byCard()).id();
    assertThat(rig.wallet.payments().voidPayment(rig.rig.request(), voided))
        .isInstanceOf(StepResult.Done.class);
    assertThat(rig.points().available()).isEqualTo(5_000);
    rig.authorize("30.00", stars(2_000), FundingSource.balance());
    rig.rig.clock.forward(Duration.ofHours(2));
    rig.rig.wallets().resolve();
    assertThat(rig.points().available()).isEqualTo(5_000);
    assertThat(rig.sponsored()).isZero();
    assertThat(rig.onCard()).isEqualTo(cny("900.00"));
  }

  @Test
  void aRefundGivesMoneyBackFirstAndThenPoints() {
    PaymentId id = rig.pay("30.00", stars(2_000), FundingSource.balance()).payment().id();
    assertThat(refund(id, Optional.of("15.00")))
        .extracting(Refund.Part::amount, Refund.Part::state, Refund.Part::units)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(cny("10.00"), Refund.PartState.IN_BALANCE, 0L),
            org.assertj.core.groups.Tuple.tuple(cny("5.00"), Refund.PartState.IN_REWARDS, 500L));
    assertThat(rig.points().available()).isEqualTo(3_500);
    assertThat(rig.sponsored()).isEqualTo(1_500);
    refund(id, Optional.empty());
    assertThat(rig.points().available()).isEqualTo(5_000);
    assertThat(rig.sponsored()).isZero();
    assertThat(rig.shop()).isZero();
  }

  @Test
  void aFrozenWalletPaysNoPointsAndGetsThemBackAllTheSame() {
    PaymentId id = rig.pay("20.00", stars(2_000)).payment().id();
    rig.rig
        .wallets()
        .freeze(
            rig.rig.request(),
            rig.wallet.id(),
            Set.of(AccountFlag.FROZEN_IN, AccountFlag.FROZEN_OUT));
    assertThat(reason(rig.pay("10.00", stars(1_000)))).isEqualTo(DeclineReason.WALLET_FROZEN);
    refund(id, Optional.empty());
    assertThat(rig.points().available()).isEqualTo(5_000);
  }

  @Test
  void pointsAreNoDefaultSourceAndPayForNoTransferAndStandOnceInAPayment() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rig.wallet.payments().setDefaultSource(rig.rig.request(), stars(1)));
    assertThatIllegalArgumentException().isThrownBy(() -> Funding.inOrder(stars(1), stars(2)));
    assertThat(rig.wallet.payments().balances()).hasSize(1);
  }
}
