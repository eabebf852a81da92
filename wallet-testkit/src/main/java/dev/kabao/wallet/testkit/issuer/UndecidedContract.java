package dev.kabao.wallet.testkit.issuer;

import static dev.kabao.wallet.testkit.issuer.Ceremony.TEN;
import static dev.kabao.wallet.testkit.issuer.Ceremony.approved;
import static dev.kabao.wallet.testkit.issuer.Ceremony.found;
import static dev.kabao.wallet.testkit.issuer.Ceremony.newOrder;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.spi.issuer.IssuerNotice;
import dev.kabao.wallet.spi.issuer.IssuerOutcome;
import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.spi.issuer.OrderReceipt;
import dev.kabao.wallet.testkit.issuer.BankHands.Step;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The part of the suite about orders that an issuer takes and decides later. */
public interface UndecidedContract {
  /** The test bank. */
  BankHands bank();

  /** Approved in the end. */
  @TestFactory
  default Stream<DynamicTest> anOrderThatIsApprovedLaterMovesMoneyThenAndIsTold() {
    return Stream.of(Step.DEBIT, Step.CREDIT, Step.REFUND)
        .map(step -> DynamicTest.dynamicTest(name(step), () -> approvedLater(step)));
  }

  private void approvedLater(Step step) {
    Movement movement = Movement.prepare(bank(), step);
    OrderId order = undecided(step, movement);
    if (step != Step.DEBIT) {
      assertThat(bank().available(movement.card())).isEqualTo(movement.before());
    }

    bank().decide(order, true);

    IssuerOutcome<OrderReceipt> outcome = found(bank().issuer().queryOrder(order));
    assertThat(approved(outcome).amount()).isEqualTo(TEN);
    assertThat(movement.ask(bank().issuer(), order)).isEqualTo(outcome);
    assertThat(bank().available(movement.card())).isEqualTo(movement.after());
    assertThat(told(order)).containsExactly(new IssuerNotice.OrderDecided(order, outcome));
  }

  /** Refused in the end. */
  @TestFactory
  default Stream<DynamicTest> anOrderThatIsRefusedLaterLeavesMoneyWhereItWasAndIsTold() {
    return Stream.of(Step.DEBIT, Step.CREDIT, Step.REFUND)
        .map(step -> DynamicTest.dynamicTest(name(step), () -> refusedLater(step)));
  }

  private void refusedLater(Step step) {
    Movement movement = Movement.prepare(bank(), step);
    OrderId order = undecided(step, movement);

    bank().decide(order, false);

    IssuerOutcome<OrderReceipt> outcome = found(bank().issuer().queryOrder(order));
    assertThat(outcome).isInstanceOf(IssuerOutcome.Declined.class);
    assertThat(movement.ask(bank().issuer(), order)).isEqualTo(outcome);
    assertThat(bank().available(movement.card())).isEqualTo(movement.before());
    assertThat(told(order)).containsExactly(new IssuerNotice.OrderDecided(order, outcome));
    // What was set aside for it can be asked for again.
    approved(movement.ask(bank().issuer(), newOrder()));
    assertThat(bank().available(movement.card())).isEqualTo(movement.after());
  }

  private OrderId undecided(Step step, Movement movement) {
    OrderId order = newOrder();
    bank().leaveUndecided(step);
    assertThat(movement.ask(bank().issuer(), order)).isInstanceOf(IssuerOutcome.Pending.class);
    assertThat(found(bank().issuer().queryOrder(order))).isInstanceOf(IssuerOutcome.Pending.class);
    assertThat(movement.ask(bank().issuer(), order)).isInstanceOf(IssuerOutcome.Pending.class);
    assertThat(told(order)).isEmpty();
    return order;
  }

  private List<IssuerNotice> told(OrderId order) {
    return Feed.from(bank().issuer(), "").notices().stream()
        .filter(
            notice ->
                notice instanceof IssuerNotice.OrderDecided decided
                    && decided.order().equals(order))
        .toList();
  }

  private static String name(Step step) {
    return step.name().toLowerCase(Locale.ROOT);
  }
}
