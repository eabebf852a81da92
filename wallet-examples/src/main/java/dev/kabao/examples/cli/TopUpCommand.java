package dev.kabao.examples.cli;

import dev.kabao.wallet.payment.TopUpRequest;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "top-up", description = "Move money from a bound card into the balance.")
final class TopUpCommand implements Action {
  @Option(names = "--from", paramLabel = "CARD", required = true, description = "the bound card")
  private String from;

  @Option(
      names = "--amount",
      paramLabel = "AMOUNT",
      required = true,
      description = "how much, such as 100.00")
  private String amount;

  @Option(
      names = "--currency",
      paramLabel = "CODE",
      defaultValue = "CNY",
      description = "of which currency (default: CNY)")
  private String currency;

  @Mixin private RequestOption request;

  @Override
  public Answer run(Context context) throws IOException {
    request.check();
    TopUpRequest topUp =
        TopUpRequest.of(
            Inputs.cardId("--from", from), Inputs.positiveAmount("--amount", amount, currency));
    return Platforms.withWallet(
        context,
        (wallets, wallet) ->
            request.carryOut(
                context, wallets, id -> Results.payment(wallet.payments().topUp(id, topUp))));
  }
}
