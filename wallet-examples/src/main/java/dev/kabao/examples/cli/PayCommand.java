package dev.kabao.examples.cli;

import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.spi.risk.Signals;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "pay",
    description = {
      "Pay a payee from the balance, bound cards, or several of them in order, with coupons and"
          + " points ahead of them.",
      "kabao plan shows beforehand what is taken from where."
    })
final class PayCommand implements Action {
  @Mixin private PayOptions payment;
  @Mixin private SignalsOption signals;
  @Mixin private RequestOption request;

  @Override
  public Answer run(Context context) throws IOException {
    var unused = payment.check(request);
    Signals circumstances = signals.read();
    return Platforms.withWallet(
        context,
        circumstances,
        (wallets, wallet) -> {
          PayRequest asked = payment.request(context, wallets, wallet);
          return request.carryOut(
              context, wallets, id -> Results.payment(wallet.payments().pay(id, asked)));
        });
  }
}
