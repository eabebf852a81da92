package dev.kabao.wallet.testkit.issuer;

import static dev.kabao.wallet.testkit.issuer.Ceremony.HUNDRED;
import static dev.kabao.wallet.testkit.issuer.Ceremony.TEN;
import static dev.kabao.wallet.testkit.issuer.Ceremony.approved;
import static dev.kabao.wallet.testkit.issuer.Ceremony.assertDeclined;
import static dev.kabao.wallet.testkit.issuer.Ceremony.bind;
import static dev.kabao.wallet.testkit.issuer.Ceremony.credit;
import static dev.kabao.wallet.testkit.issuer.Ceremony.debit;
import static dev.kabao.wallet.testkit.issuer.Ceremony.found;
import static dev.kabao.wallet.testkit.issuer.Ceremony.newOrder;
import static dev.kabao.wallet.testkit.issuer.Ceremony.start;
import static dev.kabao.wallet.testkit.issuer.Ceremony.together;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.cardholder.LossKind;
import dev.kabao.wallet.spi.issuer.AgreementToken;
import dev.kabao.wallet.spi.issuer.DeclineCategory;
import dev.kabao.wallet.spi.issuer.Issuer;
import dev.kabao.wallet.spi.issuer.IssuerOutcome;
import dev.kabao.wallet.spi.issuer.LossOrder;
import dev.kabao.wallet.spi.issuer.LossReceipt;
import dev.kabao.wallet.spi.issuer.LossStanding;
import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.spi.issuer.OrderStatus;
import dev.kabao.wallet.spi.issuer.Replacement;
import dev.kabao.wallet.spi.issuer.ReplacementOrder;
import dev.kabao.wallet.testkit.issuer.BankHands.Misbehaviour;
import dev.kabao.wallet.testkit.issuer.BankHands.Step;
import dev.kabao.wallet.value.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The part of the suite about cards that were lost or stolen. */
public interface LossContract {
  /** The test bank. */
  BankHands bank();

  /** Frozen. */
  @Test
  default void aCardThatWasReportedIsFrozenForEverything() {
    TestHolder card = bank().issueCard(TestHolder.WANG, HUNDRED);
    AgreementToken agreement = bind(bank(), card);
    OrderId report = newOrder();
    assertThat(bank().issuer().queryLoss(report)).isInstanceOf(OrderStatus.NotFound.class);

    approved(report(bank().issuer(), report, agreement, LossKind.LOST));

    assertDeclined(
        debit(bank().issuer(), newOrder(), agreement, TEN), DeclineCategory.CARD_BLOCKED);
    assertDeclined(
        credit(bank().issuer(), newOrder(), agreement, TEN), DeclineCategory.CARD_BLOCKED);
    assertDeclined(start(bank().issuer(), newOrder(), card), DeclineCategory.CARD_BLOCKED);
    assertThat(approved(found(bank().issuer().queryLoss(report)))).isEqualTo(LossStanding.FROZEN);
    assertThat(bank().available(card)).isEqualTo(HUNDRED);
  }

  /** Idempotency. */
  @Test
  default void aReportThatComesAgainIsApprovedWithTheTimeOfTheFirst() {
    TestHolder card = bank().issueCard(TestHolder.WANG, HUNDRED);
    AgreementToken agreement = bind(bank(), card);
    OrderId report = newOrder();
    LossReceipt first = approved(report(bank().issuer(), report, agreement, LossKind.LOST));
    bank().advance(Duration.ofHours(1));

    assertThat(approved(report(bank().issuer(), report, agreement, LossKind.LOST)))
        .isEqualTo(first);
    assertThat(approved(report(bank().issuer(), newOrder(), agreement, LossKind.STOLEN)))
        .isEqualTo(first);
    assertThat(report(bank().issuer(), report, agreement, LossKind.STOLEN))
        .as("one order id, one thing")
        .isNotInstanceOf(IssuerOutcome.Approved.class);
  }

  /** A report must not need an agreement that stands. */
  @Test
  default void aCardCanBeReportedByAnAgreementThatWasEndedAndNotByOneThatNeverWas() {
    TestHolder card = bank().issueCard(TestHolder.WANG, HUNDRED);
    AgreementToken agreement = bind(bank(), card);
    approved(bank().issuer().revokeAgreement(newOrder(), agreement));

    approved(report(bank().issuer(), newOrder(), agreement, LossKind.STOLEN));

    assertDeclined(start(bank().issuer(), newOrder(), card), DeclineCategory.CARD_BLOCKED);
    try (AgreementToken made = new AgreementToken(Secret.of("made-up"))) {
      assertDeclined(
          report(bank().issuer(), newOrder(), made, LossKind.LOST), DeclineCategory.NOT_PERMITTED);
    }
  }

  /** Found again. */
  @Test
  default void aCardThatWasFoundWorksAgainByItsAgreementAndIsNotReplaced() {
    TestHolder card = bank().issueCard(TestHolder.WANG, HUNDRED);
    AgreementToken agreement = bind(bank(), card);
    OrderId report = newOrder();
    approved(report(bank().issuer(), report, agreement, LossKind.LOST));

    bank().confirmFound(card);

    assertThat(approved(found(bank().issuer().queryLoss(report)))).isEqualTo(LossStanding.LIFTED);
    approved(debit(bank().issuer(), newOrder(), agreement, TEN));
    assertDeclined(
        bank().issuer().replace(new ReplacementOrder(newOrder(), report)),
        DeclineCategory.STATE_ERROR);
  }

