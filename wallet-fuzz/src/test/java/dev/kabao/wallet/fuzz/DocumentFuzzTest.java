package dev.kabao.wallet.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.kabao.wallet.HostAssertion;
import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.bill.BillDraft;
import dev.kabao.wallet.bill.BillFilter;
import dev.kabao.wallet.bill.Share;
import dev.kabao.wallet.category.Hint;
import dev.kabao.wallet.insight.Budget;
import dev.kabao.wallet.payment.Funding;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.spi.risk.Signals;
import dev.kabao.wallet.transfer.Recipient;
import dev.kabao.wallet.value.BindingId;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.Factor;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.WalletException;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Documents of the store, as a fault, an older version, or whoever can write to it left them. */
class DocumentFuzzTest {
  private static final Shop SHOP = new Shop();
  private static final Money FEN = Money.ofMinor(CurrencyUnit.of("CNY"), 1);

  /** What a document may lead to that can be read; whatever else it says, it is one of these. */
  private static final Set<ErrorCode> KNOWN =
      EnumSet.of(
          ErrorCode.DOCUMENT_UNREADABLE,
          ErrorCode.SEAL_BROKEN,
          ErrorCode.KEY_MISSING,
          ErrorCode.NOT_FOUND,
          ErrorCode.ISSUER_UNKNOWN,
          ErrorCode.SESSION_ENDED,
          ErrorCode.REQUEST_CONFLICT,
          // The store takes no writes here: the call got as far as that.
          ErrorCode.STORE_UNAVAILABLE);

  /** The collection's name, a line break, and the document. */
  @FuzzTest
  void whateverADocumentSaysItIsReadOrRefusedByName(byte[] data) {
    int line = 0;
    while (line < data.length && data[line] != '\n') {
      line++;
    }
    if (line == 0 || line > 32) {
      return;
    }
    String collection = Input.text(java.util.Arrays.copyOf(data, line));
    SHOP.store.hold(collection, Input.after(data, line + 1));
    try {
      readings().forEach(DocumentFuzzTest::check);
    } finally {
      SHOP.store.hold("", new byte[0]);
    }
  }

  private static List<Runnable> readings() {
    List<Runnable> all = new ArrayList<>(payments());
    all.addAll(bills());
    all.addAll(insights());
    return all;
  }

  private static List<Runnable> bills() {
    Wallet payer = SHOP.payer;
    return List.of(
        () -> payer.bills().list(BillFilter.ALL, Optional.empty(), 10),
        () -> payer.bills().list(BillFilter.ALL.saying("面").in("dining"), Optional.empty(), 10),
        () -> payer.bills().due(10),
        () -> payer.bills().outlook(Shop.NOON.plus(Duration.ofDays(30)), FEN.getCurrencyUnit()),
        () -> payer.bills().find(SHOP.bill),
        () -> payer.bills().add(id(), BillDraft.paid(FEN, "老王面馆", Shop.NOON)),
        () -> payer.bills().categorise(id(), SHOP.bill, "dining", true),
        () -> payer.bills().paidElsewhere(id(), SHOP.bill),
        () -> payer.bills().owedAgain(id(), SHOP.bill),
        () -> payer.bills().drop(id(), SHOP.bill),
        () -> payer.bills().pay(id(), SHOP.bill, Funding.inOrder(FundingSource.balance())),
        () -> payer.bills().split(id(), SHOP.bill, List.of(new Share("小梅", FEN, Optional.empty()))),
        () -> payer.billers().accounts(),
        () -> payer.billers().link(id(), CornerBiller.CODE, "W-2"),
        () -> payer.billers().refresh(SHOP.account),
        () -> payer.billers().unlink(id(), SHOP.account),
        () -> payer.billers().setUp(id(), SHOP.account, FEN, FEN, Funding.byDefault()),
        () -> payer.billers().retry(id(), SHOP.account),
        () -> payer.billers().pause(id(), SHOP.account),
        () -> payer.billers().goOn(id(), SHOP.account),
        () -> payer.billers().end(id(), SHOP.account));
  }

  private static List<Runnable> insights() {
    Wallet payer = SHOP.payer;
    YearMonth month = YearMonth.of(2026, 11);
    return List.of(
        () -> payer.categories().of(Hint.paid("noodles", "")),
        () -> payer.categories().remembered(),
        () -> payer.categories().remember(id(), "tea", "dining"),
        () -> payer.categories().forget(id(), "noodles"),
        () -> payer.insights().month(month, FEN.getCurrencyUnit()),
        () -> payer.insights().budgets(),
        () -> payer.insights().setBudget(id(), Budget.ofAll(FEN)),
        () -> payer.insights().removeBudget(id(), Budget.of("dining", FEN)));
  }

  private static List<Runnable> payments() {
    Wallet payer = SHOP.payer;
    return List.of(
        () -> SHOP.wallets.open(HostAssertion.of(SHOP.payee, Factor.KNOWLEDGE)),
        () -> SHOP.wallets.resume(SHOP.token, Signals.UNKNOWN),
        () -> SHOP.wallets.findWallet("+8613900000000"),
        () -> payer.sessions().open(),
        () -> payer.sessions().devices(),
        () -> payer.cards().list(),
        () -> payer.cards().find(new BindingId(ForeignStore.ID)),
        () -> payer.payments().find(SHOP.payment),
        () -> payer.payments().history(Optional.empty(), 10),
        () -> payer.payments().refunds(SHOP.payment),
        () -> payer.payments().defaultSource(),
        () -> payer.payments().limits(),
        () -> payer.payments().balances(),
        () -> payer.transfers().preview(new Recipient.Wallet(SHOP.payee), FEN),
        () -> payer.transfers().claimable(),
        () -> payer.collecting().find(SHOP.request),
        () -> payer.collecting().list(Optional.empty(), 10),
        () -> payer.scanning().revoke(RequestId.of("revoke"), "phone"),
        () -> SHOP.wallets.collecting("noodles", "Noodles").charge(id(), SHOP.payerCode, FEN),
        () -> SHOP.wallets.incoming().waiting(Optional.empty(), 10),
        () -> SHOP.wallets.reviews().open(Optional.empty(), 10),
        () -> payer.coupons().list(Optional.empty(), 10),
        () -> payer.coupons().find(SHOP.coupon),
        () -> payer.coupons().best("noodles", FEN),
        () -> payer.coupons().redeem(id(), SHOP.couponCode),
        () -> SHOP.wallets.couponClasses().list(Optional.empty(), 10),
        () -> SHOP.wallets.couponClasses().revoke(id(), SHOP.coupon),
        () ->
            payer
                .payments()
                .pay(id(), PayRequest.of(FundingSource.coupon(SHOP.coupon), "noodles", FEN)),
        () -> payer.payments().refund(id(), SHOP.payment, Optional.of(FEN)),
        () -> payer.payments().pay(id(), PayRequest.of(FundingSource.balance(), "noodles", FEN)));
  }

  private static RequestId id() {
    return RequestId.of("another");
  }

  private static void check(Runnable reading) {
    try {
      reading.run();
    } catch (WalletException e) {
      assertThat(e.code()).isIn(KNOWN);
      assertThat(e.getMessage()).hasSizeLessThan(400);
    }
  }
}
