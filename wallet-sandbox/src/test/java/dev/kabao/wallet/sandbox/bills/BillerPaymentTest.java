package dev.kabao.wallet.sandbox.bills;

import static dev.kabao.wallet.sandbox.bills.BillRig.BALANCE;
import static dev.kabao.wallet.sandbox.bills.BillRig.cny;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.Wallets;
import dev.kabao.wallet.bill.Bill;
import dev.kabao.wallet.bill.BillFilter;
import dev.kabao.wallet.bill.BillProblem;
import dev.kabao.wallet.bill.BillRefusal;
import dev.kabao.wallet.bill.BillState;
import dev.kabao.wallet.bill.BillerAccount;
import dev.kabao.wallet.bill.LinkResult;
import dev.kabao.wallet.bill.PayBillResult;
import dev.kabao.wallet.bill.RefreshResult;
import dev.kabao.wallet.payment.PaymentResult;
import dev.kabao.wallet.sandbox.BillerFault;
import dev.kabao.wallet.sandbox.BillerPoint;
import dev.kabao.wallet.spi.biller.BillerRefusal;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.WalletException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A biller's bills: how they come, how they are paid, and what becomes of the money. */
class BillerPaymentTest {
  @TempDir Path folder;

  private BillRig rig;
  private Wallet wallet;

  @BeforeEach
  void open() {
    rig = new BillRig(folder);
    wallet = rig.walletWith("500.00");
  }

  @AfterEach
  void close() {
    rig.close();
  }

  /** A bill of 60.20 that is in the list. */
  private Bill owed() {
    rig.bill("60.20", 10);
    rig.link(wallet);
    return BillRig.only(wallet);
  }

  private PayBillResult pay(RequestId request, Bill bill) {
    return wallet.bills().pay(request, bill.id(), BALANCE);
  }

  private void assertPaidOnce(Bill bill) {
    assertThat(wallet.bills().find(bill.id()).state()).isEqualTo(BillState.PAID);
    assertThat(rig.balance(wallet)).isEqualTo(cny("439.80"));
    assertThat(rig.takings()).isEqualTo(cny("60.20"));
    assertThat(rig.power.isPaid(BillRig.NUMBER, bill.reference().orElseThrow())).isTrue();
    assertThat(rig.biller.told.stream().distinct()).hasSize(1);
  }

  private void assertGivenBack(Bill bill, BillProblem why) {
    Bill now = wallet.bills().find(bill.id());
    assertThat(now.state()).isEqualTo(BillState.DUE);
    assertThat(now.problem()).contains(why);
    assertThat(rig.balance(wallet)).isEqualTo(cny("500.00"));
    assertThat(rig.takings()).isEqualTo(cny("0.00"));
    assertThat(rig.power.isPaid(BillRig.NUMBER, bill.reference().orElseThrow())).isFalse();
    assertThat(BillRig.only(wallet)).isEqualTo(now);
  }

  /** Lets the time pass until nothing is open any more. */
  private void settle() {
    for (int i = 0; i < 40; i++) {
      rig.clock.forward(Duration.ofMinutes(1));
      rig.wallets.resolve();
    }
  }

  @Test
  void aLinkedAccountListsWhatIsOwedAndMasksTheNumber() {
    Bill bill = owed();
    assertThat(bill.amount()).isEqualTo(cny("60.20"));
    assertThat(bill.state()).isEqualTo(BillState.DUE);
    assertThat(bill.category().code()).isEqualTo("utilities");
    assertThat(bill.biller()).contains(BillRig.PAYEE);
    assertThat(bill.dueAt()).contains(rig.clock.instant().plus(Duration.ofDays(10)));
    assertThat(wallet.bills().due(10)).containsExactly(bill);
    BillerAccount account = wallet.billers().accounts().get(0);
    assertThat(account.number()).isEqualTo("******2345");
    assertThat(account.label()).isEqualTo("**明 幸福路*号");
    assertThat(rig.wallets.findWallet("13900000000")).isEmpty();
  }

