package dev.kabao.wallet.sandbox.books;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.fee.FeeRow;
import dev.kabao.wallet.fee.TieredFees;
import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.payment.Funding;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.payment.Payment;
import dev.kabao.wallet.payment.PaymentResult;
import dev.kabao.wallet.payment.PaymentState;
import dev.kabao.wallet.sandbox.FaultPoint;
import dev.kabao.wallet.spi.issuer.DeclineCategory;
import dev.kabao.wallet.spi.issuer.IssuerNotice;
import dev.kabao.wallet.spi.issuer.IssuerNotice.CreditReturned;
import dev.kabao.wallet.spi.issuer.IssuerNotice.OrderDecided;
import dev.kabao.wallet.spi.issuer.IssuerOutcome;
import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.spi.issuer.OrderReceipt;
import dev.kabao.wallet.testkit.store.InMemoryStore;
import dev.kabao.wallet.value.CardId;
import dev.kabao.wallet.value.PaymentKind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What banks tell of orders: late, twice, and in the wrong order. */
class OrderNoticeTest {
  private static final TieredFees FEES =
      TieredFees.of(FeeRow.of(PaymentKind.WITHDRAWAL, 0, "CNY").atLeast(Books.cny("1.00")));

  @TempDir private Path folder;
  private Books books;
  private Wallet wallet;
  private CardId card;

  @BeforeEach
  void open() throws IOException {
    books = new Books(folder, new InMemoryStore(), builder -> builder.fees(FEES));
    wallet = books.newWallet();
    card = books.bind(wallet, "1000.00");
    books.topUp(wallet, card, "500.00");
  }

  @AfterEach
  void close() {
    books.assertBalanced();
    books.close();
  }

  @Test
  void aPendingOrderIsDecidedByItsNotice() {
    books.fault(FaultPoint.CREDIT, "pending", true);
    Payment approved = books.withdraw(wallet, card, "100.00");
    books.fault(FaultPoint.CREDIT, "pending", true);
    Payment refused = books.withdraw(wallet, card, "50.00");
    assertThat(approved.state()).isEqualTo(PaymentState.UNKNOWN);
    books.staff().decide(Books.order(approved), true);
    books.staff().decide(Books.order(refused), false);

    books.wallets().incoming().fetch();

    assertThat(find(approved)).isEqualTo(PaymentState.SUCCEEDED);
    assertThat(find(refused)).isEqualTo(PaymentState.DECLINED);
    assertThat(books.balance(wallet)).isEqualTo("CNY 399.00");
  }

  @Test
  void aWithdrawalThatTheBankSendsBackIsInTheBalanceAgainWithItsFee() {
    Payment payment = books.withdraw(wallet, card, "100.00");
    assertThat(books.balance(wallet)).isEqualTo("CNY 399.00");
    books.staff().returnCredit(Books.order(payment));

    books.wallets().incoming().fetch();

    assertThat(find(payment)).isEqualTo(PaymentState.RETURNED);
    assertThat(books.balance(wallet)).isEqualTo("CNY 500.00");
  }

  @Test
  void theSameNoticesAgainAndInReverseChangeNothing() {
    books.fault(FaultPoint.CREDIT, "pending", true);
    Payment payment = books.withdraw(wallet, card, "100.00");
    books.staff().decide(Books.order(payment), true);
    books.staff().returnCredit(Books.order(payment));
    List<IssuerNotice> notices = books.notices();
    assertThat(notices).hasSize(2);

    books.accept(notices.get(1));
    books.accept(notices.get(0));
    notices.forEach(books::accept);
    books.wallets().incoming().fetch();

    assertThat(find(payment)).isEqualTo(PaymentState.RETURNED);
    assertThat(books.balance(wallet)).isEqualTo("CNY 500.00");
  }

  @Test
  void aReturnThatComesBeforeTheApprovalWasHeardAndWhileTheBankIsSilent() {
    books.fault(FaultPoint.CREDIT, "drop-after", true);
    Payment payment = books.withdraw(wallet, card, "100.00");
    books.staff().returnCredit(Books.order(payment));
    List<IssuerNotice> notices = books.notices();
    books.fault(FaultPoint.QUERY, "drop-before", false);

    notices.forEach(books::accept);

    assertThat(find(payment)).isEqualTo(PaymentState.RETURNED);
    assertThat(books.balance(wallet)).isEqualTo("CNY 500.00");
  }

  @Test
  void aWithdrawalThatCountedAsFailedWasPaidOutAndSentBack() {
    books.fault(FaultPoint.CREDIT, "drop-before", true);
    Payment payment = books.withdraw(wallet, card, "100.00");
    books.clock.forward(Duration.ofHours(1));
    books.wallets().resolve();
    assertThat(find(payment)).isEqualTo(PaymentState.DECLINED);
    OrderReceipt late = new OrderReceipt("LATE-1", Books.cny("100.00"), books.clock.instant());
    IssuerNotice paid = new OrderDecided(Books.order(payment), new IssuerOutcome.Approved<>(late));
    IssuerNotice back = returned(payment, "100.00");

    books.accept(paid);
    assertThat(books.balance(wallet)).isEqualTo("CNY 400.00");
    books.accept(back);
    books.accept(paid);
    books.accept(back);

    assertThat(books.balance(wallet)).isEqualTo("CNY 500.00");
    assertThat(find(payment)).isEqualTo(PaymentState.DECLINED);
  }

