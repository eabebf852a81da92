package dev.kabao.wallet.testkit.issuer;

import static dev.kabao.wallet.testkit.issuer.Ceremony.HUNDRED;
import static dev.kabao.wallet.testkit.issuer.Ceremony.TEN;
import static dev.kabao.wallet.testkit.issuer.Ceremony.approved;
import static dev.kabao.wallet.testkit.issuer.Ceremony.assertDeclined;
import static dev.kabao.wallet.testkit.issuer.Ceremony.bind;
import static dev.kabao.wallet.testkit.issuer.Ceremony.credit;
import static dev.kabao.wallet.testkit.issuer.Ceremony.drawn;
import static dev.kabao.wallet.testkit.issuer.Ceremony.found;
import static dev.kabao.wallet.testkit.issuer.Ceremony.newOrder;
import static dev.kabao.wallet.testkit.issuer.Ceremony.together;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.spi.issuer.AgreementToken;
import dev.kabao.wallet.spi.issuer.DeclineCategory;
import dev.kabao.wallet.spi.issuer.IssuerOutcome;
import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.spi.issuer.OrderReceipt;
import dev.kabao.wallet.spi.issuer.OrderStatus;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The part of the suite about money paid out to cards. */
public interface CreditContract {
  /** The test bank. */
  BankHands bank();

  /** To the holder's own card. */
  @Test
  default void aCreditToABoundCardPaysItsAmountAndAQueryTellsTheSame() {
    TestHolder card = bank().issueCard(TestHolder.WANG, HUNDRED);
    AgreementToken agreement = bind(bank(), card);
    OrderId order = newOrder();
    assertThat(bank().issuer().queryOrder(order)).isInstanceOf(OrderStatus.NotFound.class);

    OrderReceipt receipt = approved(credit(bank().issuer(), order, agreement, TEN));

    assertThat(receipt.amount()).isEqualTo(TEN);
    assertThat(bank().available(card)).isEqualTo(HUNDRED.plus(TEN));
    assertThat(approved(found(bank().issuer().queryOrder(order)))).isEqualTo(receipt);
  }

  /** To somebody's card. */
  @Test
  default void aCreditToAnotherCardNeedsItsNumberAndItsHoldersName() {
    TestHolder card = bank().issueCard(TestHolder.LI, HUNDRED);
    TestHolder blocked = bank().issueCard(TestHolder.LI, HUNDRED);
    bank().block(blocked);
    OrderId order = newOrder();

    OrderReceipt receipt = approved(credit(bank().issuer(), order, card, TEN));
    Set<IssuerOutcome<OrderReceipt>> answers = new HashSet<>();
    for (TestHolder wrong :
        List.of(
            card.withName(TestHolder.WANG.name()),
            blocked.withName(TestHolder.WANG.name()),
            card.withCard("6236330000000000000"))) {
      answers.add(credit(bank().issuer(), newOrder(), wrong, TEN));
    }

    assertThat(approved(found(bank().issuer().queryOrder(order)))).isEqualTo(receipt);
    assertThat(bank().available(card)).isEqualTo(HUNDRED.plus(TEN));
    assertThat(answers).as("a guesser learns nothing").hasSize(1);
    IssuerOutcome<OrderReceipt> answer = answers.iterator().next();
    assertThat(answer).isInstanceOf(IssuerOutcome.Declined.class);
    assertThat(((IssuerOutcome.Declined<OrderReceipt>) answer).category())
        .isIn(DeclineCategory.IDENTITY_MISMATCH, DeclineCategory.CARD_NOT_FOUND);
  }

  /** Idempotency. */
  @Test
  default void theSameCreditPaysOnceAndWithOtherContentNothingMore() {
    TestHolder card = bank().issueCard(TestHolder.WANG, HUNDRED);
    TestHolder other = bank().issueCard(TestHolder.LI, HUNDRED);
    AgreementToken agreement = bind(bank(), card);
    OrderId order = newOrder();

    IssuerOutcome<OrderReceipt> first = credit(bank().issuer(), order, agreement, TEN);

    assertThat(credit(bank().issuer(), order, agreement, TEN)).isEqualTo(first);
    assertThat(credit(bank().issuer(), order, agreement, HUNDRED))
        .isNotInstanceOf(IssuerOutcome.Approved.class);
    assertThat(credit(bank().issuer(), order, other, TEN))
        .isNotInstanceOf(IssuerOutcome.Approved.class);
    assertThat(bank().available(card)).isEqualTo(HUNDRED.plus(TEN));
    assertThat(bank().available(other)).isEqualTo(HUNDRED);
    assertThat(found(bank().issuer().queryOrder(order))).isEqualTo(first);
  }

  /** One id, one order, whatever kind it is of. */
  @Test
  default void anOrderIdOfADebitPaysNothingOut() {
    TestHolder card = bank().issueCard(TestHolder.WANG, HUNDRED);
    AgreementToken agreement = bind(bank(), card);
    OrderId order = drawn(bank(), agreement, TEN);

    assertThat(credit(bank().issuer(), order, agreement, TEN))
        .isNotInstanceOf(IssuerOutcome.Approved.class);
    assertThat(bank().available(card)).isEqualTo(HUNDRED.minus(TEN));
  }

  /** Cards that take nothing. */
  @Test
  default void nothingIsPaidToACardThatIsBlockedOrClosedOrByAnAgreementThatIsEnded() {
    TestHolder blocked = bank().issueCard(TestHolder.WANG, HUNDRED);
    AgreementToken agreement = bind(bank(), blocked);
    TestHolder closed = bank().issueCard(TestHolder.LI, HUNDRED);
    TestHolder left = bank().issueCard(TestHolder.LI, HUNDRED);
    AgreementToken ended = bind(bank(), left);
    bank().block(blocked);
    bank().closeAccount(closed);
    approved(bank().issuer().revokeAgreement(newOrder(), ended));
    OrderId order = newOrder();

    assertDeclined(
        credit(bank().issuer(), newOrder(), agreement, TEN), DeclineCategory.CARD_BLOCKED);
    assertThat(credit(bank().issuer(), order, closed, TEN))
        .isInstanceOf(IssuerOutcome.Declined.class);
    assertThat(credit(bank().issuer(), newOrder(), ended, TEN))
        .isInstanceOf(IssuerOutcome.Declined.class);
    assertThat(found(bank().issuer().queryOrder(order))).isInstanceOf(IssuerOutcome.Declined.class);
    for (TestHolder card : List.of(blocked, closed, left)) {
      assertThat(bank().available(card)).isEqualTo(HUNDRED);
    }
  }

  /** A race for one order. */
  @Test
  default void manyCallersWithTheSameCreditPayOnceAndHearTheSame() throws Exception {
    TestHolder card = bank().issueCard(TestHolder.WANG, HUNDRED);
    AgreementToken agreement = bind(bank(), card);
    OrderId order = newOrder();

    List<IssuerOutcome<OrderReceipt>> outcomes =
        together(DebitContract.CALLERS, () -> credit(bank().issuer(), order, agreement, TEN));

    assertThat(outcomes.stream().distinct()).hasSize(1);
    approved(outcomes.get(0));
    assertThat(bank().available(card)).isEqualTo(HUNDRED.plus(TEN));
  }
}
