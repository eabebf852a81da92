package dev.kabao.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import picocli.CommandLine.Command;

@Command(
    name = "limits",
    description = {
      "The limits that stand for the wallet now, with what is left of each.",
      "By what was shown: at sign-in, or else a passphrase known and a home held, which are two kinds."
    })
final class LimitsCommand implements Action {
  @Override
  public Answer run(Context context) throws IOException {
    return Platforms.withWallet(
        context,
        (wallets, wallet) -> {
          ObjectNode body = Views.object();
          ArrayNode limits = body.putArray("limits");
          wallet.payments().limits().forEach(limit -> limits.add(MoneyViews.limit(limit)));
          return Answer.done(body);
        });
  }
}
