package dev.kabao.wallet.sandbox;

import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.sandbox.OrderDesk.Move;
import dev.kabao.wallet.sandbox.OrderDesk.Proposal;
import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.spi.settlement.SettlementRecord.Kind;
import dev.kabao.wallet.value.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** Money drawn by agreement, to the platform's account. */
final class Debits {
  private final OrderDesk desk;
  private final BankVault vault;
  private final Cards cards;
  private final Agreements agreements;
  private final DailyUse dailyUse;

  Debits(OrderDesk desk, BankVault vault, Cards cards, Agreements agreements, DailyUse dailyUse) {
    this.desk = desk;
    this.vault = vault;
    this.cards = cards;
    this.agreements = agreements;
    this.dailyUse = dailyUse;
  }

  /** What is asked for. */
  record Ask(OrderId order, Money amount, String purpose, String payee) {}

  Answer debit(Caller caller, Ask ask, Secret token, Bend bend) {
    OrderDesk.Order order =
        new OrderDesk.Order(
            Kind.DEBIT,
            ask.order(),
            content(ask, token),
            doc -> doc.put("purpose", ask.purpose()).put("payee", ask.payee()));
    return desk.carryOut(caller, order, bend, now -> decide(caller, ask, token, bend, now));
  }

  private Proposal decide(Caller caller, Ask ask, Secret token, Bend bend, Instant now) {
    Optional<Doc> found = agreements.card(caller, token).map(cards::get);
    if (found.isEmpty()) {
      return Proposal.refuse(Answer.NO_AGREEMENT, found);
    }
    if (!ask.amount().getCurrencyUnit().getCode().equals("CNY")) {
      return Proposal.refuse(Answer.INVALID_AMOUNT, found);
    }
    Doc card = found.get();
    Optional<String> unfit = cards.refusal(card, now);
    if (unfit.isPresent()) {
      return Proposal.refuse(unfit.get(), found);
    }
    Doc today = dailyUse.today(card, now);
    if (DailyUse.passes(today, cards.product(card), ask.amount())) {
      return Proposal.refuse(Answer.AMOUNT_LIMIT, found);
    }
    long asked = ask.amount().getAmountMinorLong();
    boolean partly = bend.partly() && asked > 1;
    long drawn = partly ? asked / 2 : asked;
    return Proposal.approve(
        partly ? Answer.PARTLY_APPROVED : Answer.APPROVED,
        card,
        new Move(
            cards.account(card),
            AccountId.payee(caller.platform(), "CNY"),
            drawn,
            false,
            List.of(DailyUse.count(today, drawn))));
  }

  private byte[] content(Ask ask, Secret token) {
    String rest =
        String.join(
            "\n",
            ask.amount().getCurrencyUnit().getCode(),
            String.valueOf(ask.amount().getAmountMinorLong()),
            ask.purpose(),
            ask.payee());
    try (Secret asked = Secret.of(rest)) {
      return vault.index("debit-content", token, asked);
    }
  }
}
