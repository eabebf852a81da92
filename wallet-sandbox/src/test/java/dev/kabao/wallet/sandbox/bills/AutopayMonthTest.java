package dev.kabao.wallet.sandbox.bills;

import static dev.kabao.wallet.sandbox.bills.BillRig.BALANCE;
import static dev.kabao.wallet.sandbox.bills.BillRig.cny;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.Wallets;
import dev.kabao.wallet.bill.Autopay;
import dev.kabao.wallet.bill.AutopayResult;
import dev.kabao.wallet.bill.AutopayState;
import dev.kabao.wallet.bill.BillProblem;
import dev.kabao.wallet.sandbox.BillerFault;
import dev.kabao.wallet.sandbox.BillerPoint;
import dev.kabao.wallet.value.BillerAccountId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is paid by itself in a month: never more than was agreed to, however many bills come. */
class AutopayMonthTest {
  @TempDir Path folder;

  private BillRig rig;
  private Wallet wallet;
  private BillerAccountId account;

  @BeforeEach
  void open() {
    rig = new BillRig(folder);
    wallet = rig.walletWith("5000.00");
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

  private void setUp(String cap, String monthly) {
    assertThat(wallet.billers().setUp(rig.request(), account, cny(cap), cny(monthly), BALANCE))
        .isInstanceOf(AutopayResult.Done.class);
  }

  /** So many bills whose time has come, known to the wallet. */
  private void bills(String... amounts) {
    for (String amount : amounts) {
      rig.bill(amount, 1);
    }
    wallet.billers().refresh(account);
  }

  private void resolve(int times) {
    for (int i = 0; i < times; i++) {
      rig.wallets.resolve();
    }
  }

  private Autopay autopay() {
    return wallet.billers().accounts().get(0).autopay().orElseThrow();
  }

  @Test
  void aBillerThatMakesOutManyBillsUnderTheCapGetsTwiceTheCapInAMonth() {
    setUp("100.00");
    bills("100.00", "100.00", "100.00");
    resolve(5);
    assertThat(rig.takings()).isEqualTo(cny("200.00"));
    assertThat(autopay().monthly()).isEqualTo(cny("200.00"));
    assertThat(autopay().paidThisMonth()).isEqualTo(cny("200.00"));
    assertThat(autopay().state()).isEqualTo(AutopayState.FAILED);
    assertThat(autopay().problem()).contains(BillProblem.MONTH_EXCEEDED);
    assertThat(rig.facts()).containsOnlyOnce("autopay.failed");
  }

  @Test
  void theNextMonthHasABoundOfItsOwn() {
    setUp("100.00", "150.00");
    bills("100.00");
    resolve(2);
    bills("60.00");
    resolve(2);
    assertThat(rig.takings()).isEqualTo(cny("100.00"));
    wallet.billers().retry(rig.request(), account);
    assertThat(autopay().problem()).contains(BillProblem.MONTH_EXCEEDED);
    rig.clock.forward(Duration.ofDays(30));
    wallet.billers().retry(rig.request(), account);
    assertThat(rig.takings()).isEqualTo(cny("160.00"));
    assertThat(autopay().paidThisMonth()).isEqualTo(cny("60.00"));
  }

  @Test
  void whatWasPaidCountsOnOnceItIsSetUpAnew() {
    setUp("100.00", "100.00");
    bills("70.00");
    resolve(2);
    wallet.billers().end(rig.request(), account);
    setUp("100.00", "120.00");
    bills("51.00");
    resolve(2);
    assertThat(autopay().problem()).contains(BillProblem.MONTH_EXCEEDED);
    wallet.billers().end(rig.request(), account);
    setUp("100.00", "121.00");
    resolve(2);
    assertThat(rig.takings()).isEqualTo(cny("121.00"));
  }

  @Test
  void whatThePersonPaysAndWhatComesBackDoesNotCount() {
    setUp("100.00", "100.00");
    rig.power.misbehave(BillerPoint.PAY, BillerFault.REFUSE, 1);
    bills("80.00");
    resolve(1);
    assertThat(autopay().problem()).contains(BillProblem.BILLER_REFUSED);
    wallet.bills().pay(rig.request(), BillRig.only(wallet).id(), BALANCE);
    resolve(1);
    rig.clock.forward(Duration.ofDays(1));
    resolve(1);
    assertThat(autopay().state()).isEqualTo(AutopayState.READY);
    assertThat(autopay().paidThisMonth()).isEqualTo(cny("0.00"));
    bills("100.00");
    resolve(2);
    assertThat(rig.takings()).isEqualTo(cny("180.00"));
  }

  @Test
  void platformsThatRunAtOnceDoNotPassTheBoundTogether() throws Exception {
    setUp("10.00", "55.00");
    List<Wallets> platforms = List.of(rig.wallets, rig.another(), rig.another());
    for (int i = 0; i < 4; i++) {
      bills("10.00", "10.00");
      List<Callable<Boolean>> calls = new ArrayList<>();
      for (Wallets platform : platforms) {
        calls.add(
            () -> {
              platform.resolve();
              platform.resolve();
              return true;
            });
      }
      BillRig.together(calls);
    }
    rig.clock.forward(Duration.ofMinutes(5));
    resolve(4);
    assertThat(rig.takings()).isEqualTo(cny("50.00"));
    assertThat(autopay().paidThisMonth()).isEqualTo(cny("50.00"));
    assertThat(autopay().problem()).contains(BillProblem.MONTH_EXCEEDED);
    assertThat(rig.biller.told).doesNotHaveDuplicates().hasSize(5);
  }

  @Test
  void aBoundBelowTheCapOrOfAnotherCurrencyIsNone() {
    for (Money monthly : List.of(cny("99.99"), Money.parse("USD 500.00"))) {
      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  wallet.billers().setUp(rig.request(), account, cny("100.00"), monthly, BALANCE));
    }
    assertThat(wallet.billers().accounts().get(0).autopay()).isEmpty();
  }
}
