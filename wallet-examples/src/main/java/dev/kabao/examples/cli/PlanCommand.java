package dev.kabao.examples.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.Wallets;
import dev.kabao.wallet.coupon.BestCoupons;
import dev.kabao.wallet.coupon.CouponVerdict;
import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.reward.PlanResult;
import dev.kabao.wallet.value.CouponId;
import java.io.IOException;
import java.util.List;
import org.joda.money.Money;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "plan",
    description = {
      "Show what a payment would take from where, and what it would earn. Pays nothing.",
      "To pay just that: kabao pay with the same options and --plan PLAN."
    })
final class PlanCommand implements Action {
  @Mixin private FundingOption from;

  @Option(
      names = "--payee",
      paramLabel = "PAYEE",
      required = true,
      description = "the payee's id: letters, digits, '-', '_', '.'")
  private String payee;

  @Mixin private AmountOption amount;
  @Mixin private RewardOption rewards;

  @Option(
      names = "--best",
      description = "use the best legal combination of the coupons at hand, and say why")
  private boolean best;

  @Override
  public Answer run(Context context) throws IOException {
    Inputs.payee("--payee", payee);
    Money asked = amount.positive();
    var unused = from.funding();
    rewards.check();
    if (best && !rewards.couponIds().isEmpty()) {
      throw Failure.usage("Either --coupon or --best.", "--coupon 与 --best 只能选一。");
    }
    return Platforms.withWallet(context, (wallets, wallet) -> plan(wallets, wallet, asked));
  }

  private Answer plan(Wallets wallets, Wallet wallet, Money asked) {
    ObjectNode coupons = Views.object();
    List<CouponId> used = rewards.couponIds();
    if (best) {
      BestCoupons found = wallet.coupons().best(payee, asked);
      used = found.taken().stream().map(CouponVerdict::coupon).toList();
      coupons = CouponViews.best(wallet, found);
    }
    PayRequest request =
        PayRequest.of(rewards.with(wallets, wallet, from.funding(), used), payee, asked);
    PlanResult result = wallet.rewards().plan(request);
    if (result instanceof PlanResult.NotPossible not) {
      return Results.declined(not.decline(), coupons);
    }
    ObjectNode view = RewardViews.plan(((PlanResult.Planned) result).plan());
    view.setAll(coupons);
    return Answer.done(view);
  }
}
