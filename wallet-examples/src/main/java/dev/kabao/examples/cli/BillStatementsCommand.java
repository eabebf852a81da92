package dev.kabao.examples.cli;

import dev.kabao.wallet.bill.StatementProblem;
import dev.kabao.wallet.bill.StatementResult;
import dev.kabao.wallet.value.CardId;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "statements",
    description = {
      "Ask a card's bank now for its statements; that is done once a day anyway.",
      "Each line is an entry of the list once, and what is due on a credit card is a bill."
    })
final class BillStatementsCommand implements Action {
  @Parameters(paramLabel = "CARD", descriptionKey = "card", description = "the card")
  private String card;

  @Override
  public Answer run(Context context) throws IOException {
    CardId id = Ids.cardId("CARD", card);
    return Platforms.withWallet(
        context, (wallets, wallet) -> answer(wallet.bills().takeStatements(id)));
  }

  private static Answer answer(StatementResult result) {
    if (result instanceof StatementResult.NotTold notTold) {
      StatementProblem problem = notTold.problem();
      return Answer.failed(
          problem == StatementProblem.NO_ANSWER ? ExitCode.UNKNOWN : ExitCode.REFUSED,
          problem.name(),
          problem.text(),
          Views.object());
    }
    StatementResult.Told told = (StatementResult.Told) result;
    return Answer.done(
            Views.object().put("statements", told.statements()).put("entries", told.entries()))
        .withNote(
            "They are in your list: kabao bill list --source statement",
            "已列入账单：kabao bill list --source statement");
  }
}
