package dev.kabao.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.cardholder.FormProblem;
import dev.kabao.wallet.cardholder.PhoneCheck;
import dev.kabao.wallet.cardholder.Phones;
import dev.kabao.wallet.sandbox.AccountView;
import dev.kabao.wallet.sandbox.SmsMessage;
import dev.kabao.wallet.value.Secret;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "bank",
    description =
        "A sandbox bank: run it, issue cards, read text messages, move money, make it fail.",
    subcommands = {
      BankServeCommand.class,
      BankIssueCommand.class,
      BankCommands.Inbox.class,
      BankFaultCommand.class,
      BankCommands.Account.class,
      BankStatementCommands.Move.class,
      BankStatementCommands.Close.class,
      BankCardCommands.Found.class,
      BankCardCommands.Replacement.class,
      BankMoneyCommands.TransferIn.class,
      BankMoneyCommands.Return.class,
      BankMoneyCommands.Decide.class,
      BankMoneyCommands.Settle.class
    })
final class BankCommands {

  @Command(name = "inbox", description = "The text messages to a phone, the newest first.")
  static final class Inbox implements Action {
    @Option(
        names = "--phone",
        paramLabel = "PHONE",
        required = true,
        description = "the phone, or '-'")
    private String phone;

    @Mixin private BankOption bank;

    @Override
    public Answer run(Context context) throws IOException {
      PhoneCheck check = Phones.check(context.value("--phone", phone));
      if (check instanceof PhoneCheck.Invalid invalid) {
        return Results.invalid(List.of(invalid.problem()));
      }
      ObjectNode body = Views.object();
      ArrayNode messages = body.putArray("messages");
      try (Secret e164 = ((PhoneCheck.Valid) check).e164()) {
        for (SmsMessage message : bank.admin(context).inbox(e164)) {
          try (message) {
            messages.add(view(message));
          }
        }
      }
      return Answer.done(body);
    }

    private static ObjectNode view(SmsMessage message) {
      ObjectNode view = Views.object().put("at", Times.text(message.at()));
      message
          .code()
          .ifPresent(
              code -> {
                try (code) {
                  view.put("code", Reveal.text(code));
                }
              });
      return view.put("text", Reveal.text(message.text()));
    }
  }

  @Command(name = "account", description = "A card's account as the bank sees it.")
  static final class Account implements Action {
    @Option(
        names = "--card",
        paramLabel = "NUMBER",
        required = true,
        description = "the number, or '-'")
    private String card;

    @Mixin private BankOption bank;

    @Override
    public Answer run(Context context) throws IOException {
      String digits = context.value("--card", card).replaceAll("[ -]", "");
      if (!digits.matches("[0-9]{12,19}")) {
        return Results.invalid(
            List.of(
                new FormProblem(
                    FormProblem.Field.CARD_NUMBER, FormProblem.Code.CARD_NUMBER_LENGTH)));
      }
      try (Secret number = Secret.of(digits)) {
        Optional<AccountView> found = bank.admin(context).account(number);
        return Answer.done(
            view(
                found.orElseThrow(
                    () -> Failure.input("--card", "the bank has no such card.", "银行没有该卡。"))));
      }
    }

    private static ObjectNode view(AccountView account) {
      ObjectNode view = Views.object();
      view.put("product", account.product());
      view.put("state", Words.of(account.state()));
      view.put("available", Views.number(account.available()));
      view.put("currency", account.available().getCurrencyUnit().getCode());
      ArrayNode debits = view.putArray("debits");
      account.debits().forEach(debit -> debits.add(view(debit)));
      return view;
    }

    private static ObjectNode view(AccountView.DebitView debit) {
      ObjectNode view = Views.object();
      view.put("orderId", debit.orderId());
      view.put("code", debit.code());
      debit.drawn().ifPresent(drawn -> view.put("drawn", Views.number(drawn)));
      view.put("payee", debit.payee());
      view.put("at", Times.text(debit.at()));
      return view;
    }
  }
}
