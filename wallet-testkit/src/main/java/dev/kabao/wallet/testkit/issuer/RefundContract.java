package dev.kabao.wallet.testkit.issuer;

import static dev.kabao.wallet.testkit.issuer.Ceremony.HUNDRED;
import static dev.kabao.wallet.testkit.issuer.Ceremony.TEN;
import static dev.kabao.wallet.testkit.issuer.Ceremony.approved;
import static dev.kabao.wallet.testkit.issuer.Ceremony.assertDeclined;
import static dev.kabao.wallet.testkit.issuer.Ceremony.bind;
import static dev.kabao.wallet.testkit.issuer.Ceremony.count;
import static dev.kabao.wallet.testkit.issuer.Ceremony.debit;
import static dev.kabao.wallet.testkit.issuer.Ceremony.drawn;
import static dev.kabao.wallet.testkit.issuer.Ceremony.found;
import static dev.kabao.wallet.testkit.issuer.Ceremony.newOrder;
import static dev.kabao.wallet.testkit.issuer.Ceremony.refund;
import static dev.kabao.wallet.testkit.issuer.Ceremony.together;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.spi.issuer.AgreementToken;
import dev.kabao.wallet.spi.issuer.DeclineCategory;
import dev.kabao.wallet.spi.issuer.IssuerOutcome;
import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.spi.issuer.OrderReceipt;
import dev.kabao.wallet.spi.issuer.OrderStatus;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** The part of the suite about giving back what was drawn. */
public interface RefundContract {
  /** How many refunds of one debit come at a time. */
  int REFUNDERS = 64;

  /** The test bank. */
  BankHands bank();

  /** In parts, up to all of it. */
  @Test
  default void aDebitIsGivenBackInPartsAndNeverMoreThanItDrew() {
    TestHolder card = bank().issueCard(TestHolder.WANG, HUNDRED);
    OrderId debit = drawn(bank(), bind(bank(), card), Money.parse("CNY 30.00"));
    OrderId order = newOrder();
    assertThat(bank().issuer().queryOrder(order)).isInstanceOf(OrderStatus.NotFound.class);

    OrderReceipt receipt = approved(refund(bank().issuer(), order, debit, TEN));

    assertThat(receipt.amount()).isEqualTo(TEN);
    assertThat(approved(found(bank().issuer().queryOrder(order)))).isEqualTo(receipt);
    assertThat(bank().available(card)).isEqualTo(Money.parse("CNY 80.00"));
    assertDeclined(
        refund(bank().issuer(), newOrder(), debit, Money.parse("CNY 20.01")),
        DeclineCategory.LIMIT_EXCEEDED);
    approved(refund(bank().issuer(), newOrder(), debit, Money.parse("CNY 20.00")));
    assertDeclined(
        refund(bank().issuer(), newOrder(), debit, Money.parse("CNY 0.01")),
        DeclineCategory.LIMIT_EXCEEDED);
    assertThat(bank().available(card)).isEqualTo(HUNDRED);
  }

  /** Idempotency. */
  @Test
  default void theSameRefundGivesBackOnceAndWithOtherContentNothingMore() {
    TestHolder card = bank().issueCard(TestHolder.WANG, HUNDRED);
    AgreementToken agreement = bind(bank(), card);
    OrderId debit = drawn(bank(), agreement, Money.parse("CNY 50.00"));
    OrderId other = drawn(bank(), agreement, Money.parse("CNY 50.00"));
    OrderId order = newOrder();

    IssuerOutcome<OrderReceipt> first = refund(bank().issuer(), order, debit, TEN);

    assertThat(refund(bank().issuer(), order, debit, TEN)).isEqualTo(first);
    assertThat(refund(bank().issuer(), order, debit, HUNDRED))
        .isNotInstanceOf(IssuerOutcome.Approved.class);
    assertThat(refund(bank().issuer(), order, other, TEN))
        .isNotInstanceOf(IssuerOutcome.Approved.class);
    assertThat(bank().available(card)).isEqualTo(TEN);
  }

