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
import dev.kabao.wallet.bill.Bill;
import dev.kabao.wallet.bill.BillProblem;
import dev.kabao.wallet.bill.BillRefusal;
import dev.kabao.wallet.bill.BillState;
import dev.kabao.wallet.bill.PayBillResult;
import dev.kabao.wallet.bill.RefreshResult;
import dev.kabao.wallet.payment.Funding;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.payment.Payment;
import dev.kabao.wallet.payment.PaymentRefusal;
import dev.kabao.wallet.payment.RefundResult;
import dev.kabao.wallet.sandbox.BillerFault;
import dev.kabao.wallet.sandbox.BillerPoint;
import dev.kabao.wallet.value.BillerAccountId;
import dev.kabao.wallet.value.RequestId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to a bill between the look at it and its payment, or its payment and the word. */
class BillBetweenTest {
  @TempDir Path folder;

  private final Between between = new Between();
  private BillRig rig;
  private Wallet wallet;
  private BillerAccountId account;
  private Bill bill;

  @BeforeEach
  void owe() {
    rig = new BillRig(folder);
    wallet = rig.walletWith("500.00");
    rig.bill("60.20", 10);
    account = rig.link(wallet).id();
    bill = BillRig.only(wallet);
  }

  @AfterEach
  void close() {
    rig.close();
  }

  private void theBillerAsksFor(String amount) {
    rig.power.change(BillRig.NUMBER, bill.reference().orElseThrow(), cny(amount));
    assertThat(wallet.billers().refresh(account)).isInstanceOf(RefreshResult.Told.class);
  }

  private Autopay autopay() {
    return wallet.billers().accounts().get(0).autopay().orElseThrow();
  }

  @Test
  void aBillThatChangesRightBeforeItIsPaidByItselfIsNotPaidAboveTheCap() {
    wallet.billers().setUp(rig.request(), account, cny("100.00"), BALANCE);
    Wallets other = rig.on(between.before(rig.store, "findClaim"));
    rig.clock.forward(Duration.ofDays(9));
    between.happens(() -> theBillerAsksFor("400.00"));
    other.resolve();
    assertThat(between.hasHappened()).isTrue();
    assertThat(rig.balance(wallet)).isEqualTo(cny("500.00"));
    assertThat(autopay().state()).isEqualTo(AutopayState.FAILED);
    assertThat(autopay().problem()).contains(BillProblem.CAP_EXCEEDED);
    theBillerAsksFor("99.00");
    wallet.billers().retry(rig.request(), account);
    assertThat(rig.takings()).isEqualTo(cny("99.00"));
  }

  @Test
  void aRunThatWasHeldUpPaysNothingOnceAllHasGoneOnWithoutIt() {
    wallet.billers().setUp(rig.request(), account, cny("100.00"), BALANCE);
    Wallets other = rig.on(between.before(rig.store, "findClaim"));
    rig.clock.forward(Duration.ofDays(9));
    between.happens(
        () -> {
          rig.biller.tellsTimes = 0;
          wallet.billers().refresh(account);
          rig.clock.forward(Duration.ofHours(1));
          rig.wallets.resolve();
          assertThat(wallet.billers().end(rig.request(), account))
              .isInstanceOf(AutopayResult.Done.class);
          rig.biller.tellsTimes = 1;
          theBillerAsksFor("61.20");
          theBillerAsksFor("60.20");
        });
    other.resolve();
    assertThat(between.hasHappened()).isTrue();
    assertThat(wallet.bills().find(bill.id()).state()).isEqualTo(BillState.DUE);
    assertThat(autopay().state()).isEqualTo(AutopayState.ENDED);
    assertThat(rig.takings()).isEqualTo(cny("0.00"));
  }

  @Test
  void noBillIsGivenAwayByARefundOfItsPayment() {
    Wallet there = BillRig.open(rig.on(between.after(rig.store, "commit")), wallet.id());
    between.happens(() -> assertNoRefund(Optional.of("0.20")));
    PayBillResult result = there.bills().pay(rig.request(), bill.id(), BALANCE);
    assertThat(between.hasHappened()).isTrue();
    assertThat(result).isInstanceOf(PayBillResult.Paid.class);
    assertNoRefund(Optional.empty());
    assertThat(rig.biller.told).hasSize(1);
    assertThat(rig.balance(wallet)).isEqualTo(cny("439.80"));
    assertThat(rig.takings()).isEqualTo(cny("60.20"));
    assertThat(wallet.bills().find(bill.id()).state()).isEqualTo(BillState.PAID);
  }

