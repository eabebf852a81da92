package dev.kabao.examples.cli;

import dev.kabao.wallet.sandbox.CardMove;
import dev.kabao.wallet.value.Secret;
import java.io.IOException;
import java.util.List;
import org.joda.money.Money;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is on cards' statements, and when they are closed. */
final class BankStatementCommands {
  private BankStatementCommands() {}

  @Command(
      name = "card-move",
      description = {
        "Let something happen on a card without the wallet, such as a purchase in a shop.",
        "It is on the card's next statement: see bank close-statement."
      })
  static final class Move implements Action {
    @Option(
        names = "--card",
        paramLabel = "NUMBER",
        required = true,
        description = "the number, or '-'")
    private String card;

    @Option(
        names = "--kind",
        paramLabel = "KIND",
        defaultValue = "purchase",
        description =
            "purchase, refund, or deposit; on a credit card a deposit pays off"
                + " (default: purchase)")
    private String kind;

    @Option(
        names = "--who",
        paramLabel = "NAME",
        required = true,
        description = "the other side, or '-'")
    private String who;

    @Option(
        names = "--text",
        paramLabel = "TEXT",
        defaultValue = "",
        description = "what it is for, or '-' (default: nothing)")
    private String text;

    @Mixin private AmountOption amount;
    @Mixin private BankOption bank;

    @Override
    public Answer run(Context context) throws IOException {
      Money money = amount.positive();
      CardMove.Kind what = Inputs.word("--kind", kind, List.of(CardMove.Kind.values()));
      try (Secret number = Inputs.cardNumber("--card", context.value("--card", card))) {
        CardMove move =
            new CardMove(what, money, context.value("--who", who), context.value("--text", text));
        return Answer.done(
            Views.object()
                .put("bankReference", bank.admin(context).moveOnCard(number, move))
                .put("amount", Views.number(money))
                .put("currency", money.getCurrencyUnit().getCode()));
      } catch (IllegalArgumentException e) {
        throw new Failure(
            ExitCode.REFUSED,
            "NOT_MOVED",
            String.valueOf(e.getMessage()),
            "未能记账：卡不可用、余额或额度不足，或内容不符合要求。");
      }
    }
  }

  @Command(
      name = "close-statement",
      description = {
        "Close a card's statement now, with all that was booked so far.",
        "Else the bank closes it at the end of each month."
      })
  static final class Close implements Action {
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
        if (!bank.admin(context).closeStatement(number)) {
          throw Failure.input("--card", "the bank has no such card.", "银行没有该卡。");
        }
      } catch (IllegalArgumentException e) {
        throw new Failure(
            ExitCode.REFUSED, "NOTHING_BOOKED", String.valueOf(e.getMessage()), "该卡尚无任何交易。");
      }
      return Answer.done(Views.object().put("closed", true))
          .withNote("Next: kabao bill statements CARD", "下一步：kabao bill statements 银行卡标识");
    }
  }
}
