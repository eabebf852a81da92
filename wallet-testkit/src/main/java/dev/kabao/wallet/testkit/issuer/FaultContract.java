package dev.kabao.wallet.testkit.issuer;

import static dev.kabao.wallet.testkit.issuer.Ceremony.HUNDRED;
import static dev.kabao.wallet.testkit.issuer.Ceremony.TEN;
import static dev.kabao.wallet.testkit.issuer.Ceremony.agreed;
import static dev.kabao.wallet.testkit.issuer.Ceremony.approved;
import static dev.kabao.wallet.testkit.issuer.Ceremony.assertDeclined;
import static dev.kabao.wallet.testkit.issuer.Ceremony.assertUnknown;
import static dev.kabao.wallet.testkit.issuer.Ceremony.bind;
import static dev.kabao.wallet.testkit.issuer.Ceremony.confirm;
import static dev.kabao.wallet.testkit.issuer.Ceremony.credit;
import static dev.kabao.wallet.testkit.issuer.Ceremony.debit;
import static dev.kabao.wallet.testkit.issuer.Ceremony.found;
import static dev.kabao.wallet.testkit.issuer.Ceremony.newOrder;
import static dev.kabao.wallet.testkit.issuer.Ceremony.refund;
import static dev.kabao.wallet.testkit.issuer.Ceremony.start;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.cardholder.CardHolder;
import dev.kabao.wallet.spi.issuer.AgreementToken;
import dev.kabao.wallet.spi.issuer.DeclineCategory;
import dev.kabao.wallet.spi.issuer.Issuer;
import dev.kabao.wallet.spi.issuer.IssuerOutcome;
import dev.kabao.wallet.spi.issuer.IssuerProfile.Capability;
import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.spi.issuer.OrderReceipt;
import dev.kabao.wallet.spi.issuer.OrderStatus;
import dev.kabao.wallet.testkit.issuer.BankHands.Misbehaviour;
import dev.kabao.wallet.testkit.issuer.BankHands.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The part of the suite about what goes wrong on the way. */
public interface FaultContract {
  /** How long a slow bank may take to do in the end what it was asked for. */
  Duration PATIENCE = Duration.ofSeconds(30);

  /** The test bank. */
  BankHands bank();

  /** Every way to misbehave wherever money moves. */
  @TestFactory
  default Stream<DynamicTest> whateverABankDoesToAnOrderMoneyMovesOnceAndAQueryTellsTheTruth() {
    return Stream.of(Step.DEBIT, Step.CREDIT, Step.REFUND)
        .flatMap(
            step ->
                Stream.of(Misbehaviour.values())
                    .map(
                        how ->
                            DynamicTest.dynamicTest(
                                name(step) + ": " + name(how), () -> moveWith(step, how))));
  }

  private void moveWith(Step step, Misbehaviour how) throws InterruptedException {
    Movement movement = Movement.prepare(bank(), step);
    OrderId order = newOrder();
    bank().misbehave(step, how);
    Issuer issuer = how.slow() ? bank().impatientIssuer() : bank().issuer();

    IssuerOutcome<OrderReceipt> outcome = movement.ask(issuer, order);

    if (how == Misbehaviour.DECLINE) {
      assertDeclined(outcome, DeclineCategory.CONTACT_ISSUER);
      assertThat(found(bank().issuer().queryOrder(order))).isEqualTo(outcome);
      assertThat(movement.ask(bank().issuer(), order)).isEqualTo(outcome);
      assertThat(bank().available(movement.card())).isEqualTo(movement.before());
      return;
    }
    assertUnknown(outcome);
    OrderStatus<OrderReceipt> truth = bank().issuer().queryOrder(order);
    if (how.done()) {
      long end = System.nanoTime() + PATIENCE.toNanos();
      while (truth instanceof OrderStatus.NotFound && System.nanoTime() < end) {
        Thread.sleep(50);
        truth = bank().issuer().queryOrder(order);
      }
      assertThat(approved(found(truth)).amount()).isEqualTo(TEN);
    } else {
      assertThat(truth).isInstanceOf(OrderStatus.NotFound.class);
      assertThat(bank().available(movement.card())).isEqualTo(movement.before());
    }
    approved(movement.ask(bank().issuer(), order));
    assertThat(bank().available(movement.card())).isEqualTo(movement.after());
  }

  /** Answers that never come, or are no good, at the steps of a binding. */
  @TestFactory
  default Stream<DynamicTest> whateverABankDoesToABindingItCanBeTakenUpAgain() {
    return Stream.of(
            Misbehaviour.BREAK_BEFORE,
            Misbehaviour.BREAK_AFTER,
            Misbehaviour.ERROR_AFTER,
            Misbehaviour.GARBAGE,
            Misbehaviour.BAD_SIGNATURE,
            Misbehaviour.UNSURE,
            Misbehaviour.TWICE)
        .map(how -> DynamicTest.dynamicTest(name(how), () -> bindWith(how)));
  }

  private void bindWith(Misbehaviour how) {
    Issuer issuer = bank().issuer();
    TestHolder card = bank().issueCard(TestHolder.WANG, HUNDRED);
    OrderId order = newOrder();

    bank().misbehave(Step.START, how);
    assertUnknown(start(issuer, order, card));
    if (how.done()) {
      approved(found(issuer.queryBinding(order)));
    } else {
      assertThat(issuer.queryBinding(order)).isInstanceOf(OrderStatus.NotFound.class);
    }
    approved(start(issuer, order, card));

    bank().advance(Duration.ofMinutes(2));
    bank().misbehave(Step.RESEND, how);
    assertUnknown(issuer.resendChallenge(order));
    approved(found(issuer.queryBinding(order)));
    String code = bank().newestCode(card.phone());

    bank().misbehave(Step.CONFIRM, how);
    assertUnknown(confirm(issuer, order, code));
    AgreementToken agreement = approved(confirm(issuer, order, code));
    agreed(issuer.queryBinding(order));
    approved(debit(issuer, newOrder(), agreement, TEN));

    OrderId end = newOrder();
    bank().misbehave(Step.REVOKE, how);
    assertUnknown(issuer.revokeAgreement(end, agreement));
    approved(issuer.revokeAgreement(end, agreement));
  }

