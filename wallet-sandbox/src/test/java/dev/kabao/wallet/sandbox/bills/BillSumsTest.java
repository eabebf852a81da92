package dev.kabao.wallet.sandbox.bills;

import static dev.kabao.wallet.sandbox.bills.BillRig.BALANCE;
import static dev.kabao.wallet.sandbox.bills.BillRig.cny;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.bill.Bill;
import dev.kabao.wallet.bill.BillDraft;
import dev.kabao.wallet.bill.BillFilter;
import dev.kabao.wallet.bill.BillService.Import;
import dev.kabao.wallet.bill.PayBillResult;
import dev.kabao.wallet.bill.importing.ImportedEntry;
import dev.kabao.wallet.category.Hint;
import dev.kabao.wallet.insight.MonthPicture;
import dev.kabao.wallet.payment.PayRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
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

/** What was paid without a payment of the wallet counts in its sums too, once. */
class BillSumsTest {
  private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
  private static final Instant AT = Instant.parse("2026-10-05T04:00:00Z");

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

  private MonthPicture month(int month) {
    return wallet.insights().month(YearMonth.of(2026, month), CurrencyUnit.of("CNY"));
  }

  private Map<String, Money> spending(int month) {
    return month(month).spending().stream()
        .collect(Collectors.toMap(sum -> sum.category().code(), sum -> sum.amount()));
  }

  @Test
  void whatIsImportedCountsOnceInItsMonthAndARefundTakesOff() {
    Lines file =
        new Lines("cmb")
            .entry("2026-10-03T04:00:00Z", "-35.50", "老王面馆", "", "A1")
            .entry("2026-10-04T04:00:00Z", "-14.50", "老王面馆", "", "A2")
            .entry("2026-10-10T04:00:00Z", "9000.00", "某公司", "代发工资", "A3")
            .entry("2026-09-10T04:00:00Z", "-8.00", "某某超市", "", "A4")
            .refund("2026-10-11T04:00:00Z", "4.50", "老王面馆", "A5");
    wallet.bills().take(file, Import.ALL_OR_NOTHING);
    wallet.bills().take(file, Import.GOOD_LINES);
    assertThat(spending(10)).isEqualTo(Map.of("dining", cny("45.50")));
    assertThat(spending(9)).isEqualTo(Map.of("groceries", cny("8.00")));
    assertThat(month(10).income()).isEqualTo(cny("9000.00"));
    assertThat(month(10).payees())
        .singleElement()
        .satisfies(payee -> assertThat(payee.name()).contains("老王面馆"));
  }

  @Test
  void aNameIsTheSameWhereverItIsComparedHoweverItIsSpaced() {
    Bill first =
        wallet.bills().add(rig.request(), BillDraft.paid(cny("20.00"), "Corner  Shop", AT));
    wallet.bills().add(rig.request(), BillDraft.paid(cny("5.00"), "ｃｏｒｎｅｒ　shop ", AT));
    assertThat(month(10).payees())
        .singleElement()
        .satisfies(payee -> assertThat(payee.amount()).isEqualTo(cny("25.00")));
    assertThat(
            wallet
                .bills()
                .list(BillFilter.ALL.saying("corner   SHOP"), Optional.empty(), 10)
                .items())
        .hasSize(2);
    wallet.bills().categorise(rig.request(), first.id(), "gifts", true);
    assertThat(wallet.categories().of(Hint.paid(" CORNER SHOP", "")).code()).isEqualTo("gifts");
  }

  @Test
  void whatIsSaidOfAnEntryLaterMovesItsSum() {
    Bill bill = wallet.bills().add(rig.request(), BillDraft.paid(cny("20.00"), "某人", AT));
    assertThat(spending(10)).isEqualTo(Map.of("other", cny("20.00")));
    wallet.bills().categorise(rig.request(), bill.id(), "gifts", false);
    assertThat(spending(10)).isEqualTo(Map.of("gifts", cny("20.00")));
    wallet.bills().drop(rig.request(), bill.id());
    assertThat(spending(10)).isEmpty();
    assertThat(month(10).spent()).isEqualTo(cny("0.00"));
  }

  @Test
  void anEntryIsPutIntoAnotherCategoryAnyNumberOfTimes() {
    Bill bill = wallet.bills().add(rig.request(), BillDraft.paid(cny("20.00"), "某人", AT));
    // Two transfers each time: more than one subject has numbers for.
    for (int i = 0; i < 510; i++) {
      String code = i % 2 == 0 ? "gifts" : "housing";
      wallet.bills().categorise(rig.request(), bill.id(), code, false);
    }
    assertThat(spending(10)).isEqualTo(Map.of("housing", cny("20.00")));
    wallet.bills().drop(rig.request(), bill.id());
    assertThat(spending(10)).isEmpty();
  }