  @Test
  void whatTheWalletCouldNotBearIsNotTheWalletsWhenItComesBack() {
    books.fault(FaultPoint.CREDIT, "drop-before", true);
    Payment payment = books.withdraw(wallet, card, "100.00");
    books.clock.forward(Duration.ofHours(1));
    books.wallets().resolve();
    books.withdraw(wallet, card, "450.00");
    OrderReceipt late = new OrderReceipt("LATE-1", Books.cny("100.00"), books.clock.instant());

    books.accept(new OrderDecided(Books.order(payment), new IssuerOutcome.Approved<>(late)));
    assertThat(books.balance(wallet)).isEqualTo("CNY 49.00");
    assertThat(suspense()).isEqualTo(-10_000);
    books.accept(returned(payment, "100.00"));

    assertThat(books.balance(wallet)).isEqualTo("CNY 49.00");
    assertThat(suspense()).isZero();
  }

  @Test
  void aReturnToAClosedWalletWaitsInSuspense() {
    Payment payment = books.withdraw(wallet, card, "499.00");
    assertThat(books.wallets().closeWallet(books.request(), wallet.id())).isTrue();

    books.accept(returned(payment, "499.00"));

    assertThat(suspense()).isEqualTo(50_000);
    assertThat(books.balance(wallet)).isEqualTo("CNY 0.00");
  }

  @Test
  void aRefusalThatIsToldWhileThePayersCallIsUnderWayDoesNotKeepTheNextSourceFromPaying()
      throws Exception {
    books.topUp(wallet, card, "495.00");
    books.fault(FaultPoint.DEBIT, "delay-before 3s", true);
    PayRequest request =
        PayRequest.of(
            Funding.inOrder(FundingSource.card(card), FundingSource.balance()),
            "coffee-shop",
            Books.cny("10.00"));
    ExecutorService payer = Executors.newSingleThreadExecutor();
    try {
      Future<PaymentResult> paying =
          payer.submit(() -> wallet.payments().pay(books.request(), request));
      while (newest().amount().isGreaterThan(Books.cny("10.00"))) {
        Thread.sleep(5);
      }
      books.accept(new OrderDecided(Books.order(newest()), declined()));

      assertThat(paying.get()).isInstanceOf(PaymentResult.Succeeded.class);
    } finally {
      payer.shutdownNow();
    }
    assertThat(books.balance(wallet)).isEqualTo("CNY 985.00");
  }

  @Test
  void whatDoesNotFitAnOrderChangesNothing() {
    Payment topUp = books.topUp(wallet, card, "10.00");
    Payment payment = books.withdraw(wallet, card, "100.00");
    books.fault(FaultPoint.CREDIT, "pending", true);
    Payment pending = books.withdraw(wallet, card, "50.00");

    books.accept(returned(payment, "99.00"));
    books.accept(returned(topUp, "10.00"));
    books.accept(
        new CreditReturned(
            new OrderId("0".repeat(32)), "R-1", Books.cny("1.00"), books.clock.instant()));
    books.accept(new OrderDecided(Books.order(payment), declined()));
    books.accept(new OrderDecided(Books.order(pending), new IssuerOutcome.Pending<>()));
    OrderReceipt other = new OrderReceipt("X-1", Books.cny("49.00"), books.clock.instant());
    books.accept(new OrderDecided(Books.order(pending), new IssuerOutcome.Approved<>(other)));

    assertThat(find(topUp)).isEqualTo(PaymentState.SUCCEEDED);
    assertThat(find(payment)).isEqualTo(PaymentState.SUCCEEDED);
    assertThat(find(pending)).isEqualTo(PaymentState.UNKNOWN);
    assertThat(books.balance(wallet)).isEqualTo("CNY 358.00");
  }

  private static IssuerOutcome<OrderReceipt> declined() {
    return new IssuerOutcome.Declined<>(DeclineCategory.CONTACT_ISSUER, "99");
  }

  private IssuerNotice returned(Payment payment, String amount) {
    return new CreditReturned(
        Books.order(payment), "R-" + amount, Books.cny(amount), books.clock.instant());
  }

  private Payment newest() {
    return wallet.payments().history(Optional.empty(), 1).items().get(0);
  }

  private long suspense() {
    return books.store().balance(AccountId.suspense("CNY")).posted();
  }

  private PaymentState find(Payment payment) {
    return wallet.payments().find(payment.id()).payment().state();
  }
}
