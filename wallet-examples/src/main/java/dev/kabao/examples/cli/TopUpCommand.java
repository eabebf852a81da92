package dev.kabao.examples.cli;

import dev.kabao.wallet.payment.TopUpRequest;
import dev.kabao.wallet.spi.risk.Signals;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "top-up", description = "Move money from a bound card into the balance.")
final class TopUpCommand implements Action {
  @Option(names = "--from", paramLabel = "CARD", required = true, description = "the bound card")
  private String from;

  @Mixin private AmountOption amount;
  @Mixin private SignalsOption signals;
  @Mixin private RequestOption request;

  @Override
  public Answer run(Context context) throws IOException {
    request.check();
    Signals circumstances = signals.read();
    TopUpRequest topUp = TopUpRequest.of(Ids.cardId("--from", from), amount.positive());
    return Platforms.withWallet(
        context,
        circumstances,
        (wallets, wallet) ->
            request.carryOut(
                context, wallets, id -> Results.payment(wallet.payments().topUp(id, topUp))));
  }
}
