package dev.kabao.examples.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.sandbox.IssuedCard;
import dev.kabao.wallet.value.Secret;
import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the bank's staff do about lost cards. */
final class BankCardCommands {
  private BankCardCommands() {}

  @Command(
      name = "card-found",
      description = "Confirm that the holder of a lost card has it again: the report is lifted.")
  static final class Found implements Action {
    @Option(
        names = "--card",
        paramLabel = "NUMBER",
        required = true,
        description = "the number, or '-'")
    private String card;

    @Mixin private BankOption bank;

    @Override
    public Answer run(Context context) throws IOException {
      try (Secret number = Inputs.cardNumber("--card", context.value("--card", card))) {
        if (!bank.admin(context).confirmFound(number)) {
          throw new Failure(
              ExitCode.REFUSED,
              "NOT_HELD_LOST",
              "The bank has no such card that is lost and not replaced.",
              "银行没有该挂失卡，或已补发新卡。");
        }
      }
      return Answer.done(Views.object().put("state", "active"))
          .withNote("Next: kabao card found ID", "下一步：kabao card found 银行卡标识");
    }
  }

  @Command(
      name = "replacement",
      description = "The card in place of a lost one, as its holder gets it by letter.")
  static final class Replacement implements Action {
    @Option(
        names = "--card",
        paramLabel = "NUMBER",
        required = true,
        description = "the number of the lost card, or '-'")
    private String card;

    @Mixin private BankOption bank;

    @Override
    public Answer run(Context context) throws IOException {
      try (Secret number = Inputs.cardNumber("--card", context.value("--card", card))) {
        Optional<IssuedCard> letter = bank.admin(context).replacement(number);
        try (IssuedCard issued =
            letter.orElseThrow(
                () -> Failure.input("--card", "no card was issued in its place.", "该卡尚未补发。"))) {
          ObjectNode view = Views.object();
          BankIssueCommand.face(view, issued);
          return Answer.done(view);
        }
      }
    }
  }
}
