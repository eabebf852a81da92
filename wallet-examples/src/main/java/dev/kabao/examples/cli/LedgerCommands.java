package dev.kabao.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.ledger.LedgerCheck;
import dev.kabao.wallet.value.LocalText;
import java.io.IOException;
import picocli.CommandLine.Command;

@Command(
    name = "ledger",
    description = "The ledger of all wallets.",
    subcommands = LedgerCommands.Check.class)
final class LedgerCommands {

  @Command(name = "check", description = "Rebuild every balance from the transfers, and compare.")
  static final class Check implements Action {
    @Override
    public Answer run(Context context) throws IOException {
      return Platforms.with(context, wallets -> answer(wallets.checkLedger()));
    }

    private static Answer answer(LedgerCheck check) {
      ObjectNode body = Views.object();
      body.put("balanced", check.balanced());
      body.put("accounts", check.accounts());
      body.put("transfers", check.transfers());
      ArrayNode problems = body.putArray("problems");
      check.problems().forEach(problems::add);
      return check.balanced()
          ? Answer.done(body)
          : Answer.failed(
              ExitCode.INFRASTRUCTURE,
              "LEDGER_UNBALANCED",
              new LocalText("The ledger does not balance.", "账目不平。"),
              body);
    }
  }
}