  @Test
  void anUnknownNumberIsRefusedAndNothingIsKept() {
    LinkResult result = wallet.billers().link(rig.request(), BillRig.PAYEE, "999");
    assertThat(((LinkResult.Refused) result).refusal()).isEqualTo(BillerRefusal.CUSTOMER_UNKNOWN);
    rig.power.misbehave(BillerPoint.LOOK_UP, BillerFault.BREAK_AFTER, 1);
    result = wallet.billers().link(rig.request(), BillRig.PAYEE, BillRig.NUMBER);
    assertThat(((LinkResult.Refused) result).refusal()).isEqualTo(BillerRefusal.UNAVAILABLE);
    assertThat(wallet.billers().accounts()).isEmpty();
    assertThatExceptionOfType(WalletException.class)
        .isThrownBy(() -> wallet.billers().link(rig.request(), "nobody", "1"))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
  }

  @Test
  void aBillIsPaidTheBillerToldAndTheListHasOneEntryForIt() {
    Bill bill = owed();
    RequestId request = rig.request();
    assertThat(pay(request, bill)).isInstanceOf(PayBillResult.Paid.class);
    assertThat(pay(request, bill)).isInstanceOf(PayBillResult.Paid.class);
    assertPaidOnce(bill);
    assertThat(BillRig.only(wallet).state()).isEqualTo(BillState.PAID);
    assertThat(rig.facts()).contains("bill.new", "bill.money-moved", "bill.paid");
    PayBillResult again = pay(rig.request(), bill);
    assertThat(((PayBillResult.Refused) again).refusal()).isEqualTo(BillRefusal.PAID);
    assertThatExceptionOfType(WalletException.class)
        .isThrownBy(() -> wallet.bills().drop(request, bill.id()))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.REQUEST_CONFLICT));
  }

  @Test
  void withoutMoneyItIsNotPaidAndMayBeTriedAgain() {
    wallet = rig.walletWith("10.00");
    Bill bill = owed();
    RequestId request = rig.request();
    PayBillResult.NotPaid refused = (PayBillResult.NotPaid) pay(request, bill);
    assertThat(refused.problem()).isEqualTo(BillProblem.PAYMENT_DECLINED);
    assertThat(refused.payment()).isInstanceOf(PaymentResult.Declined.class);
    assertThat(rig.biller.told).isEmpty();
    rig.give(wallet, "490.00");
    assertThat(pay(request, bill)).isInstanceOf(PayBillResult.NotPaid.class);
    assertThat(pay(rig.request(), bill)).isInstanceOf(PayBillResult.Paid.class);
    assertThat(pay(request, bill)).isInstanceOf(PayBillResult.NotPaid.class);
    assertPaidOnce(bill);
  }

  @Test
  void whatTheBillerRefusesIsGivenBack() {
    Bill bill = owed();
    rig.power.misbehave(BillerPoint.PAY, BillerFault.REFUSE, 1);
    RequestId request = rig.request();
    PayBillResult.NotPaid result = (PayBillResult.NotPaid) pay(request, bill);
    assertThat(result.problem()).isEqualTo(BillProblem.BILLER_REFUSED);
    assertGivenBack(bill, BillProblem.BILLER_REFUSED);
    assertThat(rig.facts()).contains("bill.refused", "bill.returned");
    assertThat(pay(request, bill)).isInstanceOf(PayBillResult.NotPaid.class);
    assertGivenBack(bill, BillProblem.BILLER_REFUSED);
    assertThat(pay(rig.request(), bill)).isInstanceOf(PayBillResult.Paid.class);
    assertThat(rig.takings()).isEqualTo(cny("60.20"));
  }

  @ParameterizedTest
  @EnumSource(
      value = BillerFault.class,
      names = {"BREAK_AFTER", "GARBAGE"})
  void anAnswerThatIsLostIsAskedForAndNotRepeated(BillerFault how) {
    Bill bill = owed();
    rig.power.misbehave(BillerPoint.PAY, how, 1);
    rig.power.misbehave(BillerPoint.CONFIRM, BillerFault.BREAK_BEFORE, 2);
    RequestId request = rig.request();
    PayBillResult.UnderWay open = (PayBillResult.UnderWay) pay(request, bill);
    assertThat(open.bill().state()).isEqualTo(BillState.CONFIRMING);
    settle();
    assertThat(pay(request, bill)).isInstanceOf(PayBillResult.Paid.class);
    assertPaidOnce(bill);
    assertThat(rig.biller.told).hasSize(1);
  }

  @Test
  void whatWasUndecidedIsDecidedByTheBillerEitherWay() {
    Bill bill = owed();
    rig.power.misbehave(BillerPoint.PAY, BillerFault.LEAVE_UNDECIDED, 2);
    assertThat(pay(rig.request(), bill)).isInstanceOf(PayBillResult.UnderWay.class);
    settle();
    assertThat(wallet.bills().find(bill.id()).state()).isEqualTo(BillState.CONFIRMING);
    rig.power.decide(rig.biller.told.get(0), false);
    assertGivenBack(bill, BillProblem.BILLER_REFUSED);
    assertThat(pay(rig.request(), bill)).isInstanceOf(PayBillResult.UnderWay.class);
    rig.power.decide(rig.biller.told.get(1), true);
    assertThat(wallet.bills().find(bill.id()).state()).isEqualTo(BillState.PAID);
    assertThat(rig.takings()).isEqualTo(cny("60.20"));
  }

  @Test
  void whatDidNotLeaveIsToldAgainUnderTheSameOrder() {
    Bill bill = owed();
    rig.power.misbehave(BillerPoint.PAY, BillerFault.NOT_SENT, 3);
    assertThat(pay(rig.request(), bill)).isInstanceOf(PayBillResult.UnderWay.class);
    settle();
    assertPaidOnce(bill);
    assertThat(rig.biller.told).hasSize(4);
  }

  @Test
  void aBillerThatCannotBeReachedForDaysCostsNothing() {
    Bill bill = owed();
    rig.power.misbehave(BillerPoint.PAY, BillerFault.NOT_SENT, 1_000);
    assertThat(pay(rig.request(), bill)).isInstanceOf(PayBillResult.UnderWay.class);
    for (int i = 0; i < 10; i++) {
      rig.clock.forward(Duration.ofHours(12));
      rig.wallets.resolve();
    }
    assertGivenBack(bill, BillProblem.BILLER_SILENT);
  }

  @Test
  void anOrderThatIsNotThereIsGivenUpOnlyPastTheFinalityWindow() {
    Bill bill = owed();
    rig.power.misbehave(BillerPoint.PAY, BillerFault.BREAK_BEFORE, 1);
    assertThat(pay(rig.request(), bill)).isInstanceOf(PayBillResult.UnderWay.class);
    rig.clock.forward(Duration.ofMinutes(9));
    rig.wallets.resolve();
    assertThat(wallet.bills().find(bill.id()).state()).isEqualTo(BillState.CONFIRMING);
    rig.clock.forward(Duration.ofMinutes(2));
    rig.wallets.resolve();
    assertGivenBack(bill, BillProblem.BILLER_SILENT);
    assertThat(rig.biller.told).hasSize(1);
  }

  @Test
  void whoDiesBeforeTellingLeavesMoneyThatComesBack() {
    Bill bill = owed();
    RequestId request = rig.request();
    rig.biller.dieBeforeTelling.set(true);
    assertThatExceptionOfType(WatchedBiller.Died.class).isThrownBy(() -> pay(request, bill));
    assertThat(rig.balance(wallet)).isEqualTo(cny("439.80"));
    assertThat(pay(request, bill)).isInstanceOf(PayBillResult.UnderWay.class);
    assertThat(rig.biller.told).isEmpty();
    settle();
    assertGivenBack(bill, BillProblem.BILLER_SILENT);
    assertThat(rig.biller.told).isEmpty();
  }

  @Test
  void whoDiesAfterTellingFindsItPaid() {
    Bill bill = owed();
    RequestId request = rig.request();
    rig.biller.dieAfterTelling.set(true);
    assertThatExceptionOfType(WatchedBiller.Died.class).isThrownBy(() -> pay(request, bill));
    settle();
    assertThat(pay(request, bill)).isInstanceOf(PayBillResult.Paid.class);
    assertPaidOnce(bill);
    assertThat(rig.biller.told).hasSize(1);
  }

  @Test
  void ofManyWhoPayOneBillOnTwoPlatformsOnePays() throws Exception {
    Bill bill = owed();
    Wallets second = rig.another();
    List<Callable<PayBillResult>> callers = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      Wallet own = BillRig.open(i % 2 == 0 ? rig.wallets : second, wallet.id());
      RequestId request = rig.request();
      callers.add(() -> own.bills().pay(request, bill.id(), BALANCE));
    }
    List<PayBillResult> results = BillRig.together(callers);
    assertThat(results.stream().filter(one -> one instanceof PayBillResult.Paid)).hasSize(1);
    results.stream()
        .filter(one -> !(one instanceof PayBillResult.Paid))
        .forEach(
            one ->
                assertThat(((PayBillResult.Refused) one).refusal())
                    .isIn(BillRefusal.BEING_PAID, BillRefusal.PAID));
    assertPaidOnce(bill);
    assertThat(rig.biller.told).hasSize(1);
  }

  @Test
  void whatTheBillerChangesOrNamesNoMoreIsFollowed() {
    String reference = rig.bill("60.20", 10);
    rig.bill("12.00", 40);
    BillerAccount account = rig.link(wallet);
    rig.power.change(BillRig.NUMBER, reference, cny("70.00"));
    assertThat(wallet.billers().refresh(account.id())).isInstanceOf(RefreshResult.Told.class);
    assertThat(wallet.bills().due(10))
        .extracting(Bill::amount)
        .containsExactly(cny("70.00"), cny("12.00"));
    rig.power.withdraw(BillRig.NUMBER, reference);
    rig.clock.forward(Duration.ofHours(13));
    rig.wallets.resolve();
    assertThat(wallet.bills().due(10)).extracting(Bill::amount).containsExactly(cny("12.00"));
    assertThat(
            wallet
                .bills()
                .list(BillFilter.ALL.states(BillState.GONE), Optional.empty(), 10)
                .items())
        .extracting(Bill::amount)
        .containsExactly(cny("70.00"));
    rig.power.misbehave(BillerPoint.DUE_BILLS, BillerFault.BREAK_AFTER, 1);
    assertThat(wallet.billers().refresh(account.id())).isInstanceOf(RefreshResult.NotTold.class);
    assertThat(wallet.bills().due(10)).hasSize(1);
  }

  @Test
  void anUnlinkedAccountIsLookedAfterNoMoreAndCanBeLinkedAgain() {
    Bill bill = owed();
    BillerAccount account = wallet.billers().accounts().get(0);
    RequestId request = rig.request();
    assertThat(wallet.billers().unlink(request, account.id())).isTrue();
    assertThat(wallet.billers().unlink(request, account.id())).isTrue();
    assertThat(wallet.billers().accounts()).isEmpty();
    rig.bill("99.00", 10);
    rig.clock.forward(Duration.ofDays(1));
    rig.wallets.resolve();
    assertThat(BillRig.only(wallet).id()).isEqualTo(bill.id());
    assertThat(rig.link(wallet).id()).isEqualTo(account.id());
    assertThat(wallet.bills().due(10)).hasSize(2);
  }

  @Test
  void aPersonIsRemindedBeforeItIsDueAndNotAfterItIsPaid() {
    owed();
    rig.clock.forward(Duration.ofDays(6));
    rig.wallets.resolve();
    assertThat(rig.facts()).doesNotContain("bill.reminder");
    rig.clock.forward(Duration.ofDays(1).plusMinutes(1));
    rig.wallets.resolve();
    rig.wallets.resolve();
    assertThat(rig.facts()).containsOnlyOnce("bill.reminder");
    assertThat(pay(rig.request(), BillRig.only(wallet))).isInstanceOf(PayBillResult.Paid.class);
    rig.clock.forward(Duration.ofDays(3));
    rig.wallets.resolve();
    assertThat(rig.facts()).containsOnlyOnce("bill.reminder");
  }

  @Test
  void aChargeThatComesEveryMonthAndChangesIsPointedOut() {
    rig.link(wallet);
    for (String amount : List.of("60.00", "60.00", "75.00")) {
      rig.bill(amount, 10);
      wallet.billers().refresh(wallet.billers().accounts().get(0).id());
      rig.clock.forward(Duration.ofDays(30));
    }
    assertThat(wallet.bills().list(BillFilter.ALL, Optional.empty(), 10).items())
        .extracting(Bill::changedFrom)
        .containsExactly(Optional.of(cny("60.00")), Optional.empty(), Optional.empty());
    assertThat(rig.facts()).containsOnlyOnce("bill.amount-changed");
  }
}
