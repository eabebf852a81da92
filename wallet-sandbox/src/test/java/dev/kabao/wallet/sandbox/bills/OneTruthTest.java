package dev.kabao.wallet.sandbox.bills;

import static dev.kabao.wallet.sandbox.bills.BillRig.BALANCE;
import static dev.kabao.wallet.sandbox.bills.BillRig.cny;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.bill.Bill;
import dev.kabao.wallet.bill.BillDraft;
import dev.kabao.wallet.bill.BillFilter;
import dev.kabao.wallet.bill.BillService.Import;
import dev.kabao.wallet.bill.BillSource;
import dev.kabao.wallet.bill.PayBillResult;
import dev.kabao.wallet.bill.Share;
import dev.kabao.wallet.collect.ScanPayResult;
import dev.kabao.wallet.collect.ScanResult;
import dev.kabao.wallet.insight.CategorySum;
import dev.kabao.wallet.insight.MonthPicture;
import dev.kabao.wallet.payment.Funding;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.payment.PaymentResult;
import dev.kabao.wallet.payment.RefundResult;
import dev.kabao.wallet.reward.PointsRate;
import dev.kabao.wallet.reward.PointsResult;
import dev.kabao.wallet.reward.Programme;
import dev.kabao.wallet.statement.AssetStatement;
import dev.kabao.wallet.statement.Statement;
import dev.kabao.wallet.transfer.Recipient;
import dev.kabao.wallet.value.LocalText;
import dev.kabao.wallet.value.PaymentId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of bills, the picture of the month and the statement say the same of the same money. */
class OneTruthTest {
  private static final String STARS = "stars";

  @TempDir Path folder;

  private BillRig rig;
  private Wallet wallet;
  private YearMonth month;

  @BeforeEach
  void open() {
    rig = new BillRig(folder);
    wallet = rig.walletWith("1000.00");
    // What it begins with came in another month.
    rig.clock.forward(Duration.ofDays(40));
    month = YearMonth.from(rig.clock.instant().atZone(rig.clock.getZone()));
    LocalText name = new LocalText("Stars", "星星");
    Programme stars = Programme.of(STARS, name, "star-club", new PointsRate(100, cny("1.00")));
    rig.wallets.rewards().define(rig.request(), stars);
    assertThat(rig.wallets.rewards().grant(rig.request(), wallet.id(), STARS, 5_000))
        .isInstanceOf(PointsResult.Done.class);
  }

  @AfterEach
  void close() {
    rig.close();
  }

  private PaymentId pay(String payee, String amount, FundingSource... sources) {
    PayRequest request = PayRequest.of(Funding.inOrder(sources), payee, cny(amount));
    PaymentResult result = wallet.payments().pay(rig.request(), request);
    assertThat(result).isInstanceOf(PaymentResult.Succeeded.class);
    return result.payment().id();
  }

  private Bill owed(String payee, String amount, String category) {
    Instant now = rig.clock.instant();
    BillDraft draft = BillDraft.owed(cny(amount), payee, now, now.plus(Duration.ofDays(3)));
    return wallet.bills().add(rig.request(), draft.in(category).payableTo("shop-" + category));
  }

  private void settle(Bill bill, Funding funding) {
    assertThat(wallet.bills().pay(rig.request(), bill.id(), funding))
        .isInstanceOf(PayBillResult.Paid.class);
  }

  private MonthPicture picture() {
    return wallet.insights().month(month, CurrencyUnit.of("CNY"));
  }

  private Map<String, Money> pictured() {
    return picture().spending().stream()
        .collect(Collectors.toMap(sum -> sum.category().code(), CategorySum::amount));
  }

  private List<Bill> list() {
    return wallet.bills().list(BillFilter.ALL, Optional.empty(), 100).items();
  }

  private static Map<String, Money> summed(List<Bill> bills) {
    Map<String, Money> sums = new TreeMap<>();
    for (Bill bill : bills) {
      if (!bill.income() && !bill.moved().isZero()) {
        sums.merge(bill.category().code(), bill.moved(), Money::plus);
      }
    }
    return sums;
  }

  private Map<String, Money> stated() {
    Statement statement = wallet.statements().month(month);
    AssetStatement yuan =
        statement.assets().stream()
            .filter(asset -> asset.asset().code().equals("CNY"))
            .findFirst()
            .orElseThrow();
    return yuan.categories().stream()
        .filter(total -> total.out() > total.in())
        .collect(
            Collectors.toMap(
                total -> total.of().code(),
                total -> Money.ofMinor(CurrencyUnit.of("CNY"), total.out() - total.in())));
  }

