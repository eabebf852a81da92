package dev.kabao.examples.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.spi.issuer.OrderId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import org.joda.money.Money;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * What the bank's staff do with money: it comes in, comes back, is decided, and is written down.
 */
final class BankMoneyCommands {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private BankMoneyCommands() {}

  @Command(
      name = "transfer-in",
      description = {
        "Transfer money from somewhere else to the platform's account at the bank.",
        "With a wallet's reference in the remark it reaches that wallet: kabao bank-reference."
      })
  static final class TransferIn implements Action {
    @Option(
        names = "--remark",
        paramLabel = "TEXT",
        defaultValue = "",
        description = "what the sender wrote, or '-' (default: nothing)")
    private String remark;

    @Mixin private AmountOption amount;
    @Mixin private BankOption bank;

    @Override
    public Answer run(Context context) throws IOException {
      Money money = amount.positive();
      String text = context.value("--remark", remark);
      String reference;
      try {
        reference = bank.admin(context).transferIn(money, text);
      } catch (IllegalArgumentException e) {
        throw Failure.input("--remark", String.valueOf(e.getMessage()), "金额须为人民币，附言不超过 140 字。");
      }
      return Answer.done(
              Views.object()
                  .put("bankReference", reference)
                  .put("amount", Views.number(money))
                  .put("currency", money.getCurrencyUnit().getCode()))
          .withNote(
              "The bank has a notice for the platform. Next: kabao resolve",
              "银行已产生通知。下一步：kabao resolve");
    }
  }

  @Command(
      name = "settle",
      description = {
        "Write the bank's daily file for the platform: everything that moved on that day.",
        "It may name people; only its owner can read it."
      })
  static final class Settle implements Action {
    @Parameters(
        index = "0",
        paramLabel = "DATE",
        descriptionKey = "settle-date",
        description = "such as 2026-08-31, or today; by the clocks of China")
    private String date;

    @Parameters(
        index = "1",
        paramLabel = "FILE",
        descriptionKey = "settle-file",
        description = "where to write it; replaced if it is there")
    private String file;

    @Mixin private BankOption bank;

    @Override
    public Answer run(Context context) throws IOException {
      LocalDate day = day();
      Path target = Inputs.path("FILE", file);
      Inputs.folderOf("FILE", target);
      bank.admin(context).settlement(day, target);
      return Answer.done(Views.object().put("date", day.toString()).put("file", target.toString()))
          .withNote("Next: kabao reconcile FILE", "下一步：kabao reconcile 文件");
    }

    private LocalDate day() {
      if (date.equals("today")) {
        return LocalDate.now(Clock.system(CHINA));
      }
      try {
        return LocalDate.parse(date);
      } catch (DateTimeException e) {
        throw Failure.input("DATE", "such as 2026-08-31, or today.", "格式如 2026-08-31，或 today。");
      }
    }
  }

  @Command(
      name = "return",
      description = "Let a withdrawal or transfer to a card come back, as if the card refused it.")
  static final class Return implements Action {
    @Parameters(
        paramLabel = "ORDER",
        descriptionKey = "order",
        description = "the bank's order, or the payment that it is for")
    private String order;

    @Mixin private BankOption bank;

    @Override
    public Answer run(Context context) throws IOException {
      OrderId id = Ids.order("ORDER", order);
      boolean returned;
      try {
        returned = bank.admin(context).returnCredit(id);
      } catch (IllegalArgumentException e) {
        throw new Failure(
            ExitCode.REFUSED, "CANNOT_RETURN", String.valueOf(e.getMessage()), "该笔款项无法退回。");
      }
      if (!returned) {
        throw Failure.input(
            "ORDER", "no such credit was paid out, or it came back before.", "没有该笔出款，或已退回。");
      }
      return Answer.done(view(id, "returned"))
          .withNote(
              "The bank has a notice for the platform. Next: kabao resolve",
              "银行已产生通知。下一步：kabao resolve");
    }
  }

  @Command(name = "decide", description = "Decide an order that a 'pending' fault left undecided.")
  static final class Decide implements Action {
    @Parameters(
        index = "0",
        paramLabel = "ORDER",
        descriptionKey = "order",
        description = "the bank's order, or the payment that it is for")
    private String order;

    @Parameters(
        index = "1",
        paramLabel = "approve|refuse",
        descriptionKey = "decision",
        description = "how")
    private String decision;

    @Mixin private BankOption bank;

    @Override
    public Answer run(Context context) throws IOException {
      OrderId id = Ids.order("ORDER", order);
      boolean approve =
          switch (decision) {
            case "approve" -> true;
            case "refuse" -> false;
            default -> throw Failure.input("DECISION", "approve or refuse.", "approve 或 refuse。");
          };
      if (!bank.admin(context).decide(id, approve)) {
        throw Failure.input("ORDER", "no such order is undecided.", "没有该笔未决订单。");
      }
      return Answer.done(view(id, approve ? "approved" : "refused"))
          .withNote(
              "The bank has a notice for the platform. Next: kabao resolve",
              "银行已产生通知。下一步：kabao resolve");
    }
  }

  private static ObjectNode view(OrderId order, String state) {
    return Views.object().put("orderId", order.value()).put("state", state);
  }
}