  /** Another card. */
  @Test
  default void aReplacementHasAnotherNumberTheSameAccountAndIsIssuedOnce() {
    TestHolder card = bank().issueCard(TestHolder.WANG, HUNDRED);
    AgreementToken agreement = bind(bank(), card);
    OrderId report = newOrder();
    approved(report(bank().issuer(), report, agreement, LossKind.STOLEN));
    OrderId order = newOrder();

    Replacement issued = approved(bank().issuer().replace(new ReplacementOrder(order, report)));

    assertThat(approved(bank().issuer().replace(new ReplacementOrder(order, report))))
        .isEqualTo(issued);
    assertThat(approved(bank().issuer().replace(new ReplacementOrder(newOrder(), report))))
        .isEqualTo(issued);
    TestHolder fresh = bank().replacement(card);
    assertThat(fresh.cardNumber()).isNotEqualTo(card.cardNumber()).endsWith(issued.lastFour());
    assertThat(issued.toString()).doesNotContain(issued.lastFour());
    AgreementToken anew = bind(bank(), fresh);
    approved(debit(bank().issuer(), newOrder(), anew, TEN));
    approved(credit(bank().issuer(), newOrder(), fresh, TEN));
    assertThat(bank().available(fresh)).isEqualTo(HUNDRED);
    assertThat(approved(found(bank().issuer().queryLoss(report)))).isEqualTo(LossStanding.REPLACED);
    assertThat(debit(bank().issuer(), newOrder(), agreement, TEN))
        .isInstanceOf(IssuerOutcome.Declined.class);
    assertDeclined(start(bank().issuer(), newOrder(), card), DeclineCategory.CARD_BLOCKED);
  }

  /** Reports that are not. */
  @Test
  default void withoutAReportNothingIsReplaced() {
    assertDeclined(
        bank().issuer().replace(new ReplacementOrder(newOrder(), newOrder())),
        DeclineCategory.STATE_ERROR);
  }

  /** A race for one card. */
  @Test
  default void manyOrdersForOneCardIssueOneReplacement() throws Exception {
    TestHolder card = bank().issueCard(TestHolder.WANG, HUNDRED);
    AgreementToken agreement = bind(bank(), card);
    OrderId report = newOrder();
    List<IssuerOutcome<LossReceipt>> reports =
        together(
            DebitContract.CALLERS, () -> report(bank().issuer(), report, agreement, LossKind.LOST));

    List<IssuerOutcome<Replacement>> issued =
        together(
            DebitContract.CALLERS,
            () -> bank().issuer().replace(new ReplacementOrder(newOrder(), report)));

    assertThat(reports.stream().distinct()).hasSize(1);
    assertThat(issued.stream().distinct()).hasSize(1);
    approved(reports.get(0));
    approved(issued.get(0));
  }

  /** Nobody there. */
  @Test
  default void aReportToNobodyIsNotSent() {
    TestHolder card = bank().issueCard(TestHolder.WANG, HUNDRED);
    AgreementToken agreement = bind(bank(), card);

    assertThat(report(bank().unreachableIssuer(), newOrder(), agreement, LossKind.LOST))
        .isInstanceOf(IssuerOutcome.NotSent.class);
  }

  /** Every way to misbehave. */
  @TestFactory
  default Stream<DynamicTest> whateverABankDoesToAReportOrAReplacementAskingAgainIsSafe() {
    return Stream.of(Step.REPORT_LOSS, Step.REPLACE)
        .flatMap(
            step ->
                Stream.of(Misbehaviour.values())
                    .map(
                        how ->
                            DynamicTest.dynamicTest(
                                (step + ": " + how).toLowerCase(Locale.ROOT),
                                () -> askWith(step, how))));
  }

  private void askWith(Step step, Misbehaviour how) {
    TestHolder card = bank().issueCard(TestHolder.WANG, HUNDRED);
    AgreementToken agreement = bind(bank(), card);
    OrderId report = newOrder();
    OrderId order = newOrder();
    if (step == Step.REPLACE) {
      approved(report(bank().issuer(), report, agreement, LossKind.LOST));
    }
    bank().misbehave(step, how);
    Issuer issuer = how.slow() ? bank().impatientIssuer() : bank().issuer();

    IssuerOutcome<?> outcome =
        step == Step.REPLACE
            ? issuer.replace(new ReplacementOrder(order, report))
            : report(issuer, report, agreement, LossKind.LOST);

    assertThat(outcome)
        .isInstanceOf(
            how == Misbehaviour.DECLINE
                ? IssuerOutcome.Declined.class
                : IssuerOutcome.Unknown.class);
    OrderId again =
        how == Misbehaviour.DECLINE ? newOrder() : step == Step.REPLACE ? order : report;
    if (step == Step.REPLACE) {
      Replacement issued = approved(bank().issuer().replace(new ReplacementOrder(again, report)));
      assertThat(bank().replacement(card).cardNumber()).endsWith(issued.lastFour());
    } else {
      approved(report(bank().issuer(), again, agreement, LossKind.LOST));
      assertThat(approved(found(bank().issuer().queryLoss(again)))).isEqualTo(LossStanding.FROZEN);
    }
  }

  private static IssuerOutcome<LossReceipt> report(
      Issuer issuer, OrderId order, AgreementToken agreement, LossKind kind) {
    return issuer.reportLost(new LossOrder(order, agreement, kind));
  }
}
