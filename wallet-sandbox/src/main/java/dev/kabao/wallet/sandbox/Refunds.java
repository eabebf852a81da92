package dev.kabao.wallet.sandbox;

import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.sandbox.OrderDesk.Move;
import dev.kabao.wallet.sandbox.OrderDesk.Proposal;
import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.spi.settlement.SettlementRecord.Kind;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.value.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * Money of a debit given back to its card, whether or not the agreement still stands. What was
 * given back is counted in the debit's own document, whose version each refund is checked against:
 * so all refunds of a debit together are never more than it drew.
 */
final class Refunds {
  private static final String REFUNDED = "refunded";
  private static final String DEBIT = "debit";

  private final OrderDesk desk;
  private final BankVault vault;
  private final Movements movements;
  private final Cards cards;

  Refunds(OrderDesk desk, BankVault vault, Movements movements, Cards cards) {
    this.desk = desk;
    this.vault = vault;
    this.movements = movements;
    this.cards = cards;
  }

  Answer refund(Caller caller, OrderId id, OrderId debit, Money amount, Bend bend) {
    byte[] content;
    try (Secret asked = Secret.of(debit + "\n" + amount)) {
      content = vault.index("refund-content", asked);
    }
    OrderDesk.Order order =
        new OrderDesk.Order(Kind.REFUND, id, content, doc -> doc.put(DEBIT, debit.value()));
    return desk.carryOut(caller, order, bend, now -> decide(caller, debit, amount, now));
  }

  /** The write that takes a refund that came to nothing off what its debit gave back. */
  DocumentWrite uncount(Doc refund) {
    Doc debit =
        movements.find(refund.text("platform"), new OrderId(refund.text(DEBIT))).orElseThrow();
    return count(debit, -refund.number("held"));
  }

  private Proposal decide(Caller caller, OrderId id, Money amount, Instant now) {
    Optional<Doc> found =
        movements.find(caller.platform(), id).filter(order -> Movements.kind(order) == Kind.DEBIT);
    if (found.isEmpty()) {
      return Proposal.refuse(Answer.NOT_FOUND, Optional.empty());
    }
    Doc debit = found.get();
    Optional<Doc> card = cards.of(debit);
    if (!Movements.moved(debit) || card.isEmpty()) {
      return Proposal.refuse(Answer.WRONG_STATE, card);
    }
    if (!amount.getCurrencyUnit().getCode().equals("CNY")) {
      return Proposal.refuse(Answer.INVALID_AMOUNT, card);
    }
    Optional<String> unfit = cards.refusal(card.get(), now);
    if (unfit.isPresent()) {
      return Proposal.refuse(unfit.get(), card);
    }
    long back = amount.getAmountMinorLong();
    if (back > Movements.minorUnits(debit) - refunded(debit)) {
      return Proposal.refuse(Answer.AMOUNT_LIMIT, card);
    }
    return Proposal.approve(
        Answer.APPROVED,
        card.get(),
        new Move(
            AccountId.payee(caller.platform(), "CNY"),
            cards.account(card.get()),
            back,
            true,
            List.of(count(debit, back))));
  }

  private static DocumentWrite count(Doc debit, long minorUnits) {
    return Movements.write(debit.put(REFUNDED, refunded(debit) + minorUnits), Optional.empty());
  }

  private static long refunded(Doc debit) {
    return debit.has(REFUNDED) ? debit.number(REFUNDED) : 0;
  }
}
