package dev.kabao.wallet.sandbox.bills;

import static dev.kabao.wallet.sandbox.bills.BillRig.BALANCE;
import static dev.kabao.wallet.sandbox.bills.BillRig.cny;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.Wallets;
import dev.kabao.wallet.bill.Autopay;
import dev.kabao.wallet.bill.AutopayRefusal;
import dev.kabao.wallet.bill.AutopayResult;
import dev.kabao.wallet.bill.AutopayState;
import dev.kabao.wallet.bill.Bill;
import dev.kabao.wallet.bill.BillFilter;
import dev.kabao.wallet.bill.BillProblem;
import dev.kabao.wallet.bill.BillState;
import dev.kabao.wallet.bill.LinkResult;
import dev.kabao.wallet.bill.PayBillResult;
import dev.kabao.wallet.bill.RefreshResult;
import dev.kabao.wallet.risk.StandardRiskPolicy;
import dev.kabao.wallet.sandbox.BillerFault;
import dev.kabao.wallet.sandbox.BillerPoint;
import dev.kabao.wallet.value.BillerAccountId;
import dev.kabao.wallet.value.RequestId;
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

/** What is paid by itself: once, up to its cap, and again only when the person says so. */
class AutopayTest {
  @TempDir Path folder;

  private BillRig rig;
  private Wallet wallet;
  private BillerAccountId account;

  @BeforeEach
  void open() {
    use(new BillRig(folder));
  }

  private void use(BillRig other) {
    rig = other;
    wallet = rig.walletWith("500.00");
    account = rig.link(wallet).id();
  }

  @AfterEach
  void close() {
    rig.close();
  }

  private void setUp(String cap) {
    assertThat(wallet.billers().setUp(rig.request(), account, cny(cap), BALANCE))
        .isInstanceOf(AutopayResult.Done.class);
  }

  /** A bill that is due in ten days, and known. */
  private void bill(String amount) {
    rig.bill(amount, 10);
    assertThat(wallet.billers().refresh(account)).isInstanceOf(RefreshResult.Told.class);
  }

  private Autopay autopay() {
    return wallet.billers().accounts().get(0).autopay().orElseThrow();
  }

  private void forward(Duration by) {
    rig.clock.forward(by);
    rig.wallets.resolve();
  }

  private AutopayRefusal refusal(AutopayResult result) {
    return ((AutopayResult.Refused) result).refusal();
  }

  private List<Bill> paid() {
    return wallet
        .bills()
        .list(BillFilter.ALL.states(BillState.PAID), Optional.empty(), 100)
        .items();
  }

  @Test
  void aBillAboveTheCapHoldsNoOtherUp() {
    setUp("100.00");
    bill("160.00");
    forward(Duration.ofDays(9));
    assertThat(autopay().problem()).contains(BillProblem.CAP_EXCEEDED);
    // One that comes later is paid in its time.
    bill("30.00");
    forward(Duration.ofDays(7));
    assertThat(rig.takings()).isEqualTo(cny("0.00"));
    forward(Duration.ofDays(2));
    assertThat(rig.takings()).isEqualTo(cny("30.00"));
    // And that above the cap goes on waiting for the person.
    assertThat(autopay().state()).isEqualTo(AutopayState.FAILED);
    assertThat(autopay().problem()).contains(BillProblem.CAP_EXCEEDED);
    assertThat(rig.facts()).filteredOn("autopay.failed"::equals).hasSize(2);
    // Of several at once, those that may be paid are.
    rig.bill("170.00", 1);
    rig.bill("20.00", 1);
    assertThat(wallet.billers().refresh(account)).isInstanceOf(RefreshResult.Told.class);
    forward(Duration.ofMinutes(1));
    assertThat(rig.takings()).isEqualTo(cny("50.00"));
  }