  /** The card counts, not the agreement. */
  @Test
  default void whatWasDrawnComesBackAfterTheAgreementIsEnded() {
    TestHolder card = bank().issueCard(TestHolder.WANG, HUNDRED);
    AgreementToken agreement = bind(bank(), card);
    OrderId debit = drawn(bank(), agreement, TEN);
    approved(bank().issuer().revokeAgreement(newOrder(), agreement));

    approved(refund(bank().issuer(), newOrder(), debit, TEN));
    assertThat(bank().available(card)).isEqualTo(HUNDRED);
  }

  /** Nothing to give back. */
  @Test
  default void whatWasNotDrawnIsNotGivenBack() {
    TestHolder card = bank().issueCard(TestHolder.WANG, TEN);
    AgreementToken agreement = bind(bank(), card);
    OrderId declined = newOrder();
    debit(bank().issuer(), declined, agreement, HUNDRED);
    OrderId debit = drawn(bank(), agreement, TEN);
    OrderId refund = newOrder();
    approved(refund(bank().issuer(), refund, debit, TEN));

    for (OrderId nothing : List.of(declined, newOrder(), refund)) {
      assertThat(refund(bank().issuer(), newOrder(), nothing, TEN))
          .isInstanceOf(IssuerOutcome.Declined.class);
    }
    assertThat(bank().available(card)).isEqualTo(TEN);
  }

  /** Cards that take nothing any more. */
  @Test
  default void nothingComesBackToACardThatIsClosedOrBlocked() {
    TestHolder closed = bank().issueCard(TestHolder.WANG, HUNDRED);
    OrderId fromClosed = drawn(bank(), bind(bank(), closed), TEN);
    bank().closeAccount(closed);
    TestHolder blocked = bank().issueCard(TestHolder.LI, HUNDRED);
    OrderId fromBlocked = drawn(bank(), bind(bank(), blocked), TEN);
    bank().block(blocked);
    OrderId order = newOrder();

    IssuerOutcome<OrderReceipt> outcome = refund(bank().issuer(), order, fromClosed, TEN);

    assertThat(outcome).isInstanceOf(IssuerOutcome.Declined.class);
    assertThat(((IssuerOutcome.Declined<OrderReceipt>) outcome).category())
        .isIn(DeclineCategory.CARD_INACTIVE, DeclineCategory.CARD_NOT_FOUND);
    assertThat(found(bank().issuer().queryOrder(order))).isEqualTo(outcome);
    assertDeclined(
        refund(bank().issuer(), newOrder(), fromBlocked, TEN), DeclineCategory.CARD_BLOCKED);
    assertThat(bank().available(closed)).isEqualTo(HUNDRED.minus(TEN));
  }

  /** A race for what is left of one debit. */
  @Test
  default void manyRefundsAtATimeNeverGiveBackMoreThanWasDrawn() throws Exception {
    TestHolder card = bank().issueCard(TestHolder.WANG, HUNDRED);
    OrderId debit = drawn(bank(), bind(bank(), card), HUNDRED);

    List<IssuerOutcome<OrderReceipt>> outcomes =
        together(REFUNDERS, () -> refund(bank().issuer(), newOrder(), debit, TEN));

    assertThat(count(outcomes, IssuerOutcome.Approved.class)).isEqualTo(10);
    assertThat(count(outcomes, IssuerOutcome.Declined.class)).isEqualTo(REFUNDERS - 10L);
    assertThat(bank().available(card)).isEqualTo(HUNDRED);
  }

  /** A race for one order. */
  @Test
  default void manyCallersWithTheSameRefundGiveBackOnceAndHearTheSame() throws Exception {
    TestHolder card = bank().issueCard(TestHolder.WANG, HUNDRED);
    OrderId debit = drawn(bank(), bind(bank(), card), HUNDRED);
    OrderId order = newOrder();

    List<IssuerOutcome<OrderReceipt>> outcomes =
        together(DebitContract.CALLERS, () -> refund(bank().issuer(), order, debit, TEN));

    assertThat(outcomes.stream().distinct()).hasSize(1);
    approved(outcomes.get(0));
    assertThat(bank().available(card)).isEqualTo(TEN);
  }
}
