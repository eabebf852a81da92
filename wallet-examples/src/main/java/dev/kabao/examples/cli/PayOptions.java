package dev.kabao.examples.cli;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.Wallets;
import dev.kabao.wallet.payment.Funding;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.PayRequest;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a payment to a payee needs, whether it is paid at once or set aside. */
final class PayOptions {
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
      names = "--plan",
      paramLabel = "PLAN",
      description = "pay only if it still takes and earns what kabao plan has shown as this plan")
  private @Nullable String plan;

  /**
   * Checks what was given, before anything is opened. The number of points that are left to the
   * wallet is another one at another time, so a request that is to be repeated names it.
   *
   * @return the request as far as it is known by then: without coupons and points
   */
  PayRequest check(RequestOption request) {
    request.check();
    Inputs.payee("--payee", payee);
    Funding money = from.funding();
    Money asked = amount.positive();
    rewards.check();
    if (rewards.isAll() && request.isGiven()) {
      throw Failure.input(
          "--use-points",
          "with --request-id say how many, so that it is the same request when repeated.",
          "与 --request-id 同用时须写明积分数，以便安全重试。");
    }
    return planned(PayRequest.of(money, payee, asked));
  }

  /** The request, once the wallet is open: points and the default source are looked up in it. */
  PayRequest request(Context context, Wallets wallets, Wallet wallet) {
    Funding funding = rewards.with(wallets, wallet, from.funding(), rewards.couponIds());
    if (rewards.isAll()) {
      tellPoints(context, funding);
    }
    return planned(PayRequest.of(funding, payee, amount.positive()));
  }

  /** How many points they are, told before the call: the same request names them. */
  private static void tellPoints(Context context, Funding funding) {
    for (FundingSource source : funding.sources()) {
      if (source instanceof FundingSource.Points points) {
        context.printer().ahead("usePoints: " + points.units());
      }
    }
  }

  private PayRequest planned(PayRequest request) {
    if (plan == null) {
      return request;
    }
    try {
      return request.asPlanned(plan);
    } catch (IllegalArgumentException e) {
      throw Failure.input(
          "--plan", "32 hexadecimal digits, as kabao plan prints them.", "须为 kabao plan 输出的 32 位十六进制数字。");
    }
  }
}
