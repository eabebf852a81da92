package dev.kabao.examples.cli;

import dev.kabao.wallet.value.PaymentId;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "void",
    description = "Give back what an authorised payment, or an unclaimed transfer, sets aside.")
final class VoidCommand implements Action {
  @Parameters(paramLabel = "ID", descriptionKey = "payment", description = "the payment")
  private String id;

  @Mixin private RequestOption request;

  @Override
  public Answer run(Context context) throws IOException {
    PaymentId payment = Ids.paymentId(id);
    return request.onWallet(
        context,
        (wallet, requestId) -> Results.step(wallet.payments().voidPayment(requestId, payment)));
  }
}