  @Test
  void aBillThatIsPaidHereCountsInItsOwnCategory() {
    settle(owed("物业公司", "120.00", "housing"), BALANCE);
    rig.bill("88.60", 3);
    rig.link(wallet);
    Bill power =
        wallet
            .bills()
            .list(BillFilter.ALL.sources(BillSource.BILLER), Optional.empty(), 5)
            .items()
            .get(0);
    settle(power, BALANCE);
    assertThat(pictured()).isEqualTo(Map.of("housing", cny("120.00"), "utilities", cny("88.60")));
    assertThat(summed(list())).isEqualTo(pictured());
    assertThat(stated()).isEqualTo(pictured());
    wallet.bills().categorise(rig.request(), power.id(), "gifts", false);
    assertThat(pictured()).isEqualTo(Map.of("housing", cny("120.00"), "gifts", cny("88.60")));
    assertThat(summed(list())).isEqualTo(pictured());
    assertThat(stated()).isEqualTo(pictured());
  }

  @Test
  void whatPointsPaidAndWhatCameBackIsNotSpent() {
    FundingSource stars = FundingSource.points(STARS, 1_000);
    pay("shop", "80.00", stars, FundingSource.balance());
    PaymentId back = pay("shop", "30.00", FundingSource.balance());
    assertThat(wallet.payments().refund(rig.request(), back, Optional.of(cny("12.00"))))
        .isInstanceOf(RefundResult.Done.class);
    settle(owed("餐厅", "50.00", "dining"), Funding.inOrder(stars, FundingSource.balance()));
    Bill returned = owed("书店", "20.00", "shopping");
    settle(returned, BALANCE);
    PaymentId paid = wallet.bills().find(returned.id()).payment().orElseThrow();
    assertThat(wallet.payments().refund(rig.request(), paid, Optional.empty()))
        .isInstanceOf(RefundResult.Done.class);
    assertThat(pictured()).isEqualTo(Map.of("other", cny("88.00"), "dining", cny("40.00")));
    assertThat(summed(list())).isEqualTo(pictured());
    assertThat(stated()).isEqualTo(pictured());
    assertThat(wallet.bills().find(returned.id()).moved()).isEqualTo(cny("0.00"));
  }

  @Test
  void aPartThatIsPaidByItsCodeStandsInTheListOnce() {
    Wallet host = rig.walletWith("0.00");
    Bill dinner =
        host.bills().add(rig.request(), BillDraft.paid(cny("90.00"), "火锅", rig.clock.instant()));
    Share mine = new Share("我", cny("45.00"), Optional.of(Recipient.wallet(wallet.id())));
    host.bills().split(rig.request(), dinner.id(), List.of(mine));
    String link = host.bills().find(dinner.id()).parts().get(0).request().link();
    var shown = (ScanResult.Shown) wallet.scanning().look(link);
    assertThat(wallet.scanning().pay(rig.request(), shown.token(), Optional.empty(), BALANCE))
        .isInstanceOf(ScanPayResult.Started.class);
    assertThat(list()).singleElement().extracting(Bill::source).isEqualTo(BillSource.SPLIT);
    assertThat(summed(list())).isEqualTo(pictured());
    assertThat(stated()).isEqualTo(pictured());
    assertThat(picture().spent()).isEqualTo(cny("45.00"));
  }

  @Test
  void whatIsImportedOrEnteredCountsAsItStands() {
    pay("shop", "10.00", FundingSource.balance());
    String at = rig.clock.instant().toString();
    Lines file = new Lines("cmb").entry(at, "-35.50", "老王面馆", "", "A1");
    wallet.bills().take(file, Import.ALL_OR_NOTHING);
    wallet.bills().add(rig.request(), BillDraft.paid(cny("7.00"), "某人", rig.clock.instant()));
    Bill dropped =
        wallet.bills().add(rig.request(), BillDraft.paid(cny("8.00"), "某人", rig.clock.instant()));
    wallet.bills().drop(rig.request(), dropped.id());
    owed("房东", "500.00", "housing");
    assertThat(pictured()).isEqualTo(Map.of("dining", cny("35.50"), "other", cny("17.00")));
    assertThat(summed(list())).isEqualTo(pictured());
  }
}
