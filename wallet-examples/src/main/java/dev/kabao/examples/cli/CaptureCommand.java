package dev.kabao.examples.cli;

import dev.kabao.wallet.payment.Capture;
import dev.kabao.wallet.value.PaymentId;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "capture",
    description = {
      "Move what an authorised payment set aside to its payee, all of it or a part.",
      "After a part the rest stays set aside, unless --last is given."
    })
final class CaptureCommand implements Action {
  @Parameters(paramLabel = "ID", descriptionKey = "payment", description = "the payment")
  private String id;

  @Mixin private OptionalAmountOption amount;

  @Option(names = "--last", description = "give back what this leaves")
  private boolean last;

  @Mixin private RequestOption request;

  @Override
  public Answer run(Context context) throws IOException {
    PaymentId payment = Ids.paymentId(id);
    Capture capture =
        amount
            .positive()
            .map(part -> last ? Capture.last(part) : Capture.part(part))
            .orElseGet(Capture::all);
    return request.onWallet(
        context,
        (wallet, requestId) ->
            Results.step(wallet.payments().capture(requestId, payment, capture)));
  }
}
