package dev.kabao.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import picocli.CommandLine.Command;

@Command(
    name = "balance",
    description = "What the wallet holds: available, pending on its way in, held to leave.")
final class BalanceCommand implements Action {
  @Override
  public Answer run(Context context) throws IOException {
    return Platforms.withWallet(
        context,
        (wallets, wallet) -> {
          ObjectNode body = Views.object();
          ArrayNode balances = body.putArray("balances");
          wallet.payments().balances().forEach(balance -> balances.add(Views.balance(balance)));
          return Answer.done(body);
        });
  }
}
