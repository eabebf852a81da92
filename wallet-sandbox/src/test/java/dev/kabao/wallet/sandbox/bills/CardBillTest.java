package dev.kabao.wallet.sandbox.bills;

import static dev.kabao.wallet.sandbox.bills.BillRig.BALANCE;
import static dev.kabao.wallet.sandbox.bills.CardRig.cny;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.bill.Bill;
import dev.kabao.wallet.bill.BillProblem;
import dev.kabao.wallet.bill.BillRefusal;
import dev.kabao.wallet.bill.BillResult;
import dev.kabao.wallet.bill.BillState;
import dev.kabao.wallet.bill.PayBillResult;
import dev.kabao.wallet.bill.Share;
import dev.kabao.wallet.bill.StatementResult;
import dev.kabao.wallet.event.WalletEvent;
import dev.kabao.wallet.payment.Funding;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.payment.PaymentResult;
import dev.kabao.wallet.payment.WithdrawRequest;
import dev.kabao.wallet.sandbox.CardMove;
import dev.kabao.wallet.sandbox.FaultPoint;
import dev.kabao.wallet.sandbox.bills.CardRig.Held;
import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.value.CardId;
import dev.kabao.wallet.value.RequestId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is owed on a credit card is one bill that can be paid. It is November at first. */
class CardBillTest {
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
  private static final YearMonth DECEMBER = YearMonth.of(2026, 12);

  @TempDir Path folder;

  private CardRig rig;
  private Held card;
  private CardId bound;

  @BeforeEach
  void open() throws IOException {
    rig = new CardRig(folder);
    card = rig.creditCard("5000.00");
    bound = rig.bind(card);
    rig.give("1000.00");
  }

  @AfterEach
  void close() {
    rig.close();
  }

  /** Three hundred yuan are spent in November, and December has begun. */
  private Bill novembersBill() {
    rig.spend(card, "100.00", "某某超市");
    rig.spend(card, "200.00", "老王面馆");
    rig.nextMonth();
    rig.wallets.resolve();
    return rig.due();
  }

  private PayBillResult pay(Bill bill) {
    return rig.wallet.bills().pay(rig.request(), bill.id(), BALANCE);
  }

  private List<String> facts() {
    return rig.wallets.events(0, 1000).stream().map(WalletEvent::type).toList();
  }

  @Test
  void whatIsDueIsOneBillWithItsDayAndItsMinimumAndCountsInNoSum() {
    Bill bill = novembersBill();

    assertThat(bill.amount()).isEqualTo(cny("300.00"));
    assertThat(bill.minimum()).contains(cny("30.00"));
    assertThat(bill.card()).contains(bound);
    assertThat(bill.payee().orElseThrow()).contains("WeBank");
    assertThat(LocalDate.ofInstant(bill.dueAt().orElseThrow(), CardRig.CHINA))
        .isEqualTo(LocalDate.parse("2026-12-20"));
    assertThat(rig.wallet.bills().due(10)).extracting(Bill::id).containsExactly(bill.id());
    assertThat(
            rig.wallet
                .bills()
                .outlook(rig.clock.instant().plus(Duration.ofDays(30)), CurrencyUnit.of("CNY"))
                .bills())
        .hasSize(1);
    assertThat(rig.lines()).hasSize(2);
    assertThat(rig.spent(NOVEMBER)).isEqualTo(cny("300.00"));
    assertThat(rig.spent(DECEMBER)).isEqualTo(cny("0.00"));
    assertThat(facts()).contains("bill.new", "bill.statement");
    rig.clock.forward(Duration.ofDays(17));
    rig.wallets.resolve();
    assertThat(facts()).contains("bill.reminder");
  }

