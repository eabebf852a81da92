package dev.kabao.examples.cli;

import dev.kabao.wallet.payment.WithdrawRequest;
import dev.kabao.wallet.spi.risk.Signals;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "withdraw", description = "Pay money out of the balance to a bound card.")
final class WithdrawCommand implements Action {
  @Option(names = "--to", paramLabel = "CARD", required = true, description = "the bound card")
  private String to;

  @Mixin private AmountOption amount;
  @Mixin private SignalsOption signals;
  @Mixin private RequestOption request;

  @Override
  public Answer run(Context context) throws IOException {
    request.check();
    Signals circumstances = signals.read();
    WithdrawRequest withdrawal = WithdrawRequest.of(Ids.cardId("--to", to), amount.positive());
    return Platforms.withWallet(
        context,
        circumstances,
        (wallets, wallet) ->
            request.carryOut(
                context,
                wallets,
                id -> Results.payment(wallet.payments().withdraw(id, withdrawal))));
  }
}