  @Test
  void whatThePersonPaysThemselfIsNotWaitedForAnyLonger() {
    setUp("100.00");
    bill("160.00");
    forward(Duration.ofDays(9));
    assertThat(autopay().state()).isEqualTo(AutopayState.FAILED);
    Bill large = wallet.bills().due(10).get(0);
    assertThat(wallet.bills().pay(rig.request(), large.id(), BALANCE))
        .isInstanceOf(PayBillResult.Paid.class);
    assertThat(autopay().state()).isEqualTo(AutopayState.READY);
    bill("150.00");
    forward(Duration.ofDays(9));
    assertThat(autopay().state()).isEqualTo(AutopayState.FAILED);
    wallet.bills().paidElsewhere(rig.request(), wallet.bills().due(10).get(0).id());
    assertThat(autopay().state()).isEqualTo(AutopayState.READY);
  }

  @Test
  void aBillIsPaidSomeTimeBeforeItIsDueAndTheNextOneAfterIt() {
    setUp("100.00");
    bill("60.20");
    assertThat(autopay().state()).isEqualTo(AutopayState.READY);
    forward(Duration.ofDays(7));
    assertThat(autopay().state()).isEqualTo(AutopayState.READY);
    assertThat(rig.takings()).isEqualTo(cny("0.00"));
    forward(Duration.ofDays(1).plusHours(1));
    assertThat(autopay().state()).isEqualTo(AutopayState.PAID);
    assertThat(autopay().bill()).contains(paid().get(0).id());
    assertThat(rig.takings()).isEqualTo(cny("60.20"));
    bill("55.00");
    forward(Duration.ofDays(9));
    assertThat(rig.takings()).isEqualTo(cny("115.20"));
    assertThat(rig.facts()).filteredOn("autopay.paid"::equals).hasSize(2);
    assertThat(rig.facts()).doesNotContain("bill.reminder");
  }

  @Test
  void aBillMadeOutShortlyBeforeItIsDueIsPaidAtTheNextLook() {
    setUp("100.00");
    rig.bill("60.20", 1);
    assertThat(wallet.billers().refresh(account)).isInstanceOf(RefreshResult.Told.class);
    rig.wallets.resolve();
    assertThat(autopay().state()).isEqualTo(AutopayState.PAID);
    assertThat(rig.takings()).isEqualTo(cny("60.20"));
  }

  @Test
  void aboveTheCapNothingIsPaidAndThePersonIsToldWhy() {
    setUp("60.00");
    bill("60.01");
    forward(Duration.ofDays(9));
    assertThat(autopay().state()).isEqualTo(AutopayState.FAILED);
    assertThat(autopay().problem()).contains(BillProblem.CAP_EXCEEDED);
    assertThat(rig.balance(wallet)).isEqualTo(cny("500.00"));
    assertThat(rig.facts()).containsOnlyOnce("autopay.failed");
    assertThat(rig.facts()).doesNotContain("payment.succeeded", "payment.declined");
  }

  @Test
  void whatFailedIsTriedAgainOnlyWhenThePersonSaysSo() {
    wallet = rig.walletWith("10.00");
    account = rig.link(wallet).id();
    setUp("100.00");
    bill("60.20");
    forward(Duration.ofDays(9));
    assertThat(autopay().state()).isEqualTo(AutopayState.FAILED);
    assertThat(autopay().problem()).contains(BillProblem.PAYMENT_DECLINED);
    rig.give(wallet, "490.00");
    forward(Duration.ofDays(1));
    assertThat(rig.takings()).isEqualTo(cny("0.00"));

    RequestId request = rig.request();
    AutopayResult retried = wallet.billers().retry(request, account);
    assertThat(((AutopayResult.Done) retried).autopay().state()).isEqualTo(AutopayState.PAID);
    assertThat(wallet.billers().retry(request, account)).isInstanceOf(AutopayResult.Done.class);
    assertThat(rig.takings()).isEqualTo(cny("60.20"));
    assertThat(refusal(wallet.billers().retry(rig.request(), account)))
        .isEqualTo(AutopayRefusal.NOT_FAILED);
  }

