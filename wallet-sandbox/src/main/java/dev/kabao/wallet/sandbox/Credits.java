package dev.kabao.wallet.sandbox;

import dev.kabao.wallet.cardholder.CardKind;
import dev.kabao.wallet.issuer.http.protocol.ApiFields;
import dev.kabao.wallet.issuer.http.protocol.SealedFields;
import dev.kabao.wallet.issuer.http.protocol.UnreadableMessageException;
import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.sandbox.OrderDesk.Move;
import dev.kabao.wallet.sandbox.OrderDesk.Proposal;
import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.spi.settlement.SettlementRecord.Kind;
import dev.kabao.wallet.value.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.joda.money.Money;

/**
 * Money paid out from the platform's account: to a bound card by its agreement, or to another card
 * of this bank by its number and its holder's name. To debit cards; and to a credit card by its
 * agreement, which pays off what is owed on it. The limits of a product are limits on drawing: none
 * holds for what comes in. The platform's account may be overdrawn.
 */
final class Credits {
  private final OrderDesk desk;
  private final BankVault vault;
  private final Cards cards;
  private final Agreements agreements;

  Credits(OrderDesk desk, BankVault vault, Cards cards, Agreements agreements) {
    this.desk = desk;
    this.vault = vault;
    this.cards = cards;
    this.agreements = agreements;
  }

  /**
   * Pays out.
   *
   * @param target an agreement, or a card number and a name
   */
  Answer credit(Caller caller, OrderId id, Money amount, SealedFields target, Bend bend)
      throws UnreadableMessageException {
    Optional<Secret> agreement = target.find(ApiFields.AGREEMENT);
    if (agreement.isPresent()) {
      Secret token = agreement.get();
      byte[] content = content("credit-content", amount, token);
      return carryOut(
          caller,
          new OrderDesk.Order(Kind.CREDIT, id, content, doc -> {}),
          amount,
          bend,
          true,
          () -> agreements.card(caller, token).map(cards::get));
    }
    Secret number = target.get(ApiFields.CARD_NUMBER);
    Secret name = target.get(ApiFields.NAME);
    byte[] content = content("credit-content-card", amount, number, name);
    return carryOut(
        caller,
        new OrderDesk.Order(Kind.CREDIT, id, content, doc -> {}),
        amount,
        bend,
        false,
        () -> cards.match(number, name));
  }

  private Answer carryOut(
      Caller caller,
      OrderDesk.Order order,
      Money amount,
      Bend bend,
      boolean byAgreement,
      Supplier<Optional<Doc>> card) {
    return desk.carryOut(
        caller, order, bend, now -> decide(caller, amount, card.get(), byAgreement, now));
  }

  private Proposal decide(
      Caller caller, Money amount, Optional<Doc> found, boolean byAgreement, Instant now) {
    if (found.isEmpty()) {
      return Proposal.refuse(byAgreement ? Answer.NO_AGREEMENT : Answer.MISMATCH, found);
    }
    if (!amount.getCurrencyUnit().getCode().equals("CNY")) {
      return Proposal.refuse(Answer.INVALID_AMOUNT, found);
    }
    Doc card = found.get();
    Optional<String> unfit = cards.refusal(card, now);
    if (unfit.isPresent()) {
      return Proposal.refuse(unfit.get(), found);
    }
    if (cards.product(card).kind() != CardKind.DEBIT && !byAgreement) {
      return Proposal.refuse(Answer.NOT_PERMITTED, found);
    }
    return Proposal.approve(
        Answer.APPROVED,
        card,
        new Move(
            AccountId.payee(caller.platform(), "CNY"),
            cards.account(card),
            amount.getAmountMinorLong(),
            false,
            List.of()));
  }

  private byte[] content(String purpose, Money amount, Secret... target) {
    try (Secret asked = Secret.of(amount.toString())) {
      Secret[] all = java.util.Arrays.copyOf(target, target.length + 1);
      all[target.length] = asked;
      return vault.index(purpose, all);
    }
  }
}
