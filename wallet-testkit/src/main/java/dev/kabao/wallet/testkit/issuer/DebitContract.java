package dev.kabao.wallet.testkit.issuer;

import static dev.kabao.wallet.testkit.issuer.Ceremony.HUNDRED;
import static dev.kabao.wallet.testkit.issuer.Ceremony.TEN;
import static dev.kabao.wallet.testkit.issuer.Ceremony.approved;
import static dev.kabao.wallet.testkit.issuer.Ceremony.assertDeclined;
import static dev.kabao.wallet.testkit.issuer.Ceremony.bind;
import static dev.kabao.wallet.testkit.issuer.Ceremony.debit;
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
import dev.kabao.wallet.spi.issuer.Revocation;
import dev.kabao.wallet.value.Secret;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** The part of the suite about money drawn by agreement. */
public interface DebitContract {
  /** How many callers come at a time. */
  int CALLERS = 16;

  /** The test bank. */
  BankHands bank();

  /** Money moves. */
  @Test
  default void aDebitDrawsItsAmountAndAQueryTellsTheSame() {
    TestHolder card = bank().issueCard(TestHolder.WANG, HUNDRED);
    AgreementToken agreement = bind(bank(), card);
    OrderId order = newOrder();
    assertThat(bank().issuer().queryOrder(order)).isInstanceOf(OrderStatus.NotFound.class);

    OrderReceipt receipt = approved(debit(bank().issuer(), order, agreement, TEN));

    assertThat(receipt.amount()).isEqualTo(TEN);
    assertThat(bank().available(card)).isEqualTo(HUNDRED.minus(TEN));
    assertThat(approved(found(bank().issuer().queryOrder(order)))).isEqualTo(receipt);
  }

  /** Idempotency. */
  @Test
  default void theSameOrderDrawsOnce() {
    TestHolder card = bank().issueCard(TestHolder.WANG, HUNDRED);
    AgreementToken agreement = bind(bank(), card);
    OrderId order = newOrder();

    IssuerOutcome<OrderReceipt> first = debit(bank().issuer(), order, agreement, TEN);

    assertThat(debit(bank().issuer(), order, agreement, TEN)).isEqualTo(first);
    assertThat(bank().available(card)).isEqualTo(HUNDRED.minus(TEN));
  }

  /** An order id stands for one thing. */
  @Test
  default void theSameOrderWithAnotherAmountDrawsNothingMore() {
    TestHolder card = bank().issueCard(TestHolder.WANG, HUNDRED);
    AgreementToken agreement = bind(bank(), card);
    OrderId order = newOrder();
    IssuerOutcome<OrderReceipt> first = debit(bank().issuer(), order, agreement, TEN);

    assertThat(debit(bank().issuer(), order, agreement, HUNDRED))
        .isNotInstanceOf(IssuerOutcome.Approved.class);
    assertThat(bank().available(card)).isEqualTo(HUNDRED.minus(TEN));
    assertThat(found(bank().issuer().queryOrder(order))).isEqualTo(first);
  }

  /** Not enough money. */
  @Test
  default void withoutMoneyADebitIsDeclinedForGood() {
    TestHolder card = bank().issueCard(TestHolder.WANG, TEN);
    AgreementToken agreement = bind(bank(), card);
    OrderId order = newOrder();

    IssuerOutcome<OrderReceipt> outcome = debit(bank().issuer(), order, agreement, HUNDRED);

    assertDeclined(outcome, DeclineCategory.INSUFFICIENT_FUNDS);
    assertThat(debit(bank().issuer(), order, agreement, HUNDRED)).isEqualTo(outcome);
    assertThat(found(bank().issuer().queryOrder(order))).isEqualTo(outcome);
    assertThat(bank().available(card)).isEqualTo(TEN);
  }

  /** Agreements end. */
  @Test
  default void anAgreementThatWasEndedDrawsNothing() {
    TestHolder card = bank().issueCard(TestHolder.WANG, HUNDRED);
    AgreementToken agreement = bind(bank(), card);
    OrderId order = newOrder();

    Revocation ended = approved(bank().issuer().revokeAgreement(order, agreement));

    assertThat(approved(bank().issuer().revokeAgreement(order, agreement))).isEqualTo(ended);
    assertThat(approved(bank().issuer().revokeAgreement(newOrder(), agreement))).isEqualTo(ended);
    assertThat(debit(bank().issuer(), newOrder(), agreement, TEN))
        .isInstanceOf(IssuerOutcome.Declined.class);
    assertThat(bank().available(card)).isEqualTo(HUNDRED);
  }

  /** Agreements that never were. */
  @Test
  default void anAgreementThatNeverWasDrawsNothing() {
    try (AgreementToken made = new AgreementToken(Secret.of("made-up"))) {
      assertThat(debit(bank().issuer(), newOrder(), made, TEN))
          .isInstanceOf(IssuerOutcome.Declined.class);
    }
  }

  /** Cards that were blocked since. */
  @Test
  default void aCardThatWasBlockedSinceDrawsNothing() {
    TestHolder card = bank().issueCard(TestHolder.WANG, HUNDRED);
    AgreementToken agreement = bind(bank(), card);
    bank().block(card);

    assertDeclined(
        debit(bank().issuer(), newOrder(), agreement, TEN), DeclineCategory.CARD_BLOCKED);
    assertThat(bank().available(card)).isEqualTo(HUNDRED);
  }

  /** A race for one order. */
  @Test
  default void manyCallersWithTheSameOrderDrawOnceAndHearTheSame() throws Exception {
    TestHolder card = bank().issueCard(TestHolder.WANG, HUNDRED);
    AgreementToken agreement = bind(bank(), card);
    OrderId order = newOrder();

    List<IssuerOutcome<OrderReceipt>> outcomes =
        together(CALLERS, () -> debit(bank().issuer(), order, agreement, TEN));

    assertThat(outcomes.stream().distinct()).hasSize(1);
    approved(outcomes.get(0));
    assertThat(bank().available(card)).isEqualTo(HUNDRED.minus(TEN));
  }

  /** A race for the last of the money. */
  @Test
  default void manyCallersWithOrdersOfTheirOwnNeverOverdraw() throws Exception {
    TestHolder card = bank().issueCard(TestHolder.WANG, HUNDRED);
    AgreementToken agreement = bind(bank(), card);

    List<IssuerOutcome<OrderReceipt>> outcomes =
        together(CALLERS, () -> debit(bank().issuer(), newOrder(), agreement, TEN));

    assertThat(outcomes.stream().filter(one -> one instanceof IssuerOutcome.Approved)).hasSize(10);
    assertThat(outcomes.stream().filter(one -> one instanceof IssuerOutcome.Declined))
        .hasSize(CALLERS - 10);
    assertThat(bank().available(card)).isEqualTo(Money.zero(TEN.getCurrencyUnit()));
  }
}
