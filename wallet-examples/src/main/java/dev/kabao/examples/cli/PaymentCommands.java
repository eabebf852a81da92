package dev.kabao.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.kabao.wallet.payment.Refund;
import dev.kabao.wallet.value.PaymentId;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "payment",
    description = "Payments of all kinds that were made.",
    subcommands = PaymentCommands.Show.class)
final class PaymentCommands {

  @Command(
      name = "show",
      description = "Show a payment and its refunds; if undecided, the bank is asked first.")
  static final class Show implements Action {
    @Parameters(paramLabel = "ID", descriptionKey = "payment", description = "the payment")
    private String id;

    @Override
    public Answer run(Context context) throws IOException {
      PaymentId payment = Ids.paymentId(id);
      return Platforms.withWallet(
          context,
          (wallets, wallet) -> {
            Answer answer = Results.found(wallet.payments().find(payment));
            List<Refund> refunds = wallet.payments().refunds(payment);
            if (!refunds.isEmpty()) {
              ArrayNode list = answer.body().putArray("refunds");
              refunds.forEach(refund -> list.add(MoneyViews.refund(refund)));
            }
            return answer;
          });
    }
  }
}
