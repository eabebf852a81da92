package dev.kabao.wallet.sandbox.bills;

import static dev.kabao.wallet.sandbox.bills.BillRig.BALANCE;
import static dev.kabao.wallet.sandbox.bills.BillRig.cny;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.bill.Bill;
import dev.kabao.wallet.bill.BillFilter;
import dev.kabao.wallet.bill.BillResult;
import dev.kabao.wallet.bill.BillSource;
import dev.kabao.wallet.bill.Share;
import dev.kabao.wallet.insight.CategorySum;
import dev.kabao.wallet.insight.MonthPicture;
import dev.kabao.wallet.payment.Capture;
import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.payment.PaymentResult;
import dev.kabao.wallet.payment.RefundResult;
import dev.kabao.wallet.payment.StepResult;
import dev.kabao.wallet.transfer.Recipient;
import dev.kabao.wallet.value.BillId;
import dev.kabao.wallet.value.PaymentId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person says of an entry that a payment of theirs has moved: list and sums agree. */
class CategoryMoveTest {
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

  private PaymentId pay(String amount) {
    PaymentResult result =
        wallet.payments().pay(rig.request(), PayRequest.of(BALANCE, "hot-pot", cny(amount)));
    return result.payment().id();
  }

  private Bill only() {
    return BillRig.only(wallet);
  }

  private void categorise(BillId bill, String code) {
    BillResult result = wallet.bills().categorise(rig.request(), bill, code, false);
    assertThat(result).isInstanceOf(BillResult.Done.class);
    assertThat(result.bill().category().code()).isEqualTo(code);
  }

  private void refund(PaymentId payment, String amount) {
    assertThat(wallet.payments().refund(rig.request(), payment, Optional.of(cny(amount))))
        .isInstanceOf(RefundResult.Done.class);
  }

  private MonthPicture month(Wallet whose, int month) {
    return whose.insights().month(YearMonth.of(2026, month), CurrencyUnit.of("CNY"));
  }

  private static Map<String, Money> sums(List<CategorySum> sums) {
    return sums.stream()
        .collect(Collectors.toMap(sum -> sum.category().code(), CategorySum::amount));
  }

  private Map<String, Money> spending(int month) {
    return sums(month(wallet, month).spending());
  }

  @Test
  void aPaymentThatIsSplitMovesItsSumWithItsCategory() {
    pay("90.00");
    wallet
        .bills()
        .split(
            rig.request(), only().id(), List.of(new Share("小梅", cny("30.00"), Optional.empty())));
    categorise(only().id(), "gifts");
    assertThat(spending(11)).isEqualTo(Map.of("gifts", cny("90.00")));
    assertThat(month(wallet, 11).payees())
        .singleElement()
        .satisfies(payee -> assertThat(payee.amount()).isEqualTo(cny("90.00")));
    assertThat(only().category().code()).isEqualTo("gifts");
    assertThat(wallet.bills().list(BillFilter.ALL.in("gifts"), Optional.empty(), 10).items())
        .hasSize(1);
  }

  @Test
  void aPaymentThatPaysNoBillIsPutIntoACategoryToo() {
    PaymentId payment = pay("40.00");
    categorise(only().id(), "gifts");
    assertThat(spending(11)).isEqualTo(Map.of("gifts", cny("40.00")));
    refund(payment, "15.00");
    assertThat(spending(11)).isEqualTo(Map.of("gifts", cny("25.00")));
    categorise(only().id(), "travel");
    assertThat(spending(11)).isEqualTo(Map.of("travel", cny("25.00")));
    // The next one of the same payee is as before.
    pay("1.00");
    assertThat(spending(11).keySet()).hasSize(2).contains("travel");
  }

  @Test
  void whatWasCapturedAndCameBackInSeveralMonthsMovesInEachOfThem() {
    PayRequest request =
        PayRequest.of(BALANCE, "hot-pot", cny("100.00")).validFor(Duration.ofDays(60));
    PaymentId payment = wallet.payments().authorize(rig.request(), request).payment().id();
    capture(payment, Capture.part(cny("60.00")));
    rig.clock.forward(Duration.ofDays(30));
    capture(payment, Capture.last(cny("30.00")));
    refund(payment, "70.00");
    Map<String, Money> november = spending(11);
    Map<String, Money> december = spending(12);
    assertThat(november.values()).containsExactly(cny("60.00"));
    assertThat(december.values()).containsExactly(cny("-40.00"));
    categorise(only().id(), "gifts");
    assertThat(spending(11)).isEqualTo(Map.of("gifts", cny("60.00")));
    assertThat(spending(12)).isEqualTo(Map.of("gifts", cny("-40.00")));
  }

  private void capture(PaymentId payment, Capture capture) {
    assertThat(wallet.payments().capture(rig.request(), payment, capture))
        .isInstanceOf(StepResult.Done.class);
  }

  @Test
  void itIsMovedAnyNumberOfTimesAndCanStillBeRefunded() {
    PaymentId payment = pay("40.00");
    for (int i = 0; i < 1_010; i++) {
      categorise(only().id(), i % 2 == 0 ? "gifts" : "travel");
    }
    assertThat(spending(11)).isEqualTo(Map.of("travel", cny("40.00")));
    refund(payment, "40.00");
    assertThat(spending(11)).isEmpty();
  }

  @Test
  void whatAnotherPersonGaveIsPutIntoACategoryToo() {
    Wallet guest = rig.walletWith("50.00");
    pay("90.00");
    Share share = new Share("小梅", cny("30.00"), Optional.of(Recipient.wallet(guest.id())));
    wallet.bills().split(rig.request(), only().id(), List.of(share));
    guest.bills().pay(rig.request(), BillRig.only(guest).id(), BALANCE);
    Bill got =
        wallet
            .bills()
            .list(BillFilter.ALL.income(true).sources(BillSource.PAYMENT), Optional.empty(), 10)
            .items()
            .get(0);
    categorise(got.id(), "salary");
    assertThat(sums(month(wallet, 11).incomes())).isEqualTo(Map.of("salary", cny("30.00")));
  }

  @Test
  void aBillThatWasPaidHereMovesThePaymentThatCountsForIt() {
    rig.bill("60.20", 10);
    rig.link(wallet);
    wallet.bills().pay(rig.request(), only().id(), BALANCE);
    categorise(only().id(), "housing");
    assertThat(spending(11)).isEqualTo(Map.of("housing", cny("60.20")));
  }
}
