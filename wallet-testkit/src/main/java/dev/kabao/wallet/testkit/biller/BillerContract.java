package dev.kabao.wallet.testkit.biller;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.spi.biller.Biller;
import dev.kabao.wallet.spi.biller.BillerCustomer;
import dev.kabao.wallet.spi.biller.BillerOutcome;
import dev.kabao.wallet.spi.biller.BillerPayment;
import dev.kabao.wallet.spi.biller.BillerReceipt;
import dev.kabao.wallet.spi.biller.BillerRefusal;
import dev.kabao.wallet.spi.biller.BillerStatus;
import dev.kabao.wallet.spi.biller.DueBill;
import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.testkit.biller.BillerHands.Misbehaviour;
import dev.kabao.wallet.value.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Biller} must do, against a test biller whose hands it is given. Extend it and
 * say how a biller is opened; JUnit does the rest.
 */
public abstract class BillerContract {
  private static final int CALLERS = 16;
  private static final Instant MADE_OUT = Instant.parse("2026-10-31T16:00:00Z");
  private static final Money SIXTY = Money.parse("CNY 60.20");
  private static final Money NINETY = Money.parse("CNY 90.00");

  private @Nullable BillerHands hands;

  /** For subclasses. */
  protected BillerContract() {}

  /** Opens a biller for one test; closed after the test. */
  protected abstract BillerHands openBiller() throws Exception;

  /** Opens the biller. */
  @BeforeEach
  public final void open() throws Exception {
    hands = openBiller();
  }

  /** Closes the biller. */
  @AfterEach
  public final void shut() {
    if (hands != null) {
      hands.close();
    }
  }

  private BillerHands hands() {
    return Objects.requireNonNull(hands, "opened before each test");
  }

  private Biller biller() {
    return hands().biller();
  }

  private static OrderId newOrder() {
    return OrderId.of(UUID.randomUUID());
  }

  private BillerOutcome<List<DueBill>> owed(String number) {
    try (Secret secret = Secret.of(number)) {
      return biller().dueBills(secret);
    }
  }

  private BillerOutcome<BillerReceipt> pay(
      OrderId order, String number, String bill, Money amount) {
    try (Secret secret = Secret.of(number)) {
      return biller().pay(new BillerPayment(order, secret, bill, amount, MADE_OUT));
    }
  }

  private static <T> T done(BillerOutcome<T> outcome) {
    assertThat(outcome).isInstanceOf(BillerOutcome.Done.class);
    return ((BillerOutcome.Done<T>) outcome).value();
  }

  private static void assertRefused(BillerOutcome<?> outcome, BillerRefusal... oneOf) {
    assertThat(outcome).isInstanceOf(BillerOutcome.Refused.class);
    assertThat(((BillerOutcome.Refused<?>) outcome).refusal()).isIn((Object[]) oneOf);
  }

  private BillerOutcome<BillerReceipt> confirmed(OrderId order) {
    BillerStatus status = biller().confirm(order);
    assertThat(status).isInstanceOf(BillerStatus.Found.class);
    return ((BillerStatus.Found) status).outcome();
  }

  private String bill(String number, Money amount) {
    return hands().makeOut(number, amount, MADE_OUT, Optional.empty());
  }

  /** Profiles do not change. */
  @Test
  public void theProfileStaysTheSame() {
    assertThat(biller().profile()).isEqualTo(biller().profile());
  }

  /** Customers are found by their number, and nobody else is. */
  @Test
  public void aCustomerIsFoundByTheirNumberOnly() {
    String number = hands().newCustomer("**明");
    try (Secret right = Secret.of(number);
        Secret wrong = Secret.of(number + "0")) {
      BillerCustomer customer = done(biller().lookUp(right));
      assertThat(customer.label()).isEqualTo("**明");
      assertRefused(biller().lookUp(wrong), BillerRefusal.CUSTOMER_UNKNOWN);
      assertRefused(biller().dueBills(wrong), BillerRefusal.CUSTOMER_UNKNOWN);
    }
  }

