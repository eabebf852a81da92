package dev.kabao.examples.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.Wallets;
import dev.kabao.wallet.incoming.IncomingTransfer;
import dev.kabao.wallet.value.LocalText;
import dev.kabao.wallet.value.PaymentId;
import dev.kabao.wallet.value.WalletId;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "incoming",
    description = {
      "Bank transfers that came in and wait for a person to say whose they are, the oldest first.",
      "Asks the banks for news first. What carries a wallet's reference is credited by itself.",
      "A remark may name a person: it is shown to whoever runs this, and never logged."
    },
    subcommands = IncomingCommands.Assign.class)
final class IncomingCommands implements Action {
  @Mixin private PageOption page;

  @Override
  public Answer run(Context context) throws IOException {
    page.check();
    try (Session session = Session.open(context)) {
      boolean answers = session.bankAnswers();
      Answer answer = session.with(this::list);
      return answers
          ? answer
          : answer.withNote(ResolveCommand.UNREACHABLE.en(), ResolveCommand.UNREACHABLE.zh());
    }
  }

  private Answer list(Wallets wallets) {
    ObjectNode body = Views.object().put("notices", wallets.incoming().fetch());
    return PageOption.answer(
        body,
        "waiting",
        wallets.incoming().waiting(page.after(), page.limit()),
        IncomingCommands::view);
  }

  @Command(
      name = "assign",
      description = "Credit what waits to the wallet that is acted for: --as WALLET.")
  static final class Assign implements Action {
    @Parameters(paramLabel = "ID", descriptionKey = "incoming", description = "the transfer")
    private String id;

    @Mixin private RequestOption request;

    @Override
    public Answer run(Context context) throws IOException {
      PaymentId incoming = Ids.paymentId(id);
      WalletId wallet = context.wallet();
      return request.onPlatform(
          context,
          (wallets, requestId) ->
              assigned(wallets.incoming().assign(requestId, incoming, wallet), wallet));
    }

    /** One that was credited to somebody else before stays theirs. */
    private static Answer assigned(IncomingTransfer transfer, WalletId wallet) {
      return transfer.wallet().filter(wallet::equals).isPresent()
          ? Answer.done(view(transfer))
          : Answer.failed(
              ExitCode.REFUSED,
              "ASSIGNED_BEFORE",
              new LocalText("It is another wallet's already.", "该笔汇款已入其他钱包。"),
              view(transfer));
    }
  }

  private static ObjectNode view(IncomingTransfer transfer) {
    ObjectNode view = Views.object();
    view.put("paymentId", transfer.id().toString());
    view.put("state", Words.of(transfer.state()));
    view.put("issuer", transfer.issuer());
    view.put("issuerReference", transfer.issuerReference());
    view.put("amount", Views.number(transfer.amount()));
    view.put("currency", transfer.amount().getCurrencyUnit().getCode());
    transfer.remark().ifPresent(remark -> view.put("remark", remark));
    transfer.wallet().ifPresent(wallet -> view.put("walletId", wallet.toString()));
    view.put("at", Times.text(transfer.at()));
    return view;
  }
}