  @Test
  void whatIsOwedCountsWhenItIsPaidByWhateverItIsPaid() {
    Instant due = rig.clock.instant().plus(Duration.ofDays(9));
    BillDraft rent = BillDraft.owed(cny("100.00"), "房东", AT, due).in("housing");
    Bill cash = wallet.bills().add(rig.request(), rent);
    Bill paid = wallet.bills().add(rig.request(), rent.payableTo("landlord-1"));
    assertThat(spending(10)).isEmpty();
    wallet.bills().paidElsewhere(rig.request(), cash.id());
    assertThat(spending(10)).isEqualTo(Map.of("housing", cny("100.00")));
    assertThat(wallet.bills().pay(rig.request(), paid.id(), BALANCE))
        .isInstanceOf(PayBillResult.Paid.class);
    // A payment counts by itself, in the month in which it is made.
    assertThat(spending(10)).isEqualTo(Map.of("housing", cny("100.00")));
    assertThat(month(11).spent()).isEqualTo(cny("100.00"));
    assertThat(wallet.bills().list(BillFilter.ALL, Optional.empty(), 10).items()).hasSize(2);
  }

  @Test
  void aBillerThatIsTakenOutOfThePlatformDoesNotMakePayeesDrift() {
    String reference = rig.bill("60.20", 10);
    rig.link(wallet);
    rig.power.withdraw(BillRig.NUMBER, reference);
    wallet.billers().refresh(wallet.billers().accounts().get(0).id());
    Bill gone = BillRig.only(wallet);
    Wallet there = BillRig.open(rig.withoutBillers(), wallet.id());
    there.bills().categorise(rig.request(), gone.id(), "housing", false);
    assertThat(spending(11)).isEqualTo(Map.of("housing", cny("60.20")));
    assertThat(month(11).payees())
        .singleElement()
        .satisfies(
            payee -> {
              assertThat(payee.payee()).contains(BillRig.PAYEE);
              assertThat(payee.amount()).isEqualTo(cny("60.20"));
            });
  }

  @Test
  void noEntryByHandIsSoLargeThatNothingCanBePaidAnyMore() {
    // A sum that was full refused the next payment of its category.
    Money most = Money.ofMinor(CNY, ImportedEntry.MOST_MINOR);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BillDraft.paid(most.plusMinor(1), "某人", AT));
    wallet.bills().add(rig.request(), BillDraft.paid(most, "某人", rig.clock.instant()));
    wallet.payments().pay(rig.request(), PayRequest.of(BALANCE, "some-shop", cny("1.00")));
    assertThat(month(11).spent()).isEqualTo(most.plus(cny("1.00").getAmount()));
  }

  @Test
  void noEntryByHandIsOfAYearThatMonthsDoNotHave() {
    // One of the year 20261 broke the picture of December 2026.
    Instant last = Instant.parse("2199-12-31T00:00:00Z");
    for (Instant at : List.of(Instant.MAX, Instant.parse("2200-01-01T00:00:00Z"), Instant.MIN)) {
      assertThatIllegalArgumentException().isThrownBy(() -> BillDraft.paid(cny("1.00"), "某人", at));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> BillDraft.owed(cny("1.00"), "某人", AT, at));
    }
    wallet.bills().add(rig.request(), BillDraft.paid(cny("1.00"), "某人", last));
    assertThat(wallet.insights().month(YearMonth.of(2199, 12), CNY).spent()).isEqualTo(cny("1.00"));
    assertThat(month(12).spent()).isEqualTo(cny("0.00"));
  }

  @Test
  void aMonthIsOfAYearThatCanBeWritten() {
    for (YearMonth month : List.of(YearMonth.of(0, 12), YearMonth.of(10_000, 1))) {
      assertThatIllegalArgumentException().isThrownBy(() -> wallet.insights().month(month, CNY));
    }
    for (YearMonth month : List.of(YearMonth.of(1, 1), YearMonth.of(9999, 12))) {
      assertThat(wallet.insights().month(month, CNY).spent()).isEqualTo(cny("0.00"));
    }
  }

  @Test
  void aBillersBillThatIsPaidElsewhereCountsAsThatOfItsPayee() {
    String reference = rig.bill("60.20", 10);
    rig.link(wallet);
    rig.power.withdraw(BillRig.NUMBER, reference);
    wallet.billers().refresh(wallet.billers().accounts().get(0).id());
    assertThat(spending(11)).isEqualTo(Map.of("utilities", cny("60.20")));
    assertThat(month(11).payees())
        .singleElement()
        .satisfies(payee -> assertThat(payee.payee()).contains(BillRig.PAYEE));
  }
}
