package dev.kabao.examples.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.cardholder.BinDirectory;
import dev.kabao.wallet.cardholder.CardHolder;
import dev.kabao.wallet.cardholder.CardHolderForm;
import dev.kabao.wallet.cardholder.CardKind;
import dev.kabao.wallet.cardholder.FormCheck;
import dev.kabao.wallet.sandbox.CardOrder;
import dev.kabao.wallet.sandbox.IssuedCard;
import java.io.IOException;
import java.time.Clock;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "issue-card",
    description = {
      "Issue a card to a made-up person, and print what is on it.",
      "Give '-' for a value to have it read as a line from standard input, in the order"
          + " phone, name, id."
    })
final class BankIssueCommand implements Action {
  /** A form needs a card number, and there is none yet: the one of Visa's documentation. */
  private static final String ANY_CARD_NUMBER = "4111111111111111";

  private static final String NOTHING = "0.00";

  @Option(names = "--phone", paramLabel = "PHONE", description = "the reserved phone")
  private @Nullable String phone;

  @Option(names = "--name", paramLabel = "NAME", description = "the holder's name")
  private @Nullable String name;

  @Option(names = "--id", paramLabel = "ID", description = "the number of the ID document")
  private @Nullable String idNumber;

  @Option(
      names = "--balance",
      paramLabel = "AMOUNT",
      defaultValue = NOTHING,
      description = "the money on it in CNY (default: 0.00)")
  private String balance;

  @Option(names = "--credit", description = "a credit card, with expiry and verification number")
  private boolean credit;

  @Option(
      names = "--credit-limit",
      paramLabel = "AMOUNT",
      description = "a credit card with this limit in CNY, in place of --credit and --balance")
  private @Nullable String creditLimit;

  @Option(names = "--inactive", description = "not activated yet")
  private boolean inactive;

  @Option(
      names = "--product",
      paramLabel = "CODE",
      description = "of the bank's products; see: kabao card issuers")
  private @Nullable String product;

  @Mixin private BankOption bank;

  @Override
  public Answer run(Context context) throws IOException {
    if (creditLimit != null && !balance.equals(NOTHING)) {
      throw Failure.usage(
          "Either --balance or --credit-limit.", "--balance 与 --credit-limit 只能选一。");
    }
    Money money =
        creditLimit == null
            ? Inputs.amount("--balance", balance, "CNY")
            : Inputs.amount("--credit-limit", creditLimit, "CNY");
    try (CardHolderForm form = form(context)) {
      FormCheck check = form.check(BinDirectory.empty(), Clock.systemUTC());
      if (check instanceof FormCheck.Invalid invalid) {
        return Results.invalid(invalid.problems());
      }
      try (CardHolder person = ((FormCheck.Valid) check).holder();
          CardOrder order = order(person, money);
          IssuedCard card = bank.admin(context).issueCard(order)) {
        return Answer.done(view(card, creditLimit == null ? "balance" : "creditLimit", money));
      }
    }
  }

  private CardHolderForm form(Context context) throws IOException {
    CardHolderForm.Builder form = CardHolderForm.builder().cardNumber(ANY_CARD_NUMBER);
    if (phone != null) {
      form.phone(context.value("--phone", phone));
    }
    if (name != null) {
      form.name(context.value("--name", name));
    }
    if (idNumber != null) {
      form.idNumber(context.value("--id", idNumber));
    }
    return form.build();
  }

  private CardOrder order(CardHolder person, Money money) {
    CardOrder order =
        CardOrder.of(
                Reveal.text(person.name()),
                Reveal.text(person.idNumber()),
                Reveal.text(person.phone()))
            .withIdDocumentType(person.idDocumentType())
            .withOpeningBalance(money)
            .withKind(credit || creditLimit != null ? CardKind.CREDIT : CardKind.DEBIT);
    CardOrder chosen = product == null ? order : order.withProduct(product);
    return inactive ? chosen.notActivated() : chosen;
  }

  private static ObjectNode view(IssuedCard card, String what, Money money) {
    ObjectNode view = Views.object();
    face(view, card);
    view.put(what, Views.number(money));
    view.put("currency", money.getCurrencyUnit().getCode());
    return view;
  }

  /** What is printed on a card. */
  static void face(ObjectNode view, IssuedCard card) {
    view.put("number", Reveal.text(card.number()));
    card.expiry().ifPresent(yymm -> view.put("expiry", yymm.read(BankIssueCommand::asOnCard)));
    card.verificationNumber().ifPresent(cvn -> view.put("cvn", Reveal.text(cvn)));
  }

  /** Month, then year, as it is printed and typed. */
  private static String asOnCard(char[] yymm) {
    return new String(yymm, 2, 2) + "/" + new String(yymm, 0, 2);
  }
}
