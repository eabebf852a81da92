package dev.kabao.examples.cli;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.payment.Funding;
import dev.kabao.wallet.spi.risk.Signals;
import dev.kabao.wallet.transfer.Recipient;
import dev.kabao.wallet.transfer.TransferPreview;
import dev.kabao.wallet.value.LocalText;
import java.io.IOException;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "send",
    description = {
      "Transfer money to a person or to a bank card. Shows to whom it goes, and asks first.",
      "To a phone without a wallet it waits there to be claimed, and comes back if it is not.",
      "With --to-card, give '-' for a value to have it read as a line from standard input, in the"
          + " order number, name; what is left out is asked for at the terminal."
    })
final class SendCommand implements Action {
  @ArgGroup(multiplicity = "1")
  private To to;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "the card holder's name; with --to-card only")
  private @Nullable String name;

  @Mixin private AmountOption amount;
  @Mixin private FundingOption from;
  @Mixin private AgreementOption agreement;
  @Mixin private SignalsOption signals;
  @Mixin private RequestOption request;

  /** Either a person or a card. */
  static final class To {
    @Option(
        names = "--to",
        paramLabel = "PHONE|WALLET",
        required = true,
        description = "the phone or the wallet of a person, or '-'")
    private @Nullable String person;

    @Option(
        names = "--to-card",
        paramLabel = "NUMBER",
        required = true,
        arity = "0..1",
        fallbackValue = CardPayout.ASK,
        description = "the number of a bank card, anybody's")
    private @Nullable String card;
  }

  @Override
  public Answer run(Context context) throws IOException {
    request.check();
    Signals circumstances = signals.read();
    Money money = amount.positive();
    if (to.card != null) {
      return new CardPayout(context, request, circumstances)
          .pay(to.card, name, money, agreement, from);
    }
    if (name != null) {
      throw Failure.usage("--name belongs to --to-card.", "--name 只能与 --to-card 同用。");
    }
    Funding funding = from.funding();
    Recipient recipient = Ids.recipient("--to", context.value("--to", String.valueOf(to.person)));
    return agreement.seek(
        context,
        circumstances,
        (wallets, wallet) -> look(context, wallet, recipient, money, funding));
  }

  private Look look(
      Context context, Wallet wallet, Recipient recipient, Money money, Funding funding) {
    TransferPreview preview = wallet.transfers().preview(recipient, money);
    if (preview instanceof TransferPreview.Refused refused) {
      return new Look.Refused(PeopleViews.refused(refused.refusal()));
    }
    TransferPreview.Offer offer = (TransferPreview.Offer) preview;
    return new Look.Offer(
        PeopleViews.offer(offer),
        question(offer),
        (wallets, again) ->
            request.carryOut(
                context,
                wallets,
                id -> PeopleViews.result(again.transfers().confirm(id, offer.token(), funding))));
  }

  private static LocalText question(TransferPreview.Offer offer) {
    String name = offer.maskedName().orElse("");
    String to = name.isEmpty() ? "this person" : name;
    String toZh = name.isEmpty() ? "对方" : name;
    return offer.hasWallet()
        ? new LocalText(
            "Transfer " + offer.amount() + " to " + to + "?",
            "向 " + toZh + " 转账 " + offer.amount() + "？")
        : new LocalText(
            "This phone has no wallet yet. Set " + offer.amount() + " aside to be claimed?",
            "该手机号尚无钱包。是否转出 " + offer.amount() + "，等待对方领取？");
  }
}
