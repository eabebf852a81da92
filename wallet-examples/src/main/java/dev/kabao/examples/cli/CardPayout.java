package dev.kabao.examples.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.examples.setup.SandboxBins;
import dev.kabao.wallet.cardholder.PayoutCard;
import dev.kabao.wallet.spi.risk.Signals;
import dev.kabao.wallet.transfer.CardTransfer;
import dev.kabao.wallet.transfer.TransferRefusal;
import dev.kabao.wallet.value.LocalText;
import dev.kabao.wallet.value.Secret;
import java.io.IOException;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Transfers to a bank card, once the person has seen which card it is. */
final class CardPayout {
  /** Stands for a number that is to be asked for. */
  static final String ASK = "";

  private static final int DIGITS_SHOWN = 4;

  private final Context context;
  private final RequestOption request;
  private final Signals signals;

  CardPayout(Context context, RequestOption request, Signals signals) {
    this.context = context;
    this.request = request;
    this.signals = signals;
  }

  Answer pay(
      String typedNumber,
      @Nullable String typedName,
      Money amount,
      AgreementOption agreement,
      FundingOption from)
      throws IOException {
    from.requireLeftOut();
    @Nullable String given = typedNumber.equals(ASK) ? null : typedNumber;
    try (Secret number = context.secret("--to-card", given, new LocalText("Card number", "卡号"));
        Secret name =
            context.secret("--name", typedName, new LocalText("Holder's name", "持卡人姓名"))) {
      PayoutCard.Check check = PayoutCard.check(number, name, SandboxBins.directory());
      if (check instanceof PayoutCard.Check.Invalid invalid) {
        return PeopleViews.refused(
            invalid.problem() == PayoutCard.Problem.NUMBER
                ? TransferRefusal.CARD_INVALID
                : TransferRefusal.NAME_INVALID);
      }
      try (PayoutCard card = ((PayoutCard.Check.Valid) check).card()) {
        CardTransfer transfer = CardTransfer.of(card.number(), card.name(), amount);
        return agreement.seek(context, signals, (wallets, wallet) -> look(card, transfer));
      }
    }
  }

  private Look look(PayoutCard card, CardTransfer transfer) {
    String end = card.number().read(CardPayout::lastDigits);
    ObjectNode shown = Views.object().put("card", "*" + end);
    card.issuer(SandboxBins.directory()).ifPresent(code -> shown.put("issuer", code));
    shown.put("amount", Views.number(transfer.amount()));
    shown.put("currency", transfer.amount().getCurrencyUnit().getCode());
    return new Look.Offer(
        shown,
        new LocalText(
            "Transfer " + transfer.amount() + " to the card that ends in " + end + "?",
            "向尾号 " + end + " 的银行卡转账 " + transfer.amount() + "？"),
        (wallets, wallet) ->
            request.carryOut(
                context,
                wallets,
                id -> PeopleViews.result(wallet.transfers().toCard(id, transfer))));
  }

  private static String lastDigits(char[] digits) {
    return new String(digits, digits.length - DIGITS_SHOWN, DIGITS_SHOWN);
  }
}
