package dev.kabao.wallet.sandbox.bills;

import static dev.kabao.wallet.sandbox.bills.BillRig.BALANCE;
import static dev.kabao.wallet.sandbox.bills.BillRig.cny;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.bill.AutopayState;
import dev.kabao.wallet.bill.Bill;
import dev.kabao.wallet.bill.BillDraft;
import dev.kabao.wallet.bill.BillProblem;
import dev.kabao.wallet.bill.BillRefusal;
import dev.kabao.wallet.bill.BillResult;
import dev.kabao.wallet.bill.BillState;
import dev.kabao.wallet.bill.PayBillResult;
import dev.kabao.wallet.insight.MonthPicture;
import dev.kabao.wallet.value.BillId;
import dev.kabao.wallet.value.BillerAccountId;
import dev.kabao.wallet.value.PaymentId;
import dev.kabao.wallet.value.RequestId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A bill that its biller names no more, for good or by a mistake, and what a person says of one.
 */
class BillGoneTest {
  @TempDir Path folder;

  private BillRig rig;
  private Wallet wallet;
  private BillerAccountId account;
  private String reference;
  private Bill bill;

  @BeforeEach
  void owe() {
    rig = new BillRig(folder);
    wallet = rig.walletWith("500.00");
    reference = rig.bill("60.20", 10);
    account = rig.link(wallet).id();
    bill = BillRig.only(wallet);
  }

  @AfterEach
  void close() {
    rig.close();
  }

  /** The biller answers that nothing is owed, though something is. */
  private void wrongEmptyAnswer() {
    rig.biller.tellsTimes = 0;
    wallet.billers().refresh(account);
    rig.biller.tellsTimes = 1;
  }

  private BillState state() {
    return wallet.bills().find(bill.id()).state();
  }

  private MonthPicture month() {
    return wallet.insights().month(YearMonth.of(2026, 11), CurrencyUnit.of("CNY"));
  }

  @Test
  void oneWrongEmptyAnswerDoesNotPutABillDownAsPaidForGood() {
    wrongEmptyAnswer();
    assertThat(state()).isEqualTo(BillState.GONE);
    assertThat(month().spent()).isEqualTo(cny("60.20"));
    wallet.billers().refresh(account);
    assertThat(state()).isEqualTo(BillState.DUE);
    assertThat(wallet.bills().due(10)).extracting(Bill::id).containsExactly(bill.id());
    assertThat(month().spent()).isEqualTo(cny("0.00"));
    assertThat(month().payees()).isEmpty();
    assertThat(rig.facts()).containsOnlyOnce("bill.gone").containsOnlyOnce("bill.owed-again");
    assertThat(wallet.bills().pay(rig.request(), bill.id(), BALANCE))
        .isInstanceOf(PayBillResult.Paid.class);
    assertThat(month().spent()).isEqualTo(cny("60.20"));
  }

  @Test
  void whatIsNamedAgainWithAnotherAmountTakesOffWhatItCountedFor() {
    wallet.bills().categorise(rig.request(), bill.id(), "housing", false);
    wrongEmptyAnswer();
    rig.power.change(BillRig.NUMBER, reference, cny("75.00"));
    wallet.billers().refresh(account);
    assertThat(wallet.bills().find(bill.id()).amount()).isEqualTo(cny("75.00"));
    assertThat(month().spending()).isEmpty();
    assertThat(month().payees()).isEmpty();
  }

  @Test
  void itMayComeAndGoAnyNumberOfTimes() {
    for (int i = 0; i < 5; i++) {
      wrongEmptyAnswer();
      assertThat(month().spent()).isEqualTo(cny("60.20"));
      wallet.billers().refresh(account);
      assertThat(month().spent()).isEqualTo(cny("0.00"));
    }
  }

  @Test
  void whatIsGoneIsNotPaidAndSaysWhy() {
    wrongEmptyAnswer();
    PayBillResult result = wallet.bills().pay(rig.request(), bill.id(), BALANCE);
    assertThat(((PayBillResult.Refused) result).refusal()).isEqualTo(BillRefusal.GONE);
    assertThat(rig.takings()).isEqualTo(cny("0.00"));
  }

  @Test
  void whatTheBillerHasTakenBackIsDroppedByThePersonAndCountsNoMoreUntilItIsNamedAgain() {
    BillResult owed = wallet.bills().drop(rig.request(), bill.id());
    assertThat(((BillResult.Refused) owed).refusal()).isEqualTo(BillRefusal.NOT_BY_HAND);
    wrongEmptyAnswer();
    assertThat(month().spent()).isEqualTo(cny("60.20"));

    assertThat(wallet.bills().drop(rig.request(), bill.id())).isInstanceOf(BillResult.Done.class);

    assertThat(state()).isEqualTo(BillState.DROPPED);
    assertThat(month().spent()).isEqualTo(cny("0.00"));
    assertThat(month().payees()).isEmpty();
    wallet.billers().refresh(account);
    assertThat(state()).isEqualTo(BillState.DUE);
    assertThat(wallet.bills().pay(rig.request(), bill.id(), BALANCE))
        .isInstanceOf(PayBillResult.Paid.class);
    assertThat(month().spent()).isEqualTo(cny("60.20"));
  }