  @Test
  void payingItIsAWithdrawalToTheCardAndNothingCountsTwice() {
    Bill bill = novembersBill();

    assertThat(pay(bill)).isInstanceOf(PayBillResult.Paid.class);

    assertThat(rig.balance()).isEqualTo(cny("700.00"));
    assertThat(rig.available(card)).isEqualTo(cny("5000.00"));
    assertThat(rig.owed()).extracting(Bill::state).containsExactly(BillState.PAID);
    assertThat(rig.owed())
        .singleElement()
        .satisfies(
            paid -> {
              assertThat(paid.category().code()).isEqualTo("transfers");
              assertThat(paid.moved()).isEqualTo(cny("0.00"));
            });
    assertThat(pay(bill))
        .isInstanceOfSatisfying(
            PayBillResult.Refused.class,
            refused -> assertThat(refused.refusal()).isEqualTo(BillRefusal.PAID));
    rig.nextMonth();
    rig.wallets.resolve();
    assertThat(rig.owed()).extracting(Bill::state).containsExactly(BillState.PAID);
    assertThat(rig.all()).hasSize(3);
    assertThat(rig.spent(NOVEMBER)).isEqualTo(cny("300.00"));
    assertThat(rig.spent(DECEMBER)).isEqualTo(cny("0.00"));
    assertThat(rig.income(DECEMBER)).isEqualTo(cny("0.00"));
  }

  @Test
  void theSameRequestPaysOnceAndTwoRequestsPayOnce() throws Exception {
    Bill bill = novembersBill();
    RequestId request = rig.request();

    List<PayBillResult> results =
        BillRig.together(
            List.of(
                () -> rig.wallet.bills().pay(request, bill.id(), BALANCE),
                () -> rig.wallet.bills().pay(request, bill.id(), BALANCE),
                () -> pay(bill),
                () -> pay(bill)));

    assertThat(results).anyMatch(PayBillResult.Paid.class::isInstance);
    assertThat(rig.balance()).isEqualTo(cny("700.00"));
    assertThat(rig.available(card)).isEqualTo(cny("5000.00"));
  }

  @Test
  void whatIsNotPaidIsInTheNextStatementsBillAndWhatIsPaidElsewhereIsSeenThere() {
    Bill november = novembersBill();
    rig.move(card, CardMove.Kind.DEPOSIT, "50.00", "李小明");
    rig.spend(card, "20.00", "地铁");
    rig.nextMonth();
    rig.wallets.resolve();

    Bill december = rig.due();
    assertThat(december.id()).isNotEqualTo(november.id());
    assertThat(december.amount()).isEqualTo(cny("270.00"));
    assertThat(rig.wallet.bills().find(november.id()).state()).isEqualTo(BillState.DROPPED);
    assertThat(facts()).contains("bill.replaced");

    rig.move(card, CardMove.Kind.DEPOSIT, "270.00", "李小明");
    rig.nextMonth();
    rig.wallets.resolve();

    assertThat(rig.wallet.bills().find(december.id()).state()).isEqualTo(BillState.PAID);
    assertThat(rig.wallet.bills().due(10)).isEmpty();
    assertThat(rig.spent(NOVEMBER)).isEqualTo(cny("300.00"));
    assertThat(rig.spent(DECEMBER)).isEqualTo(cny("20.00"));
    assertThat(rig.spent(YearMonth.of(2027, 1))).isEqualTo(cny("0.00"));
    assertThat(rig.income(DECEMBER)).isEqualTo(cny("0.00"));
    assertThat(rig.lines()).hasSize(3);
  }

  @Test
  void paidOffInFullWithNewPurchasesSinceItCountsAsPaidElsewhere() {
    Bill november = novembersBill();
    rig.move(card, CardMove.Kind.DEPOSIT, "300.00", "李小明");
    rig.spend(card, "20.00", "地铁");
    rig.nextMonth();
    rig.wallets.resolve();

    assertThat(rig.wallet.bills().find(november.id()).state()).isEqualTo(BillState.PAID);
    assertThat(rig.due().amount()).isEqualTo(cny("20.00"));
  }

  @Test
  void whatIsPaidAfterTheStatementWasClosedIsNoPartOfItsBill() {
    Bill november = novembersBill();
    rig.spend(card, "20.00", "地铁");
    rig.nextMonth();
    assertThat(pay(november)).isInstanceOf(PayBillResult.Paid.class);

    rig.wallets.resolve();

    // The bank says that 320 are due; 300 of them were paid since.
    assertThat(rig.due().amount()).isEqualTo(cny("20.00"));
    assertThat(pay(rig.due())).isInstanceOf(PayBillResult.Paid.class);
    assertThat(rig.available(card)).isEqualTo(cny("5000.00"));
    rig.nextMonth();
    rig.wallets.resolve();
    assertThat(rig.wallet.bills().due(10)).isEmpty();
    assertThat(rig.owed()).extracting(Bill::state).containsOnly(BillState.PAID);
  }

