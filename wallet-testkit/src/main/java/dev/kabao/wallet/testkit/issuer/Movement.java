package dev.kabao.wallet.testkit.issuer;

import static dev.kabao.wallet.testkit.issuer.Ceremony.HUNDRED;
import static dev.kabao.wallet.testkit.issuer.Ceremony.TEN;
import static dev.kabao.wallet.testkit.issuer.Ceremony.bind;
import static dev.kabao.wallet.testkit.issuer.Ceremony.credit;
import static dev.kabao.wallet.testkit.issuer.Ceremony.debit;
import static dev.kabao.wallet.testkit.issuer.Ceremony.drawn;
import static dev.kabao.wallet.testkit.issuer.Ceremony.refund;

import dev.kabao.wallet.spi.issuer.AgreementToken;
import dev.kabao.wallet.spi.issuer.Issuer;
import dev.kabao.wallet.spi.issuer.IssuerOutcome;
import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.spi.issuer.OrderReceipt;
import org.joda.money.Money;

/**
 * Ten yuan to be moved from or to a card, by one of the steps that move money.
 *
 * @param card the card
 * @param before what it holds now
 * @param after what it holds once the money has moved
 * @param call has it moved
 */
record Movement(TestHolder card, Money before, Money after, Call call) {

  /** Has the money moved by an order of this id. */
  @FunctionalInterface
  interface Call {
    IssuerOutcome<OrderReceipt> with(Issuer issuer, OrderId order);
  }

  static Movement prepare(BankHands bank, BankHands.Step step) {
    TestHolder card = bank.issueCard(TestHolder.WANG, HUNDRED);
    AgreementToken agreement = bind(bank, card);
    return switch (step) {
      case DEBIT ->
          new Movement(
              card,
              HUNDRED,
              HUNDRED.minus(TEN),
              (issuer, order) -> debit(issuer, order, agreement, TEN));
      case CREDIT ->
          new Movement(
              card,
              HUNDRED,
              HUNDRED.plus(TEN),
              (issuer, order) -> credit(issuer, order, agreement, TEN));
      case REFUND -> {
        OrderId drawn = drawn(bank, agreement, HUNDRED);
        yield new Movement(
            card,
            HUNDRED.minus(HUNDRED),
            TEN,
            (issuer, order) -> refund(issuer, order, drawn, TEN));
      }
      default -> throw new IllegalArgumentException("No money moves at this step.");
    };
  }

  IssuerOutcome<OrderReceipt> ask(Issuer issuer, OrderId order) {
    return call.with(issuer, order);
  }
}
