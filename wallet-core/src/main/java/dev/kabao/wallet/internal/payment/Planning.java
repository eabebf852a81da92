package dev.kabao.wallet.internal.payment;

import dev.kabao.wallet.internal.doc.EarnedBody;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.payment.Decline;
import dev.kabao.wallet.payment.Payment;
import dev.kabao.wallet.payment.PaymentState;
import dev.kabao.wallet.reward.PaymentPlan;
import dev.kabao.wallet.reward.PaymentPlan.Take;
import dev.kabao.wallet.reward.PlanResult;
import dev.kabao.wallet.spi.risk.Verdict;
import dev.kabao.wallet.spi.store.CommitOutcome;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * Says what a payment would take and earn: by putting its first commit together as the engine
 * would, and committing nothing. So a plan's figures are those of the payment.
 */
final class Planning {
  /** Once more, if the balance has less than it is asked for and a card gives the rest. */
  private static final int TRIES = 2;

  private final Platform platform;
  private final Funder funder;
  private final Obstacles obstacles;
  private final Halting halting;
  private final Earning earning;

  Planning(Platform platform) {
    this.platform = platform;
    this.funder = new Funder(platform);
    this.obstacles = new Obstacles(platform);
    this.halting = new Halting(platform);
    this.earning = new Earning(platform);
  }

  /** The plan of a payment. */
  PlanResult plan(Supplier<PaymentDraft> draft, Payer payer) {
    if (halting.verdict(draft, payer) instanceof Verdict.Deny no) {
      return new PlanResult.NotPossible(Decline.byRisk(no.reasons()));
    }
    OptionalLong available = OptionalLong.empty();
    for (int i = 0; i < TRIES; i++) {
      Change change = new Change(platform, draft.get());
      Optional<Decline> obstacle = obstacles.of(change);
      if (obstacle.isPresent()) {
        return new PlanResult.NotPossible(obstacle.get());
      }
      funder.fund(change, payer, available, Optional.empty());
      Payment payment = PaymentViews.payment(change.payment.id, change.payment.body(change.now));
      if (payment.state() == PaymentState.DECLINED) {
        return new PlanResult.NotPossible(payment.decline().orElseThrow());
      }
      Optional<CommitOutcome> refused = Trial.of(platform.store(), change.transfers);
      if (refused.isEmpty()) {
        return new PlanResult.Planned(plan(change, payment));
      }
      if (refused.get() instanceof CommitOutcome.InsufficientFunds poor
          && Obstacles.mayTakeLess(change, poor)) {
        available = OptionalLong.of(poor.available());
      } else {
        return new PlanResult.NotPossible(obstacles.why(refused.get(), change, payer));
      }
    }
    throw Platform.contention("payment");
  }

  /** Whether the first commit of a payment is not what the plan said that its payer saw. */
  boolean differs(Change change) {
    PaymentDraft payment = change.payment;
    return payment.plan != null
        && payment.state != PaymentState.DECLINED
        && !payment.plan.equals(PlanMark.of(payment, earned(change)));
  }

  private PaymentPlan plan(Change change, Payment payment) {
    List<EarnedBody> earned = earned(change);
    List<Take> takes =
        payment.legs().stream()
            .filter(leg -> leg.amount().isPositive())
            .map(leg -> new Take(leg.source(), leg.amount()))
            .toList();
    return new PaymentPlan(
        payment.amount(), takes, PaymentViews.earned(earned), PlanMark.of(change.payment, earned));
  }

  /** What it earns with this commit or, if it does not reach its payee yet, will earn. */
  private List<EarnedBody> earned(Change change) {
    return change.payment.earned.isEmpty() ? earning.expected(change) : change.payment.earned;
  }
}
