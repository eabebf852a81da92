package dev.kabao.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.examples.setup.SandboxBins;
import dev.kabao.wallet.card.LostCard;
import dev.kabao.wallet.card.UnbindResult;
import dev.kabao.wallet.value.BindingId;
import dev.kabao.wallet.value.CardId;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "card",
    description = "Bind cards, list them, end them, report them lost.",
    subcommands = {
      CardBindCommand.class,
      CardConfirmCommand.class,
      CardCommands.Resend.class,
      CardCommands.Show.class,
      CardCommands.ListCards.class,
      CardCommands.Unbind.class,
      LostCardCommands.Lost.class,
      LostCardCommands.Found.class,
      LostCardCommands.Replace.class,
      CardCommands.Issuers.class,
      CardCommands.Recognise.class
    })
final class CardCommands {

  @Command(name = "resend", description = "Have another code sent; earlier ones are void then.")
  static final class Resend implements Action {
    @Parameters(paramLabel = "ID", descriptionKey = "binding", description = "the binding")
    private String id;

    @Mixin private RequestOption request;

    @Override
    public Answer run(Context context) throws IOException {
      BindingId binding = Ids.bindingId(id);
      return request.onWallet(
          context,
          (wallet, requestId) -> Results.binding(wallet.cards().resend(requestId, binding)));
    }
  }

  @Command(name = "show", description = "Show a binding; if undecided, the bank is asked first.")
  static final class Show implements Action {
    @Parameters(paramLabel = "ID", descriptionKey = "binding", description = "the binding")
    private String id;

    @Override
    public Answer run(Context context) throws IOException {
      BindingId binding = Ids.bindingId(id);
      return Platforms.withWallet(
          context, (wallets, wallet) -> Results.found(wallet.cards().find(binding)));
    }
  }

  @Command(name = "list", description = "List the cards that can be used, and those that are lost.")
  static final class ListCards implements Action {
    @Override
    public Answer run(Context context) throws IOException {
      return Platforms.withWallet(
          context,
          (wallets, wallet) -> {
            ObjectNode body = Views.object();
            ArrayNode cards = body.putArray("cards");
            wallet.cards().list().forEach(card -> cards.add(Views.card(card)));
            List<LostCard> lost = wallet.cards().lost();
            if (!lost.isEmpty()) {
              ArrayNode gone = body.putArray("lost");
              lost.forEach(card -> gone.add(LostCardCommands.view(card)));
            }
            return Answer.done(body);
          });
    }
  }

  @Command(name = "unbind", description = "End a card here and its agreement at the bank.")
  static final class Unbind implements Action {
    @Parameters(paramLabel = "ID", descriptionKey = "card", description = "the card")
    private String id;

    @Mixin private RequestOption request;

    @Override
    public Answer run(Context context) throws IOException {
      CardId card = Ids.cardId("ID", id);
      return request.onWallet(
          context, (wallet, requestId) -> answer(wallet.cards().unbind(requestId, card)));
    }

    private static Answer answer(UnbindResult result) {
      Answer answer = Answer.done(Views.card(result.card()));
      return result instanceof UnbindResult.Ended
          ? answer
          : answer.withNote(
              "It can no longer be used here. The bank does not know yet: run kabao resolve.",
              "该卡在此已不可用。银行尚未确认，请运行 kabao resolve。");
    }
  }

  @Command(name = "issuers", description = "List the banks and cards that can be bound.")
  static final class Issuers implements Action {
    @Override
    public Answer run(Context context) throws IOException {
      return Platforms.with(
          context,
          wallets -> {
            ObjectNode body = Views.object();
            ArrayNode issuers = body.putArray("issuers");
            wallets.issuers().forEach(profile -> issuers.add(IssuerViews.issuer(profile)));
            return Answer.done(body);
          });
    }
  }

  @Command(
      name = "recognise",
      description = "Tell bank and kind from the digits of a number typed so far; opens nothing.")
  static final class Recognise implements Action {
    @Parameters(
        paramLabel = "NUMBER",
        descriptionKey = "number",
        description = "the digits, or '-'")
    private String number;

    @Override
    public Answer run(Context context) throws IOException {
      String typed = context.value("NUMBER", number);
      return Answer.done(IssuerViews.recognition(SandboxBins.directory().recognise(typed)));
    }
  }
}