  @Test
  void whatThePersonSaysWasPaidStaysPaidWhateverTheBillerNames() {
    wallet.bills().paidElsewhere(rig.request(), bill.id());
    wallet.billers().refresh(account);
    assertThat(state()).isEqualTo(BillState.PAID);
    wrongEmptyAnswer();
    wallet.billers().refresh(account);
    assertThat(state()).isEqualTo(BillState.PAID);
    assertThat(month().spent()).isEqualTo(cny("60.20"));
  }

  @Test
  void whatIsGoneMayBePutDownAsPaidByThePersonAndStaysSo() {
    wrongEmptyAnswer();
    assertThat(wallet.bills().paidElsewhere(rig.request(), bill.id()))
        .isInstanceOf(BillResult.Done.class);
    wallet.billers().refresh(account);
    assertThat(state()).isEqualTo(BillState.PAID);
    assertThat(month().spent()).isEqualTo(cny("60.20"));
  }

  @Test
  void thePersonTakesBackThatItWasPaid() {
    wallet.bills().paidElsewhere(rig.request(), bill.id());
    assertThat(wallet.bills().owedAgain(rig.request(), bill.id()).bill().state())
        .isEqualTo(BillState.DUE);
    assertThat(month().spent()).isEqualTo(cny("0.00"));
    wallet.bills().pay(rig.request(), bill.id(), BALANCE);
    BillResult paid = wallet.bills().owedAgain(rig.request(), bill.id());
    assertThat(((BillResult.Refused) paid).refusal()).isEqualTo(BillRefusal.NOT_ELSEWHERE);
    assertThat(state()).isEqualTo(BillState.PAID);
  }

  @Test
  void aBillWhosePayeeGaveAllOfItBackIsOwedAgainOnceThePersonSaysSo() {
    BillDraft rent =
        BillDraft.owed(
                cny("80.00"),
                "房东",
                rig.clock.instant(),
                rig.clock.instant().plus(Duration.ofDays(5)))
            .payableTo("landlord-1");
    BillId id = wallet.bills().add(rig.request(), rent).id();
    RequestId request = rig.request();
    wallet.bills().pay(request, id, BALANCE);
    PaymentId payment = wallet.bills().find(id).payment().orElseThrow();
    wallet.payments().refund(rig.request(), payment, Optional.of(cny("79.99")));
    BillResult early = wallet.bills().owedAgain(rig.request(), id);
    assertThat(((BillResult.Refused) early).refusal()).isEqualTo(BillRefusal.NOT_ELSEWHERE);
    wallet.payments().refund(rig.request(), payment, Optional.empty());
    assertThat(wallet.bills().find(id).state()).isEqualTo(BillState.PAID);
    Bill again = wallet.bills().owedAgain(rig.request(), id).bill();
    assertThat(again.state()).isEqualTo(BillState.DUE);
    assertThat(again.problem()).contains(BillProblem.REFUNDED);
    PayBillResult replayed = wallet.bills().pay(request, id, BALANCE);
    assertThat(((PayBillResult.NotPaid) replayed).problem()).isEqualTo(BillProblem.REFUNDED);
    assertThat(wallet.bills().pay(rig.request(), id, BALANCE))
        .isInstanceOf(PayBillResult.Paid.class);
    assertThat(month().spent()).isEqualTo(cny("80.00"));
    assertThat(rig.balance(wallet)).isEqualTo(cny("420.00"));
  }

  @Test
  void whatIsPaidByItselfIsPaidOnceItIsNamedAgain() {
    wallet.billers().setUp(rig.request(), account, cny("100.00"), BALANCE);
    wrongEmptyAnswer();
    rig.biller.tellsTimes = 0;
    rig.clock.forward(Duration.ofDays(9));
    rig.wallets.resolve();
    assertThat(rig.takings()).isEqualTo(cny("0.00"));
    rig.biller.tellsTimes = 1;
    wallet.billers().refresh(account);
    rig.wallets.resolve();
    assertThat(rig.takings()).isEqualTo(cny("60.20"));
    assertThat(wallet.billers().accounts().get(0).autopay().orElseThrow().state())
        .isEqualTo(AutopayState.PAID);
  }
}