  @Test
  void aBillThatThePersonPaysAfterAFailureLetsItGoOn() {
    setUp("60.00");
    bill("60.20");
    forward(Duration.ofDays(9));
    assertThat(autopay().state()).isEqualTo(AutopayState.FAILED);
    Bill bill = BillRig.only(wallet);
    assertThat(wallet.bills().pay(rig.request(), bill.id(), BALANCE))
        .isInstanceOf(PayBillResult.Paid.class);
    forward(Duration.ofDays(1));
    assertThat(autopay().state()).isEqualTo(AutopayState.READY);
    bill("59.00");
    forward(Duration.ofDays(9));
    assertThat(rig.takings()).isEqualTo(cny("119.20"));
  }

  @Test
  void whatTheBillerRefusesIsGivenBackAndTold() {
    setUp("100.00");
    bill("60.20");
    rig.power.misbehave(BillerPoint.PAY, BillerFault.REFUSE, 1);
    forward(Duration.ofDays(9));
    assertThat(autopay().problem()).contains(BillProblem.BILLER_REFUSED);
    assertThat(rig.balance(wallet)).isEqualTo(cny("500.00"));
    assertThat(wallet.billers().retry(rig.request(), account))
        .isInstanceOf(AutopayResult.Done.class);
    assertThat(rig.takings()).isEqualTo(cny("60.20"));
  }

  @Test
  void whatIsNotKnownIsWaitedForAndNotPaidAgain() {
    setUp("100.00");
    bill("60.20");
    rig.power.misbehave(BillerPoint.PAY, BillerFault.LEAVE_UNDECIDED, 1);
    forward(Duration.ofDays(9));
    assertThat(autopay().state()).isEqualTo(AutopayState.PAYING);
    assertThat(refusal(wallet.billers().end(rig.request(), account)))
        .isEqualTo(AutopayRefusal.UNDER_WAY);
    assertThat(wallet.billers().unlink(rig.request(), account)).isFalse();
    forward(Duration.ofHours(1));
    forward(Duration.ofHours(1));
    rig.power.decide(rig.biller.told.get(0), true);
    forward(Duration.ofDays(1));
    assertThat(autopay().state()).isEqualTo(AutopayState.PAID);
    assertThat(rig.takings()).isEqualTo(cny("60.20"));
    assertThat(rig.biller.told).hasSize(1);
  }

  @Test
  void whoDiesInTheMiddleIsFollowedByOneWhoPaysNothingTwice() {
    setUp("100.00");
    bill("60.20");
    rig.biller.dieAfterTelling.set(true);
    rig.clock.forward(Duration.ofDays(9));
    assertThatExceptionOfType(WatchedBiller.Died.class).isThrownBy(rig.wallets::resolve);
    Wallets second = rig.another();
    for (int i = 0; i < 5; i++) {
      rig.clock.forward(Duration.ofMinutes(5));
      second.resolve();
    }
    assertThat(autopay().state()).isEqualTo(AutopayState.PAID);
    assertThat(rig.takings()).isEqualTo(cny("60.20"));
    assertThat(rig.biller.told).hasSize(1);
  }