  /** What is owed, in order. */
  @Test
  public void whatIsOwedIsToldAsItWasMadeOutTheFirstDueFirst() {
    String number = hands().newCustomer("**明");
    Instant later = MADE_OUT.plus(Duration.ofDays(30));
    Instant sooner = MADE_OUT.plus(Duration.ofDays(10));
    String second = hands().makeOut(number, NINETY, MADE_OUT, Optional.of(later));
    String first = hands().makeOut(number, SIXTY, MADE_OUT, Optional.of(sooner));

    List<DueBill> owed = done(owed(number));

    assertThat(owed).extracting(DueBill::reference).containsExactly(first, second);
    assertThat(owed.get(0).amount()).isEqualTo(SIXTY);
    assertThat(owed.get(0).dueAt()).contains(sooner);
    assertThat(owed.get(0).madeOutAt()).isEqualTo(MADE_OUT);
    assertThat(done(owed(number))).isEqualTo(owed);
  }

  /** Each customer's own. */
  @Test
  public void nobodyIsToldWhatOthersOwe() {
    String mine = hands().newCustomer("**明");
    String theirs = hands().newCustomer("**芳");
    String bill = bill(theirs, SIXTY);

    assertThat(done(owed(mine))).isEmpty();
    assertRefused(pay(newOrder(), mine, bill, SIXTY), BillerRefusal.BILL_UNKNOWN);
    assertThat(hands().isPaid(theirs, bill)).isFalse();
  }

  /** The usual course. */
  @Test
  public void aPaymentPutsTheBillDownAsPaidAndAQuestionTellsTheSame() {
    String number = hands().newCustomer("**明");
    String bill = bill(number, SIXTY);
    OrderId order = newOrder();
    assertThat(biller().confirm(order)).isInstanceOf(BillerStatus.NotFound.class);

    BillerReceipt receipt = done(pay(order, number, bill, SIXTY));

    assertThat(hands().isPaid(number, bill)).isTrue();
    assertThat(done(owed(number))).isEmpty();
    assertThat(done(confirmed(order))).isEqualTo(receipt);
  }

  /** Idempotency. */
  @Test
  public void theSameOrderIsTakenOnceAndHasTheSameAnswer() {
    String number = hands().newCustomer("**明");
    String bill = bill(number, SIXTY);
    OrderId order = newOrder();

    BillerOutcome<BillerReceipt> first = pay(order, number, bill, SIXTY);

    done(first);
    assertThat(pay(order, number, bill, SIXTY)).isEqualTo(first);
    assertThat(confirmed(order)).isEqualTo(first);
  }

  /** An order id stands for one thing. */
  @Test
  public void theSameOrderForAnotherBillIsNotTaken() {
    String number = hands().newCustomer("**明");
    String bill = bill(number, SIXTY);
    String other = bill(number, NINETY);
    OrderId order = newOrder();
    BillerOutcome<BillerReceipt> first = pay(order, number, bill, SIXTY);

    assertThat(pay(order, number, other, NINETY)).isNotInstanceOf(BillerOutcome.Done.class);
    assertThat(hands().isPaid(number, other)).isFalse();
    assertThat(confirmed(order)).isEqualTo(first);
  }

  /** Once. */
  @Test
  public void aBillThatIsPaidIsNotPaidAgain() {
    String number = hands().newCustomer("**明");
    String bill = bill(number, SIXTY);
    done(pay(newOrder(), number, bill, SIXTY));
    OrderId second = newOrder();

    assertRefused(pay(second, number, bill, SIXTY), BillerRefusal.BILL_PAID);
    assertRefused(confirmed(second), BillerRefusal.BILL_PAID);
  }

  /** The whole bill, as it is now. */
  @Test
  public void onlyTheAmountOfNowIsTaken() {
    String number = hands().newCustomer("**明");
    String bill = bill(number, SIXTY);
    hands().change(number, bill, NINETY);

    assertRefused(pay(newOrder(), number, bill, SIXTY), BillerRefusal.AMOUNT_DIFFERS);
    assertThat(hands().isPaid(number, bill)).isFalse();
    assertThat(done(owed(number))).extracting(DueBill::reference).containsExactly(bill);
    done(pay(newOrder(), number, bill, NINETY));
  }

  /** What was taken back. */
  @Test
  public void aBillThatWasTakenBackIsNotOwedAndNotTaken() {
    String number = hands().newCustomer("**明");
    String bill = bill(number, SIXTY);
    hands().withdraw(number, bill);

    assertThat(done(owed(number))).isEmpty();
    assertRefused(
        pay(newOrder(), number, bill, SIXTY),
        BillerRefusal.BILL_UNKNOWN,
        BillerRefusal.NOT_ACCEPTED);
  }

