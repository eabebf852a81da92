package dev.kabao.examples.cli;

import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "history",
    description = {
      "List the wallet's payments and what else moved its money, the newest first.",
      "What was declined is among them: see its state."
    })
final class HistoryCommand implements Action {
  @Mixin private PageOption page;

  @Override
  public Answer run(Context context) throws IOException {
    page.check();
    return Platforms.withWallet(
        context,
        (wallets, wallet) ->
            PageOption.answer(
                "payments", wallet.payments().history(page.after(), page.limit()), Views::payment));
  }
}