  /** Questions that are not answered. */
  @TestFactory
  default Stream<DynamicTest> aQuestionThatIsNotAnsweredSaysNothing() {
    return Stream.of(
            Misbehaviour.DECLINE,
            Misbehaviour.BREAK_AFTER,
            Misbehaviour.ERROR_BEFORE,
            Misbehaviour.GARBAGE,
            Misbehaviour.BAD_SIGNATURE)
        .map(how -> DynamicTest.dynamicTest(name(how), () -> queryWith(how)));
  }

  private void queryWith(Misbehaviour how) {
    OrderId order = newOrder();
    bank().misbehave(Step.QUERY, how);
    assertUnknown(found(bank().issuer().queryOrder(order)));
    bank().misbehave(Step.QUERY, how);
    assertUnknown(found(bank().issuer().queryBinding(order)));
    assertThat(bank().issuer().queryOrder(order)).isInstanceOf(OrderStatus.NotFound.class);
    bank().misbehave(Step.NOTICES, how);
    assertThat(bank().issuer().notices("")).isNotInstanceOf(IssuerOutcome.Approved.class);
    approved(bank().issuer().notices(""));
    if (!bank().issuer().profile().capabilities().contains(Capability.STATEMENTS)) {
      return;
    }
    AgreementToken agreement = bind(bank(), bank().issueCard(TestHolder.WANG, HUNDRED));
    bank().misbehave(Step.STATEMENTS, how);
    assertThat(bank().issuer().statements(agreement, ""))
        .isNotInstanceOf(IssuerOutcome.Approved.class);
    approved(bank().issuer().statements(agreement, ""));
  }

  /** Only a connection that did not come about is "not sent". */
  @Test
  default void whereNobodyListensNothingIsSent() {
    Issuer issuer = bank().unreachableIssuer();
    TestHolder card = bank().issueCard(TestHolder.WANG, HUNDRED);
    AgreementToken agreement = bind(bank(), card);
    List<IssuerOutcome<?>> outcomes = new ArrayList<>();
    outcomes.add(start(issuer, newOrder(), card));
    outcomes.add(issuer.resendChallenge(newOrder()));
    outcomes.add(confirm(issuer, newOrder(), "123456"));
    outcomes.add(issuer.revokeAgreement(newOrder(), agreement));
    outcomes.add(debit(issuer, newOrder(), agreement, TEN));
    outcomes.add(credit(issuer, newOrder(), agreement, TEN));
    outcomes.add(credit(issuer, newOrder(), card, TEN));
    outcomes.add(refund(issuer, newOrder(), newOrder(), TEN));
    outcomes.add(issuer.notices(""));
    outcomes.add(issuer.statements(agreement, ""));
    outcomes.add(found(issuer.queryOrder(newOrder())));
    outcomes.add(found(issuer.queryBinding(newOrder())));

    assertThat(outcomes).allMatch(one -> one instanceof IssuerOutcome.NotSent);
  }

  /** Nothing that is said shows who it is about. */
  @Test
  default void nothingThatTheConnectorSaysShowsWhoItIsAbout() {
    TestHolder card = bank().issueCard(TestHolder.WANG, Money.parse("CNY 10.00"));
    OrderId order = newOrder();
    StringBuilder said = new StringBuilder().append(bank().issuer());
    try (CardHolder data = card.cardHolder()) {
      said.append(data).append(bank().issuer().startBinding(order, data));
    }
    String code = bank().newestCode(card.phone());
    said.append(confirm(bank().issuer(), order, Ceremony.other(code)));
    said.append(bank().issuer().resendChallenge(order));
    IssuerOutcome<AgreementToken> bound = confirm(bank().issuer(), order, code);
    said.append(bound).append(bank().issuer().queryBinding(order));
    String token = Ceremony.text(approved(bound));
    said.append(debit(bank().issuer(), newOrder(), approved(bound), HUNDRED));
    said.append(debit(bank().issuer(), newOrder(), approved(bound), TEN));
    said.append(credit(bank().issuer(), newOrder(), approved(bound), TEN));
    said.append(credit(bank().issuer(), newOrder(), card, TEN));
    said.append(credit(bank().issuer(), newOrder(), card.withName(TestHolder.LI.name()), TEN));
    bank().transferIn(TEN, card.name());
    said.append(bank().issuer().notices(""));
    bank().spend(card, Money.parse("CNY 1.00"), card.name(), card.idNumber());
    bank().closeStatements();
    said.append(bank().issuer().statements(approved(bound), ""));
    said.append(start(bank().issuer(), newOrder(), card.withName(TestHolder.LI.name())));
    bank().misbehave(Step.START, Misbehaviour.GARBAGE);
    said.append(start(bank().issuer(), newOrder(), card));

    assertThat(said).doesNotContain(token).doesNotContain("code=" + code);
    for (String secret : card.forbidden()) {
      assertThat(said).doesNotContain(secret);
    }
  }

  private static String name(Enum<?> how) {
    return how.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