  @Test
  void whatPaidAnotherBillIsNoRepaymentOfThisOne() {
    Bill november = novembersBill();
    rig.spend(card, "20.00", "地铁");
    rig.nextMonth();
    pay(november);
    rig.ask(bound);
    Bill december = rig.due();
    rig.nextMonth();
    rig.ask(bound);

    assertThat(rig.wallet.bills().find(december.id()).state()).isEqualTo(BillState.DROPPED);
    assertThat(rig.due().amount()).isEqualTo(cny("20.00"));
  }

  @Test
  void aRepaymentThatTheBankSendsBackIsOwedByTheNextStatement() {
    Bill november = novembersBill();
    PayBillResult.Paid paid = (PayBillResult.Paid) pay(november);
    PaymentResult payment = rig.wallet.payments().find(paid.bill().payment().orElseThrow());
    rig.bank.admin().returnCredit(OrderId.of(payment.payment().id().value()));
    rig.wallets.incoming().fetch();
    assertThat(rig.balance()).isEqualTo(cny("1000.00"));
    rig.nextMonth();
    rig.ask(bound);

    assertThat(rig.due().amount()).isEqualTo(cny("300.00"));
    assertThat(rig.spent(NOVEMBER)).isEqualTo(cny("300.00"));
    assertThat(rig.spent(DECEMBER)).isEqualTo(cny("0.00"));
    assertThat(rig.income(DECEMBER)).isEqualTo(cny("0.00"));
  }

  @Test
  void aWithdrawalByHandIsSeenOnTheNextStatement() {
    Bill november = novembersBill();
    rig.wallet.payments().withdraw(rig.request(), WithdrawRequest.of(bound, cny("300.00")));
    rig.nextMonth();
    rig.wallets.resolve();

    assertThat(rig.wallet.bills().find(november.id()).state()).isEqualTo(BillState.PAID);
    assertThat(rig.wallet.bills().due(10)).isEmpty();
  }

  @Test
  void onlyTheBalancePaysItAndOnlyIfItHoldsEnough() {
    rig.spend(card, "1500.00", "某某超市");
    rig.nextMonth();
    rig.wallets.resolve();
    Bill bill = rig.due();

    PayBillResult byCard =
        rig.wallet
            .bills()
            .pay(rig.request(), bill.id(), Funding.inOrder(FundingSource.card(bound)));
    PayBillResult tooMuch = pay(bill);

    assertThat(((PayBillResult.Refused) byCard).refusal()).isEqualTo(BillRefusal.BALANCE_ONLY);
    assertThat(((PayBillResult.NotPaid) tooMuch).problem()).isEqualTo(BillProblem.PAYMENT_DECLINED);
    assertThat(rig.due().id()).isEqualTo(bill.id());
    rig.give("500.00");
    assertThat(pay(bill)).isInstanceOf(PayBillResult.Paid.class);
    assertThat(rig.balance()).isEqualTo(cny("0.00"));
  }

  @Test
  void aBankThatDoesNotAnswerIsAskedAndNothingIsSentTwice() {
    Bill bill = novembersBill();
    rig.fault(FaultPoint.CREDIT, "drop-after");
    rig.fault(FaultPoint.QUERY, "drop-before");

    assertThat(pay(bill)).isInstanceOf(PayBillResult.UnderWay.class);

    rig.clock.forward(Duration.ofMinutes(2));
    rig.wallets.resolve();
    assertThat(rig.owed()).extracting(Bill::state).containsExactly(BillState.PAID);
    assertThat(rig.balance()).isEqualTo(cny("700.00"));
    assertThat(rig.available(card)).isEqualTo(cny("5000.00"));
  }

