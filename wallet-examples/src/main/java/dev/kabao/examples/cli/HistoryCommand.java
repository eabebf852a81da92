package dev.kabao.examples.cli;

import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "history",
    description = "List everything that moved the wallet's money, the newest first.")
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
