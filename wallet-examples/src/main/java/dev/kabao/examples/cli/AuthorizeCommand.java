package dev.kabao.examples.cli;

import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.spi.risk.Signals;
import java.io.IOException;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "authorize",
    description = "Set the money of a payment aside, to be captured or voided later.")
final class AuthorizeCommand implements Action {
  @Mixin private PayOptions payment;

  @Option(
      names = "--valid-for",
      paramLabel = "TIME",
      defaultValue = "7d",
      description = "how long it can be captured: 90s, 15m, 12h or 7d (default: 7d)")
  private String validFor;

  @Mixin private SignalsOption signals;
  @Mixin private RequestOption request;

  @Override
  public Answer run(Context context) throws IOException {
    Duration time = Inputs.duration("--valid-for", validFor);
    requireTime(payment.check(request), time);
    Signals circumstances = signals.read();
    return Platforms.withWallet(
        context,
        circumstances,
        (wallets, wallet) -> {
          PayRequest asked = payment.request(context, wallets, wallet).validFor(time);
          return request.carryOut(
              context, wallets, id -> Results.payment(wallet.payments().authorize(id, asked)));
        });
  }

  private static void requireTime(PayRequest asked, Duration time) {
    try {
      var unused = asked.validFor(time);
    } catch (IllegalArgumentException e) {
      throw Failure.input("--valid-for", "from 1s to 180d.", "须在 1s 与 180d 之间。");
    }
  }
}