  @Test
  void whatIsUnderWayWhenTheNextStatementComesIsNoPartOfItsBillAndIsOwedAgainIfItFails() {
    Bill november = novembersBill();
    rig.fault(FaultPoint.CREDIT, "pending");
    PayBillResult.UnderWay underWay = (PayBillResult.UnderWay) pay(november);
    rig.spend(card, "20.00", "地铁");
    rig.nextMonth();
    rig.ask(bound);
    assertThat(rig.due().amount()).isEqualTo(cny("20.00"));

    rig.bank.admin().decide(OrderId.of(underWay.payment().payment().id().value()), false);
    rig.wallets.resolve();
    rig.clock.forward(Duration.ofDays(1));
    rig.wallets.resolve();

    List<Bill> open = rig.wallet.bills().due(10);
    assertThat(open)
        .extracting(Bill::amount)
        .containsExactlyInAnyOrder(cny("300.00"), cny("20.00"));
    open.forEach(bill -> assertThat(pay(bill)).isInstanceOf(PayBillResult.Paid.class));
    assertThat(rig.available(card)).isEqualTo(cny("5000.00"));
  }

  @Test
  void aBillOfACardThatIsUnboundCannotBePaidHereButPutDownAsPaidElsewhere() {
    Bill bill = novembersBill();
    rig.wallet.cards().unbind(rig.request(), bound);

    assertThat(((PayBillResult.Refused) pay(bill)).refusal()).isEqualTo(BillRefusal.CARD_GONE);
    assertThat(rig.wallet.bills().paidElsewhere(rig.request(), bill.id()))
        .isInstanceOf(BillResult.Done.class);
    assertThat(rig.spent(NOVEMBER)).isEqualTo(cny("300.00"));
    assertThat(rig.spent(DECEMBER)).isEqualTo(cny("0.00"));
  }

  @Test
  void aCardThatIsBoundAgainTakesItsBillOverAndOneAloneIsOwed() {
    Bill november = novembersBill();
    rig.wallet.cards().unbind(rig.request(), bound);
    CardId again = rig.bind(card);
    rig.ask(again);
    assertThat(rig.due().id()).isEqualTo(november.id());
    assertThat(rig.due().card()).contains(again);
    rig.wallet.cards().unbind(rig.request(), again);
    rig.spend(card, "20.00", "地铁");
    rig.nextMonth();
    CardId third = rig.bind(card);

    assertThat(rig.ask(third)).isEqualTo(new StatementResult.Told(2, 1));

    assertThat(rig.due().amount()).isEqualTo(cny("320.00"));
    assertThat(pay(rig.due())).isInstanceOf(PayBillResult.Paid.class);
    assertThat(rig.spent(NOVEMBER)).isEqualTo(cny("300.00"));
    assertThat(rig.spent(DECEMBER)).isEqualTo(cny("20.00"));
  }

  @Test
  void itIsNotDroppedOrSplitByHand() {
    Bill bill = novembersBill();

    assertThat(refusal(rig.wallet.bills().drop(rig.request(), bill.id())))
        .isEqualTo(BillRefusal.NOT_BY_HAND);
    assertThat(
            refusal(
                rig.wallet
                    .bills()
                    .split(
                        rig.request(),
                        bill.id(),
                        List.of(new Share("王芳", cny("10.00"), Optional.empty())))))
        .isEqualTo(BillRefusal.NOT_TO_BE_SPLIT);
  }

  @Test
  void ofManyStatementsAtOnceOnlyTheNewestSaysWhatIsOwed() {
    for (int month = 0; month < 5; month++) {
      rig.spend(card, "100.00", "某某超市");
      rig.nextMonth();
    }

    assertThat(rig.ask(bound)).isEqualTo(new StatementResult.Told(5, 5));

    assertThat(rig.owed()).singleElement().extracting(Bill::amount).isEqualTo(cny("500.00"));
  }

  @Test
  void payingByTheCreditCardIsAnEntryAtOnceAndNoneByTheStatement() {
    PayRequest tea = PayRequest.of(FundingSource.card(bound), "tea-house", cny("12.30"));
    rig.wallet.payments().pay(rig.request(), tea);
    rig.nextMonth();
    rig.wallets.resolve();

    assertThat(rig.lines()).isEmpty();
    assertThat(rig.due().amount()).isEqualTo(cny("12.30"));
    assertThat(rig.spent(NOVEMBER)).isEqualTo(cny("12.30"));
    assertThat(pay(rig.due())).isInstanceOf(PayBillResult.Paid.class);
    Money all = rig.spent(NOVEMBER).plus(rig.spent(DECEMBER));
    assertThat(all).isEqualTo(cny("12.30"));
  }

  private static BillRefusal refusal(BillResult result) {
    return ((BillResult.Refused) result).refusal();
  }
}
