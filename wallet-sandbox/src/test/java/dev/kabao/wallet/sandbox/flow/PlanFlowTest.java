package dev.kabao.wallet.sandbox.flow;

import static dev.kabao.wallet.sandbox.flow.PointsRig.NAME;
import static dev.kabao.wallet.sandbox.flow.PointsRig.cny;
import static dev.kabao.wallet.sandbox.flow.PointsRig.request;
import static dev.kabao.wallet.sandbox.flow.PointsRig.stars;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.ledger.AccountFlag;
import dev.kabao.wallet.payment.DeclineReason;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.payment.Payment;
import dev.kabao.wallet.payment.PaymentResult;
import dev.kabao.wallet.reward.EarnRule;
import dev.kabao.wallet.reward.PaymentPlan;
import dev.kabao.wallet.reward.PlanResult;
import dev.kabao.wallet.sandbox.FaultPoint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a payment would take and earn, seen before it is made. */
@Timeout(120)
class PlanFlowTest {
  @TempDir private Path folder;
  private PointsRig rig;

  @BeforeEach
  void givePoints() throws IOException {
    rig = new PointsRig(folder);
    rig.define(
        stars().earning(EarnRule.of("base", NAME, 1, cny("1.00")).atMost(EarnRule.NO_CAP, 40)));
    rig.grant(rig.wallet, 5_000);
  }

  @AfterEach
  void theBooksBalance() {
    rig.points();
    rig.assertTheBooksBalance();
    rig.close();
  }

  private PaymentPlan plan(PayRequest request) {
    return ((PlanResult.Planned) rig.wallet.rewards().plan(request)).plan();
  }

  private DeclineReason notPossible(PayRequest request) {
    return ((PlanResult.NotPossible) rig.wallet.rewards().plan(request)).decline().reason();
  }

  private PaymentResult pay(PayRequest request, PaymentPlan plan) {
    return rig.wallet.payments().pay(rig.rig.request(), request.asPlanned(plan.mark()));
  }

  private static DeclineReason reason(PaymentResult result) {
    return ((PaymentResult.Declined) result).decline().reason();
  }

  @Test
  void thePlanSaysWhatIsTakenAndEarnedAndThePaymentDoesJustThat() {
    PayRequest request = request("160.00", stars(3_000), FundingSource.balance(), rig.byCard());
    PaymentPlan plan = plan(request);
    assertThat(plan.takes())
        .containsExactly(
            new PaymentPlan.Take(stars(3_000), cny("30.00")),
            new PaymentPlan.Take(FundingSource.balance(), cny("100.00")),
            new PaymentPlan.Take(rig.byCard(), cny("30.00")));
    assertThat(plan.earned()).containsExactly(new Payment.Earned(PointsRig.STARS, 40));
    assertThat(rig.points().available()).isEqualTo(5_000);
    assertThat(rig.balance()).isEqualTo(cny("100.00"));
    PaymentResult result = pay(request, plan);
    assertThat(result).isInstanceOf(PaymentResult.Succeeded.class);
    assertThat(result.payment().legs().stream().map(PlanFlowTest::take).toList())
        .isEqualTo(plan.takes());
    assertThat(result.payment().earned()).isEqualTo(plan.earned());
    assertThat(rig.points().available()).isEqualTo(2_040);
  }

  private static PaymentPlan.Take take(Payment.Leg leg) {
    return new PaymentPlan.Take(leg.source(), leg.settled());
  }

  @Test
  void aPlanThatIsNotTrueAnyMoreIsDeclinedAndNothingMoves() {
    PayRequest request = request("120.00", stars(3_000), FundingSource.balance(), rig.byCard());
    PaymentPlan plan = plan(request);
    rig.pay("50.00", FundingSource.balance());
    assertThat(reason(pay(request, plan))).isEqualTo(DeclineReason.PLAN_CHANGED);
    assertThat(rig.balance()).isEqualTo(cny("50.00"));
    assertThat(rig.onCard()).isEqualTo(cny("900.00"));
    assertThat(rig.points().available()).isEqualTo(5_040);
    assertThat(pay(request, plan(request))).isInstanceOf(PaymentResult.Succeeded.class);
  }

  @Test
  void fewerPointsThanThePlanSaidWouldBeEarnedIsAChangeToo() {
    PayRequest request = request("30.00", FundingSource.balance());
    PaymentPlan plan = plan(request);
    assertThat(plan.earned()).isEqualTo(List.of(new Payment.Earned(PointsRig.STARS, 30)));
    rig.pay("20.00", FundingSource.balance());
    assertThat(plan(request).earned()).isEqualTo(List.of(new Payment.Earned(PointsRig.STARS, 20)));
    assertThat(reason(pay(request, plan))).isEqualTo(DeclineReason.PLAN_CHANGED);
  }

  @Test
  void noOtherSourceIsAskedThanThePlanSaid() {
    PayRequest request = request("30.00", stars(1_000), rig.byCard(), FundingSource.balance());
    PaymentPlan plan = plan(request);
    assertThat(plan.takes()).hasSize(2);
    rig.rig.fault(FaultPoint.DEBIT, "decline 51");
    assertThat(reason(pay(request, plan))).isEqualTo(DeclineReason.ISSUER_DECLINED);
    assertThat(rig.balance()).isEqualTo(cny("100.00"));
    assertThat(rig.points().available()).isEqualTo(5_000);
  }

  @Test
  void aPlanTellsWhyAPaymentWouldBeDeclined() {
    assertThat(notPossible(request("200.00", FundingSource.balance())))
        .isEqualTo(DeclineReason.BALANCE_TOO_SMALL);
    assertThat(notPossible(request("90.00", stars(6_000), FundingSource.balance())))
        .isEqualTo(DeclineReason.POINTS_TOO_FEW);
    assertThat(notPossible(request("90.00", stars(1_000))))
        .isEqualTo(DeclineReason.REWARDS_TOO_SMALL);
    rig.rig.wallets().freeze(rig.rig.request(), rig.wallet.id(), Set.of(AccountFlag.FROZEN_OUT));
    assertThat(notPossible(request("10.00", stars(1_000)))).isEqualTo(DeclineReason.WALLET_FROZEN);
  }

  @Test
  void aPlanIsPartOfTheRequest() {
    PayRequest request = request("10.00", FundingSource.balance());
    var id = rig.rig.request();
    PaymentPlan plan = plan(request);
    PaymentResult paid = rig.wallet.payments().pay(id, request.asPlanned(plan.mark()));
    assertThat(rig.wallet.payments().pay(id, request.asPlanned(plan.mark()))).isEqualTo(paid);
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> rig.wallet.payments().pay(id, request))
        .hasMessageContaining("other content");
  }
}
