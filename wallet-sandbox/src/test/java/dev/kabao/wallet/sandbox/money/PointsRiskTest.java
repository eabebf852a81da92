package dev.kabao.wallet.sandbox.money;

import static dev.kabao.wallet.sandbox.money.Till.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.HostAssertion;
import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.payment.PaymentResult;
import dev.kabao.wallet.reward.PaymentPlan;
import dev.kabao.wallet.reward.PlanResult;
import dev.kabao.wallet.reward.PointsRefusal;
import dev.kabao.wallet.reward.PointsResult;
import dev.kabao.wallet.sandbox.Giving;
import dev.kabao.wallet.sandbox.TestClock;
import dev.kabao.wallet.spi.limit.LimitPolicy;
import dev.kabao.wallet.spi.risk.Act;
import dev.kabao.wallet.spi.risk.ActKind;
import dev.kabao.wallet.spi.risk.RiskPolicy;
import dev.kabao.wallet.spi.risk.RiskReason;
import dev.kabao.wallet.spi.risk.Verdict;
import dev.kabao.wallet.value.Factor;
import dev.kabao.wallet.value.LocalText;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.WalletId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Points are worth money, and the risk policy is asked before they are given away. */
@Timeout(60)
class PointsRiskTest {
  private static final List<RiskReason> WHY =
      List.of(new RiskReason("LARGE", new LocalText("It is much.", "金额较大。")));

  @TempDir private Path folder;
  private final List<Act> acts = new ArrayList<>();

  /** From 5.00 on two kinds of factors, from 50.00 on never. */
  private Verdict judge(Act act) {
    acts.add(act);
    if (act.amount().orElseThrow().isLessThan(yuan("5.00"))) {
      return Verdict.ALLOW;
    }
    return act.amount().orElseThrow().isLessThan(yuan("50.00"))
        ? new Verdict.NeedFactors(2, WHY)
        : new Verdict.Deny(WHY);
  }

  @Test
  void givingPointsAwayNeedsWhatATransferOfTheirWorthNeeds() {
    RiskPolicy policy = (act, facts) -> judge(act);
    try (Till till =
        new Till(folder, new TestClock(), one -> one.limits(LimitPolicy.NONE).risk(policy))) {
      till.desk(0)
          .rewards()
          .define(till.request(), PointsTill.programme("stars", 100, yuan("1.00")).betweenPeople());
      WalletId wallet = till.wallet(till.phone());
      WalletId friend = till.wallet(till.phone());
      till.desk(0).rewards().grant(till.request(), wallet, "stars", 9_000);
      Wallet one = till.desk(0).open(HostAssertion.of(wallet, Factor.KNOWLEDGE));
      Wallet two = till.desk(0).open(HostAssertion.of(wallet, Factor.KNOWLEDGE, Factor.POSSESSION));
      assertThat(give(till, one, friend, 499)).isInstanceOf(PointsResult.Done.class);
      assertThat(give(till, one, friend, 500))
          .isEqualTo(new PointsResult.Refused(PointsRefusal.NEEDS_FACTORS));
      assertThat(give(till, two, friend, 500)).isInstanceOf(PointsResult.Done.class);
      assertThat(give(till, two, friend, 5_000))
          .isEqualTo(new PointsResult.Refused(PointsRefusal.NOT_SAFE));
      assertThat(acts)
          .allSatisfy(
              act -> {
                assertThat(act.kind()).isEqualTo(ActKind.TRANSFER);
                assertThat(act.payee()).contains(friend.toString());
              });
      assertThat(two.rewards().points().balance("stars").available()).isEqualTo(8_001);
    }
  }

  @Test
  void aPaymentByPointsThatWasStoppedTakesThemOnlyOnceItGoesOn() {
    try (Till till =
        new Till(
            folder,
            new TestClock(),
            one -> one.limits(LimitPolicy.NONE).risk((act, facts) -> judge(act)))) {
      till.desk(0)
          .rewards()
          .define(till.request(), PointsTill.programme("stars", 100, yuan("1.00")));
      WalletId wallet = till.wallet(till.phone());
      till.desk(0).rewards().grant(till.request(), wallet, "stars", 900);
      Wallet one = till.desk(0).open(HostAssertion.of(wallet, Factor.KNOWLEDGE));
      Wallet two = till.desk(0).open(HostAssertion.of(wallet, Factor.KNOWLEDGE, Factor.POSSESSION));
      PayRequest request = PayRequest.of(FundingSource.points("stars", 800), "shop", yuan("6.00"));
      PaymentPlan plan = ((PlanResult.Planned) one.rewards().plan(request)).plan();
      RequestId id = till.request();
      assertThat(one.payments().pay(id, request.asPlanned(plan.mark())))
          .isInstanceOf(PaymentResult.NeedsFactors.class);
      assertThat(one.rewards().points().balance("stars").available()).isEqualTo(900);
      assertThat(two.payments().pay(id, request.asPlanned(plan.mark())))
          .isInstanceOf(PaymentResult.Succeeded.class);
      assertThat(one.rewards().points().balance("stars").available()).isEqualTo(300);
      assertThat(till.restingWith("shop")).isEqualTo(yuan("6.00"));
      till.assertBooksAreClosed();
    }
  }

  private static PointsResult give(Till till, Wallet from, WalletId to, long units) {
    return Giving.give(from, till.request(), "stars", to, units);
  }
}
