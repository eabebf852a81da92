package dev.kabao.examples.cli;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.Wallets;
import dev.kabao.wallet.payment.Funding;
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
   * Checks what was given, before anything is opened.
   *
   * @return the request as far as it is known by then: without coupons and points
   */
  PayRequest check(RequestOption request) {
    request.check();
    Inputs.payee("--payee", payee);
    Funding money = from.funding();
    Money asked = amount.positive();
    rewards.check(request);
    return planned(PayRequest.of(money, payee, asked));
  }

  /** The request, once the wallet is open: points and the default source are looked up in it. */
  PayRequest request(Context context, Wallets wallets, Wallet wallet) {
    Funding funding = rewards.told(context, wallets, wallet, from.funding());
    return planned(PayRequest.of(funding, payee, amount.positive()));
  }

  private PayRequest planned(PayRequest request) {
    if (plan == null) {
      return request;
    }
    try {
      return request.asPlanned(plan);
    } catch (IllegalArgumentException e) {
      throw Failure.input(
          "--plan",
          "32 hexadecimal digits, as kabao plan prints them.",
          "须为 kabao plan 输出的 32 位十六进制数字。");
    }
  }
}
