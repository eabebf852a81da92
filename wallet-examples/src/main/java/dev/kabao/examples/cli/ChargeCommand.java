package dev.kabao.examples.cli;

import java.io.IOException;
import org.joda.money.Money;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "charge",
    description = "Take a payment by the one-time code that a payer shows: kabao payer-code.")
final class ChargeCommand implements Action {
  @Parameters(
      paramLabel = "CODE",
      descriptionKey = "payer-code",
      description = "what was scanned, or '-'")
  private String code;

  @Mixin private AmountOption amount;
  @Mixin private CollectorOption collector;
  @Mixin private RequestOption request;

  @Override
  public Answer run(Context context) throws IOException {
    request.check();
    collector.check();
    Money money = amount.positive();
    String scanned = context.value("CODE", code).replace(" ", "");
    return collector.with(
        context,
        (wallets, collecting) ->
            request.carryOut(
                context,
                wallets,
                id -> CollectViews.result(collecting.charge(id, scanned, money))));
  }
}
