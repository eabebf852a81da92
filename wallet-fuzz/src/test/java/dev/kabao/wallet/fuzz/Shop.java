package dev.kabao.wallet.fuzz;

import dev.kabao.wallet.HostAssertion;
import dev.kabao.wallet.NewWallet;
import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.Wallets;
import dev.kabao.wallet.bill.BillDraft;
import dev.kabao.wallet.bill.LinkResult;
import dev.kabao.wallet.collect.PayerDevice;
import dev.kabao.wallet.collect.PaymentRequest;
import dev.kabao.wallet.collect.RequestDraft;
import dev.kabao.wallet.coupon.CouponTerms;
import dev.kabao.wallet.coupon.Discount;
import dev.kabao.wallet.coupon.IssueResult;
import dev.kabao.wallet.coupon.Stacking;
import dev.kabao.wallet.coupon.Validity;
import dev.kabao.wallet.crypto.Suite;
import dev.kabao.wallet.insight.Budget;
import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.Transfer;
import dev.kabao.wallet.ledger.TransferId;
import dev.kabao.wallet.payment.Funding;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.session.Device;
import dev.kabao.wallet.session.SessionToken;
import dev.kabao.wallet.spi.store.Commit;
import dev.kabao.wallet.testkit.store.InMemoryStore;
import dev.kabao.wallet.testkit.store.TestNotary;
import dev.kabao.wallet.value.BillId;
import dev.kabao.wallet.value.BillerAccountId;
import dev.kabao.wallet.value.CouponId;
import dev.kabao.wallet.value.Factor;
import dev.kabao.wallet.value.LocalText;
import dev.kabao.wallet.value.PaymentId;
import dev.kabao.wallet.value.PaymentRequestId;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.WalletId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Two people, a session, a payment and a request: the same in every run. */
final class Shop {
  static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
  private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

  final ForeignStore store = new ForeignStore(new InMemoryStore());
  final Wallets wallets;
  final Wallet payer;
  final WalletId payee;
  final SessionToken token;
  final PaymentId payment;
  final PaymentRequestId request;
  final String payerCode;
  final CouponId coupon;
  final String couponCode;
  final BillId bill;
  final BillerAccountId account;

  Shop() {
    AtomicLong ids = new AtomicLong();
    wallets =
        Wallets.builder()
            .store(store)
            .vault(Vaults.same(Suite.INTL_2026))
            .clock(Clock.fixed(NOON, ZoneOffset.UTC))
            .biller(new CornerBiller())
            .ids(
                () ->
                    new UUID(
                        0x0192_0000_0000_7000L, 0x8000_0000_0000_0000L | ids.incrementAndGet()))
            .resolveOnlyWhenCalled()
            .deliverEvery(Duration.ofDays(1))
            .build();
    payee = created("payee", "+8613900000000");
    payer = wallets.open(HostAssertion.of(created("payer", "+8613800000000"), Factor.KNOWLEDGE));
    give(payer.id());
    token =
        wallets.openSession(
            RequestId.of("session"),
            HostAssertion.of(payer.id(), Factor.KNOWLEDGE),
            Optional.of(new Device("device-1", "Phone")),
            Optional.of("192.0.2.1"));
    payer
        .payments()
        .pay(
            RequestId.of("pay"),
            PayRequest.of(FundingSource.balance(), "noodles", Money.ofMinor(CNY, 1230)));
    payment = payer.payments().history(Optional.empty(), 1).items().get(0).id();
    payer.payments().refund(RequestId.of("refund"), payment, Optional.of(Money.ofMinor(CNY, 30)));
    request =
        payer
            .collecting()
            .request(RequestId.of("ask"), RequestDraft.once(Money.ofMinor(CNY, 500), "Lunch"))
            .id();
    try (PayerDevice device = payer.scanning().enrol(RequestId.of("enrol"), "phone")) {
      payerCode = device.code(NOON).read(String::new);
    }
    coupon = coupon();
    couponCode = couponCode();
    payer.categories().remember(RequestId.of("say"), "noodles", "dining");
    payer
        .insights()
        .setBudget(RequestId.of("budget"), Budget.of("dining", Money.ofMinor(CNY, 20_000)));
    payer.bills().add(RequestId.of("add"), BillDraft.paid(Money.ofMinor(CNY, 900), "老王面馆", NOON));
    account = account();
    bill = payer.bills().due(1).get(0).id();
  }

  /** With a bill, which is to be paid by itself some day. */
  private BillerAccountId account() {
    LinkResult linked =
        payer.billers().link(RequestId.of("link"), CornerBiller.CODE, "W-0571-88001234");
    BillerAccountId id = ((LinkResult.Linked) linked).account().id();
    payer
        .billers()
        .setUp(
            RequestId.of("autopay"),
            id,
            Money.ofMinor(CNY, 10_000),
            Money.ofMinor(CNY, 15_000),
            Funding.inOrder(FundingSource.balance()));
    return id;
  }

  /** The request's code and link. */
  static List<String> codes(Shop shop) {
    PaymentRequest asked = shop.payer.collecting().find(shop.request);
    return List.of(asked.code(), asked.link().toString());
  }

  private CouponId coupon() {
    CouponTerms terms =
        CouponTerms.of(
                "lunch",
                new LocalText("Lunch", "午餐券"),
                "noodles",
                Discount.percent(2_000, Money.ofMinor(CNY, 500)),
                new Validity.FromIssue(30))
            .minimumSpend(Money.ofMinor(CNY, 1))
            .payees(Set.of("noodles"))
            .categories(Set.of("dining"))
            .stacking(Stacking.oneOf("meals"));
    wallets.couponClasses().define(RequestId.of("class"), terms);
    IssueResult issued = wallets.couponClasses().issue(RequestId.of("coupon"), "lunch", payer.id());
    return ((IssueResult.Issued) issued).coupon().id();
  }

  private String couponCode() {
    List<String> codes = new ArrayList<>();
    wallets
        .couponClasses()
        .makeCodes(
            RequestId.of("codes"),
            "lunch",
            1,
            Optional.empty(),
            secret -> {
              try (secret) {
                codes.add(secret.read(String::new));
              }
            });
    return codes.get(0);
  }

  private WalletId created(String request, String phone) {
    return ((NewWallet.Created) wallets.createWallet(RequestId.of(request), phone)).id();
  }

  private void give(WalletId wallet) {
    Transfer money =
        new Transfer.Post(
            new TransferId(new UUID(1, 1), 1),
            AccountId.issuer("WEBANK", "CNY"),
            AccountId.wallet(wallet, "CNY"),
            100_000);
    store.commit(
        List.of(new Commit(NOON, Optional.empty(), List.of(), List.of(money), List.of())),
        TestNotary.NOTARY);
  }
}
