package dev.kabao.wallet.internal.payment;

import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.internal.reward.Points;
import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.reward.PlanResult;
import dev.kabao.wallet.reward.PointsService;
import dev.kabao.wallet.reward.RewardService;
import java.util.Objects;

/** The rewards of one wallet. */
public final class Rewards implements RewardService {
  private final PointsService points;
  private final Starter starter;
  private final Payer payer;

  /** The rewards of {@code payer}'s wallet. */
  public Rewards(Platform platform, Payer payer) {
    this.points = new Points(platform, payer.acting());
    this.starter = new Starter(platform);
    this.payer = payer;
  }

  @Override
  public PointsService points() {
    return points;
  }

  @Override
  public PlanResult plan(PayRequest request) {
    payer.acting().require();
    Objects.requireNonNull(request, "request");
    return starter.plan(
        Spending.payment(request.amount(), request.funding(), request.payee(), 0), payer);
  }
}
