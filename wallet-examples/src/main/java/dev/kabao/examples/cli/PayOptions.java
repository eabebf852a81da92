package dev.kabao.examples.cli;

import dev.kabao.wallet.payment.PayRequest;
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

  PayRequest request() {
    return PayRequest.of(from.funding(), Inputs.payee("--payee", payee), amount.positive());
  }
}
