package dev.kabao.wallet.reward;

import dev.kabao.wallet.payment.PayRequest;

/** The rewards of one wallet, and what they do for a payment. Thread-safe; nulls are refused. */
public interface RewardService {

  /** The points of this wallet. */
  PointsService points();

  /**
   * What a payment would take from where, and what it would earn, as things stand: the figures that
   * {@code PaymentService.pay} makes of the same request. Nothing is changed, and nobody is asked:
   * what a card's issuer will say is not known.
   *
   * <p>A host shows the plan and pays by {@code request.asPlanned(plan.mark())}. If what is taken
   * or earned is anything else by then, the payment is declined with {@code PLAN_CHANGED}.
   */
  PlanResult plan(PayRequest request);
}
