package dev.kabao.examples.cli;

import dev.kabao.wallet.value.PaymentId;
import java.io.IOException;
import java.util.Optional;
import org.joda.money.Money;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "refund",
    description = {
      "Give back what was paid, all that is left or a part: to where it came from.",
      "What came from a card that is no longer bound, or whose bank refuses it, goes to the balance."
    })
final class RefundCommand implements Action {
  @Parameters(paramLabel = "ID", descriptionKey = "payment", description = "the payment")
  private String id;

  @Mixin private OptionalAmountOption amount;
  @Mixin private RequestOption request;

  @Override
  public Answer run(Context context) throws IOException {
    PaymentId payment = Ids.paymentId(id);
    Optional<Money> part = amount.positive();
    return request.onWallet(
        context,
        (wallet, requestId) -> Results.refund(wallet.payments().refund(requestId, payment, part)));
  }
}