  /** A refusal is for good. */
  @Test
  public void aRefusedOrderStaysRefusedAndTheBillOwed() {
    String number = hands().newCustomer("**明");
    String bill = bill(number, SIXTY);
    OrderId order = newOrder();
    hands().misbehave(Misbehaviour.REFUSE);

    BillerOutcome<BillerReceipt> refused = pay(order, number, bill, SIXTY);

    assertThat(refused).isInstanceOf(BillerOutcome.Refused.class);
    assertThat(confirmed(order)).isEqualTo(refused);
    assertThat(pay(order, number, bill, SIXTY)).isEqualTo(refused);
    assertThat(hands().isPaid(number, bill)).isFalse();
  }

  /** An order that is decided later. */
  @Test
  public void anUndecidedOrderIsPendingUntilItIsDecided() {
    String number = hands().newCustomer("**明");
    String bill = bill(number, SIXTY);
    for (boolean take : new boolean[] {false, true}) {
      OrderId order = newOrder();
      hands().misbehave(Misbehaviour.LEAVE_UNDECIDED);
      assertThat(pay(order, number, bill, SIXTY)).isInstanceOf(BillerOutcome.Pending.class);
      assertThat(confirmed(order)).isInstanceOf(BillerOutcome.Pending.class);

      hands().decide(order, take);

      assertThat(confirmed(order))
          .isInstanceOf(take ? BillerOutcome.Done.class : BillerOutcome.Refused.class);
      assertThat(hands().isPaid(number, bill)).isEqualTo(take);
    }
  }

  /** A call that never arrives. */
  @Test
  public void whatIsLostOnTheWayThereIsUnknownAndAQuestionTellsTheTruth() {
    lost(Misbehaviour.BREAK_BEFORE);
  }

  /** An answer that never comes. */
  @Test
  public void whatIsLostOnTheWayBackIsUnknownAndAQuestionTellsTheTruth() {
    lost(Misbehaviour.BREAK_AFTER);
  }

  /** An answer that cannot be read. */
  @Test
  public void whatCannotBeReadIsUnknownAndAQuestionTellsTheTruth() {
    lost(Misbehaviour.GARBAGE);
  }

  private void lost(Misbehaviour how) {
    String number = hands().newCustomer("**明");
    String bill = bill(number, SIXTY);
    OrderId order = newOrder();
    hands().misbehave(how);

    assertThat(pay(order, number, bill, SIXTY)).isInstanceOf(BillerOutcome.Unknown.class);

    if (how == Misbehaviour.BREAK_BEFORE) {
      assertThat(biller().confirm(order)).isInstanceOf(BillerStatus.NotFound.class);
      assertThat(hands().isPaid(number, bill)).isFalse();
    } else {
      done(confirmed(order));
      assertThat(hands().isPaid(number, bill)).isTrue();
    }
    done(pay(order, number, bill, SIXTY));
    assertThat(hands().isPaid(number, bill)).isTrue();
  }

  /** A race for one order, and one for one bill. */
  @Test
  public void ofManyCallersOneOrderIsTakenForABill() throws Exception {
    String number = hands().newCustomer("**明");
    String bill = bill(number, SIXTY);
    OrderId shared = newOrder();
    List<BillerOutcome<BillerReceipt>> outcomes = new ArrayList<>();
    ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
    try {
      CountDownLatch ready = new CountDownLatch(CALLERS);
      List<Future<BillerOutcome<BillerReceipt>>> running = new ArrayList<>();
      for (int i = 0; i < CALLERS; i++) {
        OrderId order = i % 2 == 0 ? shared : newOrder();
        running.add(
            threads.submit(
                () -> {
                  ready.countDown();
                  ready.await();
                  return pay(order, number, bill, SIXTY);
                }));
      }
      for (Future<BillerOutcome<BillerReceipt>> one : running) {
        outcomes.add(one.get());
      }
    } finally {
      threads.shutdownNow();
    }
    List<BillerReceipt> receipts =
        outcomes.stream()
            .filter(one -> one instanceof BillerOutcome.Done)
            .map(BillerContract::done)
            .distinct()
            .toList();
    assertThat(receipts).hasSize(1);
    outcomes.stream()
        .filter(one -> !(one instanceof BillerOutcome.Done))
        .forEach(one -> assertRefused(one, BillerRefusal.BILL_PAID));
  }
}
