package dev.kabao.examples.cli;

import dev.kabao.wallet.value.PaymentId;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "payment",
    description = "Payments and top-ups that were made.",
    subcommands = PaymentCommands.Show.class)
final class PaymentCommands {

  @Command(name = "show", description = "Show a payment; if undecided, the bank is asked first.")
  static final class Show implements Action {
    @Parameters(paramLabel = "ID", descriptionKey = "payment", description = "the payment")
    private String id;

    @Override
    public Answer run(Context context) throws IOException {
      PaymentId payment = Inputs.paymentId(id);
      return Platforms.withWallet(
          context, (wallets, wallet) -> Results.found(wallet.payments().find(payment)));
    }
  }
}