  @Test
  void threePlatformsOnOneStoreThatRunAtOncePayEachBillOnce() throws Exception {
    List<Wallets> platforms = List.of(rig.wallets, rig.another(), rig.another());
    List<Wallet> people = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      Wallet person = rig.walletWith("50.00");
      BillerAccountId id = linked(person, "77000" + i);
      List<Callable<Boolean>> calls = new ArrayList<>();
      for (Wallets platform : platforms) {
        Wallet own = BillRig.open(platform, person.id());
        RequestId request = rig.request();
        calls.add(
            () ->
                own.billers().setUp(request, id, cny("100.00"), BALANCE)
                    instanceof AutopayResult.Done);
        calls.add(
            () -> {
              platform.resolve();
              return false;
            });
      }
      // Whoever comes later agrees anew.
      assertThat(BillRig.together(calls)).contains(true);
      people.add(person);
    }
    forward(Duration.ofMinutes(1));
    assertThat(rig.takings()).isEqualTo(cny("120.00"));
    people.forEach(person -> assertThat(rig.balance(person)).isEqualTo(cny("30.00")));
    assertThat(rig.biller.told).doesNotHaveDuplicates().hasSize(6);
  }

  /** An account with a bill of 20.00 whose time has come. */
  private BillerAccountId linked(Wallet person, String number) {
    rig.power.takeOn(number, "**" + number.charAt(5));
    rig.power.makeOut(
        number,
        cny("20.00"),
        rig.clock.instant(),
        Optional.of(rig.clock.instant().plus(Duration.ofDays(1))),
        "");
    LinkResult result = person.billers().link(rig.request(), BillRig.PAYEE, number);
    return ((LinkResult.Linked) result).account().id();
  }

  @Test
  void whatNeedsThePersonIsLeftToThePerson() {
    rig.close();
    use(new BillRig(folder, more -> more.risk(StandardRiskPolicy.DEFAULT)));
    wallet = rig.walletWith("50000.00");
    account = rig.link(wallet).id();
    setUp("20000.00");
    bill("9000.00");
    forward(Duration.ofDays(9));
    assertThat(autopay().state()).isEqualTo(AutopayState.FAILED);
    assertThat(autopay().problem()).contains(BillProblem.NEEDS_PERSON);
    assertThat(rig.balance(wallet)).isEqualTo(cny("50000.00"));
    assertThat(BillRig.only(wallet).state()).isEqualTo(BillState.DUE);
    PayBillResult own = wallet.bills().pay(rig.request(), BillRig.only(wallet).id(), BALANCE);
    assertThat(own).isInstanceOf(PayBillResult.UnderWay.class);
  }

  @Test
  void theCapIsChangedByAgreeingAnewAndWhatFailedForItIsTried() {
    setUp("100.00");
    bill("160.00");
    forward(Duration.ofDays(9));
    assertThat(autopay().problem()).contains(BillProblem.CAP_EXCEEDED);
    setUp("200.00");
    forward(Duration.ofMinutes(1));
    assertThat(autopay().state()).isEqualTo(AutopayState.PAID);
    assertThat(rig.takings()).isEqualTo(cny("160.00"));
    setUp("10.00");
    bill("11.00");
    forward(Duration.ofDays(9));
    assertThat(autopay().problem()).contains(BillProblem.CAP_EXCEEDED);
  }

  @Test
  void itIsPausedGoesOnAndEnds() {
    assertThat(refusal(wallet.billers().pause(rig.request(), account)))
        .isEqualTo(AutopayRefusal.NOT_SET_UP);
    setUp("100.00");
    assertThat(refusal(wallet.billers().goOn(rig.request(), account)))
        .isEqualTo(AutopayRefusal.NOT_PAUSED);
    bill("60.20");
    wallet.billers().pause(rig.request(), account);
    forward(Duration.ofDays(9));
    assertThat(autopay().state()).isEqualTo(AutopayState.PAUSED);
    assertThat(rig.takings()).isEqualTo(cny("0.00"));
    assertThat(refusal(wallet.billers().setUp(rig.request(), account, cny("1.00"), BALANCE)))
        .isEqualTo(AutopayRefusal.PAUSED);
    wallet.billers().goOn(rig.request(), account);
    assertThat(rig.takings()).isEqualTo(cny("60.20"));
    wallet.billers().end(rig.request(), account);
    bill("10.00");
    forward(Duration.ofDays(9));
    assertThat(rig.takings()).isEqualTo(cny("60.20"));
    assertThat(autopay().state()).isEqualTo(AutopayState.ENDED);
    assertThat(refusal(wallet.billers().retry(rig.request(), account)))
        .isEqualTo(AutopayRefusal.ENDED);
  }
}
