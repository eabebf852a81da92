package dev.kabao.examples.cli;

import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.spi.risk.Signals;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "pay",
    description = "Pay a payee from the balance, bound cards, or several of them in order.")
final class PayCommand implements Action {
  @Mixin private PayOptions payment;
  @Mixin private SignalsOption signals;
  @Mixin private RequestOption request;

  @Override
  public Answer run(Context context) throws IOException {
    request.check();
    Signals circumstances = signals.read();
    PayRequest asked = payment.request();
    return Platforms.withWallet(
        context,
        circumstances,
        (wallets, wallet) ->
            request.carryOut(
                context, wallets, id -> Results.payment(wallet.payments().pay(id, asked))));
  }
}