  @Test
  void whatTheBillerHasNotDecidedIsNotRefundedEitherAndComesBackIfItDoesNotTakeIt() {
    rig.power.misbehave(BillerPoint.PAY, BillerFault.LEAVE_UNDECIDED, 1);
    wallet.bills().pay(rig.request(), bill.id(), BALANCE);
    assertNoRefund(Optional.empty());
    rig.power.decide(rig.biller.told.get(0), false);
    rig.clock.forward(Duration.ofDays(1));
    rig.wallets.resolve();
    assertThat(rig.balance(wallet)).isEqualTo(cny("500.00"));
    assertThat(wallet.bills().find(bill.id()).state()).isEqualTo(BillState.DUE);
  }

  @Test
  void aPaymentToABillersPayeeThatPaysNoBillIsRefundedAsAnyOther() {
    wallet.payments().pay(rig.request(), PayRequest.of(BALANCE, BillRig.PAYEE, cny("5.00")));
    Payment payment = wallet.payments().history(Optional.empty(), 1).items().get(0);
    assertThat(wallet.payments().refund(rig.request(), payment.id(), Optional.empty()))
        .isInstanceOf(RefundResult.Done.class);
    assertThat(rig.balance(wallet)).isEqualTo(cny("500.00"));
  }

  @Test
  void anAnswerFromBeforeABillWasMadeOutDoesNotTakeItOff() {
    rig.biller.afterTellingWhatIsDue.set(
        () -> {
          rig.bill("33.00", 20);
          assertThat(wallet.billers().refresh(account)).isInstanceOf(RefreshResult.Told.class);
        });
    wallet.billers().refresh(account);
    assertThat(wallet.bills().due(10))
        .extracting(Bill::amount)
        .containsExactly(cny("60.20"), cny("33.00"));
  }

  @Test
  void aBillerThatTellsOfMoreBillsThanItMayIsNotBelieved() {
    rig.bill("33.00", 20);
    rig.biller.tellsTimes = 51;
    assertThat(wallet.billers().refresh(account)).isInstanceOf(RefreshResult.NotTold.class);
    assertThat(wallet.bills().due(10)).containsExactly(bill);
    rig.biller.tellsTimes = 50;
    assertThat(wallet.billers().refresh(account)).isInstanceOf(RefreshResult.Told.class);
    assertThat(wallet.bills().due(10)).hasSize(2);
  }

  @Test
  void aBillIsPaidOnlyAsThePersonSawIt() {
    theBillerAsksFor("70.00");
    RequestId request = rig.request();
    PayBillResult result = wallet.bills().pay(request, bill.id(), bill.amount(), BALANCE);
    assertThat(((PayBillResult.Refused) result).refusal()).isEqualTo(BillRefusal.AMOUNT_CHANGED);
    assertThat(((PayBillResult.Refused) result).bill().amount()).isEqualTo(cny("70.00"));
    assertThat(rig.takings()).isEqualTo(cny("0.00"));
    assertThat(wallet.bills().pay(rig.request(), bill.id(), cny("70.00"), BALANCE))
        .isInstanceOf(PayBillResult.Paid.class);
    assertThat(rig.takings()).isEqualTo(cny("70.00"));
  }

  @Test
  void pointsAndCouponsPayNothingByThemselves() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                wallet
                    .billers()
                    .setUp(
                        rig.request(),
                        account,
                        cny("100.00"),
                        Funding.inOrder(FundingSource.points("stars", 100))));
    assertThat(wallet.billers().accounts().get(0).autopay()).isEmpty();
  }

  private void assertNoRefund(Optional<String> amount) {
    Payment payment = wallet.payments().history(Optional.empty(), 1).items().get(0);
    RefundResult result =
        wallet.payments().refund(rig.request(), payment.id(), amount.map(BillRig::cny));
    assertThat(((RefundResult.Refused) result).refusal()).isEqualTo(PaymentRefusal.PAYS_A_BILL);
    assertThat(wallet.payments().refunds(payment.id())).isEmpty();
  }
}
