package dev.kabao.wallet.sandbox.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.event.WalletEvent;
import dev.kabao.wallet.fee.FeeRow;
import dev.kabao.wallet.fee.TieredFees;
import dev.kabao.wallet.incoming.IncomingTransfer;
import dev.kabao.wallet.ledger.AccountFlag;
import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.payment.Payment;
import dev.kabao.wallet.sandbox.FaultPoint;
import dev.kabao.wallet.spi.issuer.Issuer;
import dev.kabao.wallet.spi.issuer.IssuerNotice.MoneyReceived;
import dev.kabao.wallet.spi.issuer.IssuerProfile;
import dev.kabao.wallet.testkit.store.InMemoryStore;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.Page;
import dev.kabao.wallet.value.PaymentId;
import dev.kabao.wallet.value.PaymentKind;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.WalletException;
import dev.kabao.wallet.value.WalletId;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bank transfers that come in for the platform. */
class BankTransferTest {
  private static final int THREADS = 64;

  @TempDir private Path folder;
  private Books books;
  private Wallet wallet;
  private String reference;

  @BeforeEach
  void open() throws IOException {
    books = new Books(folder);
    use(books);
  }

  private void use(Books opened) {
    wallet = opened.newWallet();
    reference = wallet.payments().bankReference();
  }

  @AfterEach
  void close() {
    books.assertBalanced();
    books.close();
  }

  @Test
  void aTransferWithTheWalletsReferenceIsInItsBalanceAndItsHistory() {
    String atBank = books.staff().transferIn(Books.cny("100.00"), reference);

    assertThat(books.wallets().incoming().fetch()).isEqualTo(1);

    assertThat(books.balance(wallet)).isEqualTo("CNY 100.00");
    Payment payment = onlyPayment();
    assertThat(payment.kind()).isEqualTo(PaymentKind.BANK_TOP_UP);
    assertThat(payment.amount()).isEqualTo(Books.cny("100.00"));
    assertThat(payment.issuerReference()).contains(atBank);
    assertThat(waiting()).isEmpty();
    assertThat(facts("incoming.credited"))
        .extracting(WalletEvent::wallet, WalletEvent::subject)
        .containsExactly(tuple(wallet.id(), payment.id().value()));
  }

  @Test
  void theReferenceIsFoundInAMessyRemark() {
    String grouped = reference.substring(0, 2) + " " + reference.substring(2, 6) + "-";
    String messy = grouped.toLowerCase(Locale.ROOT) + reference.substring(6);
    books.staff().transferIn(Books.cny("1.00"), "给小明充值，备注：" + messy + "。谢谢");

    books.wallets().incoming().fetch();

    assertThat(books.balance(wallet)).isEqualTo("CNY 1.00");
  }

  @Test
  void withoutAReferenceWithAWrongOneOrWithTwoATransferWaitsForAPerson() {
    Wallet other = books.newWallet("13900139002");
    char last = reference.charAt(reference.length() - 1);
    String mistyped = reference.substring(0, reference.length() - 1) + (last == '7' ? '8' : '7');
    List<String> remarks =
        List.of("", "房租 王小明", mistyped, reference + " " + other.payments().bankReference());
    remarks.forEach(remark -> books.staff().transferIn(Books.cny("10.00"), remark));

    books.wallets().incoming().fetch();

    assertThat(waiting())
        .extracting(IncomingTransfer::remark)
        .containsExactlyInAnyOrderElementsOf(remarks.stream().map(Optional::of).toList());
    assertThat(waiting()).allMatch(one -> one.state() == IncomingTransfer.State.WAITING);
    assertThat(books.balance(wallet)).isEqualTo("CNY 0.00");
    assertThat(suspense()).isEqualTo(4_000);
    assertThat(facts("incoming.waiting"))
        .hasSize(4)
        .allMatch(event -> event.wallet().equals(new WalletId(new UUID(0, 0))));
  }

  @Test
  void aRemarkIsSealedAtRestAndGoneOnceItIsAssigned() {
    books.staff().transferIn(Books.cny("10.00"), "from Wang Xiaoming");
    books.wallets().incoming().fetch();
    IncomingTransfer transfer = waiting().get(0);

    assertThat(atRest(transfer)).contains("\"remark\"").doesNotContain("Xiaoming");
    assertThat(transfer.toString()).doesNotContain("Xiaoming");
    assign(transfer);

    assertThat(atRest(transfer)).doesNotContain("\"remark\"").doesNotContain("\"dataKey\"");
  }

  @Test
  void whatWaitsIsPagedThroughTheOldestFirst() {
    for (String amount : List.of("3.00", "1.00", "2.00")) {
      books.staff().transferIn(Books.cny(amount), "no reference");
      books.clock.forward(Duration.ofSeconds(1));
    }
    books.wallets().incoming().fetch();

    Page<IncomingTransfer> first = books.wallets().incoming().waiting(Optional.empty(), 2);
    Page<IncomingTransfer> second = books.wallets().incoming().waiting(first.next(), 2);

    assertThat(first.items())
        .extracting(one -> one.amount().toString())
        .containsExactly("CNY 3.00", "CNY 1.00");
    assertThat(second.items())
        .extracting(one -> one.amount().toString())
        .containsExactly("CNY 2.00");
    assertThat(second.next()).isEmpty();
  }

  @Test
  void aTransferThatWaitsIsCreditedToTheWalletThatItIsAssignedTo() {
    IncomingTransfer transfer = oneThatWaits("25.00");

    IncomingTransfer assigned = assign(transfer);

    assertThat(assigned.state()).isEqualTo(IncomingTransfer.State.CREDITED);
    assertThat(assigned.wallet()).contains(wallet.id());
    assertThat(assigned.remark()).isEmpty();
    assertThat(books.balance(wallet)).isEqualTo("CNY 25.00");
    assertThat(suspense()).isZero();
    assertThat(waiting()).isEmpty();
    assertThat(onlyPayment().id()).isEqualTo(transfer.id());
  }

  @Test
  void assigningTwiceCreditsOnce() {
    IncomingTransfer transfer = oneThatWaits("25.00");
    Wallet other = books.newWallet("13900139002");
    RequestId request = books.request();

    IncomingTransfer first = assign(request, transfer.id(), wallet);
    IncomingTransfer again = assign(request, transfer.id(), wallet);
    IncomingTransfer late = assign(books.request(), transfer.id(), other);

    assertThat(again).isEqualTo(first);
    assertThat(late).isEqualTo(first);
    assertThat(books.balance(wallet)).isEqualTo("CNY 25.00");
    assertThat(books.balance(other)).isEqualTo("CNY 0.00");
    assertThatExceptionOfType(WalletException.class)
        .isThrownBy(() -> assign(request, transfer.id(), other))
        .matches(e -> e.code() == ErrorCode.REQUEST_CONFLICT);
  }

  @Test
  void manyWhoAssignAtOnceCreditOneWalletOnce() throws Exception {
    Wallet other = books.newWallet("13900139002");
    for (int round = 0; round < 20; round++) {
      IncomingTransfer transfer = oneThatWaits("1.00");
      List<RequestId> requests = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        requests.add(books.request());
      }

      List<IncomingTransfer> seen =
          race(i -> assign(requests.get(i), transfer.id(), i % 2 == 0 ? wallet : other));

      assertThat(Set.copyOf(seen)).hasSize(1);
    }
    assertThat(held(wallet) + held(other)).isEqualTo(2_000);
    assertThat(suspense()).isZero();
  }

  @Test
  void assigningKnowsNeitherAStrangeTransferNorAStrangeWallet() {
    IncomingTransfer transfer = oneThatWaits("1.00");
    PaymentId strange = new PaymentId(new UUID(1, 2));

    assertNotFound(() -> assign(books.request(), strange, wallet));
    assertNotFound(
        () ->
            books
                .wallets()
                .incoming()
                .assign(books.request(), transfer.id(), new WalletId(new UUID(3, 4))));
    assertThat(waiting()).hasSize(1);
  }

  @Test
  void aWalletThatTakesNothingInLeavesTheTransferWaitingUntilItDoes() {
    books.wallets().freeze(books.request(), wallet.id(), Set.of(AccountFlag.FROZEN_IN));
    books.staff().transferIn(Books.cny("5.00"), reference);
    books.wallets().incoming().fetch();
    IncomingTransfer transfer = waiting().get(0);
    RequestId request = books.request();

    assertThat(assign(request, transfer.id(), wallet).state())
        .isEqualTo(IncomingTransfer.State.WAITING);
    books.wallets().freeze(books.request(), wallet.id(), Set.of());

    assertThat(assign(request, transfer.id(), wallet).state())
        .isEqualTo(IncomingTransfer.State.CREDITED);
    assertThat(books.balance(wallet)).isEqualTo("CNY 5.00");
  }

  @Test
  void aTransferForAClosedWalletWaits() {
    assertThat(books.wallets().closeWallet(books.request(), wallet.id())).isTrue();
    books.staff().transferIn(Books.cny("5.00"), reference);

    books.wallets().incoming().fetch();

    assertThat(waiting()).hasSize(1);
    assertThat(assign(waiting().get(0)).state()).isEqualTo(IncomingTransfer.State.WAITING);
  }

  @Test
  void aFeeIsTakenOutOfWhatComesInAndNotWhereNothingMayLeave() throws IOException {
    books.close();
    books =
        new Books(
            folder.resolve("fees"),
            new InMemoryStore(),
            builder ->
                builder.fees(
                    TieredFees.of(
                        FeeRow.of(PaymentKind.BANK_TOP_UP, 100, "CNY")
                            .atLeast(Books.cny("0.50")))));
    use(books);
    books.staff().transferIn(Books.cny("100.00"), reference);
    books.staff().transferIn(Books.cny("0.30"), reference);
    books.staff().transferIn(Books.cny("200.00"), "whose?");
    books.wallets().incoming().fetch();

    assertThat(books.balance(wallet)).isEqualTo("CNY 99.01");
    assertThat(fees()).isEqualTo(129);
    assign(waiting().get(0));
    assertThat(books.balance(wallet)).isEqualTo("CNY 297.01");
    assertThat(fees()).isEqualTo(329);

    books.wallets().freeze(books.request(), wallet.id(), Set.of(AccountFlag.FROZEN_OUT));
    books.staff().transferIn(Books.cny("10.00"), reference);
    books.wallets().incoming().fetch();

    assertThat(books.balance(wallet)).isEqualTo("CNY 307.01");
    assertThat(fees()).isEqualTo(329);
  }

  @Test
  void theSameNoticeInManyThreadsCreditsOnce() throws Exception {
    for (int round = 0; round < 20; round++) {
      MoneyReceived credited = received("round-" + round, "1.00", reference);
      MoneyReceived waits = received("waits-" + round, "1.00", "no reference");
      race(
          i -> {
            books.accept(i % 2 == 0 ? credited : waits);
            return i;
          });
    }

    assertThat(books.balance(wallet)).isEqualTo("CNY 20.00");
    assertThat(waiting()).hasSize(20);
    assertThat(suspense()).isEqualTo(2_000);
  }

  @Test
  void aSecondNoticeWithAnotherAmountOrRemarkChangesNothing() {
    books.accept(received("A-1", "10.00", reference));
    books.accept(received("A-1", "99.00", reference));
    books.accept(received("A-1", "10.00", "no reference"));

    assertThat(books.balance(wallet)).isEqualTo("CNY 10.00");
    assertThat(waiting()).isEmpty();
  }

  @Test
  void aTransferThatWaitsStaysWhereItIsWhenItsNoticeComesAgain() {
    books.accept(received("A-1", "10.00", "no reference"));
    books.accept(received("A-1", "10.00", reference));

    assertThat(waiting()).hasSize(1);
    assertThat(books.balance(wallet)).isEqualTo("CNY 0.00");
    assign(waiting().get(0));
    books.accept(received("A-1", "10.00", "no reference"));
    assertThat(waiting()).isEmpty();
    assertThat(books.balance(wallet)).isEqualTo("CNY 10.00");
  }

  @Test
  void whatWasFetchedIsNotFetchedAgainAndASilentBankIsNoTrouble() {
    books.fault(FaultPoint.NOTICES, "drop-before", false);
    for (int i = 0; i < 100; i++) {
      books.staff().transferIn(Books.cny("1.00"), reference);
    }
    assertThat(books.wallets().incoming().fetch()).isZero();
    books.staff().clearFaults();

    assertThat(books.wallets().incoming().fetch()).isEqualTo(100);
    assertThat(books.wallets().incoming().fetch()).isZero();
    assertThat(books.balance(wallet)).isEqualTo("CNY 100.00");
  }

  @Test
  void whatComesInIsCreditedInTheBackgroundEvenAfterTheBankWasSilent() throws Exception {
    books.close();
    books =
        new Books(
            folder.resolve("background"),
            new InMemoryStore(),
            builder -> builder.resolveEvery(Duration.ofMillis(10)));
    use(books);
    books.fault(FaultPoint.NOTICES, "drop-before", false);
    books.staff().transferIn(Books.cny("1.00"), reference);
    Thread.sleep(100);
    assertThat(books.balance(wallet)).isEqualTo("CNY 0.00");
    books.staff().clearFaults();

    while (!books.balance(wallet).equals("CNY 1.00")) {
      books.clock.forward(Duration.ofSeconds(1));
      Thread.sleep(5);
    }
  }

  @Test
  void aTransferForWhichTheHostsOwnFeesFailWasPassedOverByFeedAndFile() throws IOException {
    books.close();
    books =
        new Books(
            folder.resolve("failing"),
            new InMemoryStore(),
            builder ->
                builder.fees(
                    (owner, kind, issuer, amount) -> {
                      if (amount.equals(Books.cny("13.00"))) {
                        throw new IllegalStateException("a fault of the host's own schedule");
                      }
                      return Books.cny("0.00");
                    }));
    use(books);
    books.staff().transferIn(Books.cny("13.00"), reference);
    books.staff().transferIn(Books.cny("1.00"), reference);

    assertThat(books.wallets().incoming().fetch()).isEqualTo(2);
    books.staff().transferIn(Books.cny("13.00"), reference);
    books.staff().transferIn(Books.cny("2.00"), reference);
    books.nextDay();
    Closed closed = books.reconcile(books.file(Books.TODAY));

    assertThat(closed.findings()).isEmpty();
    assertThat(closed.counts().credited()).isEqualTo(2);
    assertThat(books.balance(wallet)).isEqualTo("CNY 3.00");
    assertThat(books.wallets().incoming().waiting(Optional.empty(), 10).items())
        .extracting(IncomingTransfer::amount)
        .containsExactly(Books.cny("13.00"), Books.cny("13.00"));
  }

  @Test
  void aPassingFaultWithOneBanksNoticeKeptTheOtherBanksFromBeingAsked() throws IOException {
    books.close();
    AtomicReference<String> failing = new AtomicReference<>();
    books =
        new Books(
            folder.resolve("two-banks"),
            new InMemoryStore(),
            (builder, issuer) ->
                builder
                    .issuer(underAnotherName(issuer))
                    .fees(
                        (owner, kind, bank, amount) -> {
                          // The bank that is asked first.
                          failing.compareAndSet(null, bank);
                          if (bank.equals(failing.get())) {
                            throw new WalletException(ErrorCode.CONTENTION, Map.of("what", "fees"));
                          }
                          return Books.cny("0.00");
                        }));
    use(books);
    books.staff().transferIn(Books.cny("1.00"), reference);

    assertThatExceptionOfType(WalletException.class)
        .isThrownBy(() -> books.wallets().incoming().fetch())
        .matches(e -> e.code() == ErrorCode.CONTENTION);
    assertThat(books.balance(wallet)).isEqualTo("CNY 1.00");

    failing.set("none any more");
    books.wallets().incoming().fetch();
    assertThat(books.balance(wallet)).isEqualTo("CNY 2.00");
  }

  private static Issuer underAnotherName(Issuer issuer) {
    IssuerProfile one = issuer.profile();
    IssuerProfile other =
        new IssuerProfile(
            "OTHER",
            one.name(),
            one.unionBankNumber(),
            one.hotline(),
            one.products(),
            one.capabilities(),
            one.finalityWindow());
    return (Issuer)
        Proxy.newProxyInstance(
            Issuer.class.getClassLoader(),
            new Class<?>[] {Issuer.class},
            (proxy, method, args) ->
                method.getName().equals("profile") ? other : method.invoke(issuer, args));
  }

  @Test
  void aBankThatIsNotSetUpHasNothingToTell() {
    assertThatExceptionOfType(WalletException.class)
        .isThrownBy(
            () -> books.wallets().incoming().accept("OTHER", received("A-1", "1.00", reference)))
        .matches(e -> e.code() == ErrorCode.ISSUER_UNKNOWN);
    assertThat(books.balance(wallet)).isEqualTo("CNY 0.00");
  }

  private MoneyReceived received(String name, String amount, String remark) {
    return new MoneyReceived(name, Books.cny(amount), remark, books.clock.instant());
  }

  private IncomingTransfer oneThatWaits(String amount) {
    books.staff().transferIn(Books.cny(amount), "no reference");
    books.wallets().incoming().fetch();
    return waiting().get(0);
  }

  private IncomingTransfer assign(IncomingTransfer transfer) {
    return assign(books.request(), transfer.id(), wallet);
  }

  private IncomingTransfer assign(RequestId request, PaymentId transfer, Wallet to) {
    return books.wallets().incoming().assign(request, transfer, to.id());
  }

  private List<IncomingTransfer> waiting() {
    return books.wallets().incoming().waiting(Optional.empty(), 100).items();
  }

  private Payment onlyPayment() {
    List<Payment> history = wallet.payments().history(Optional.empty(), 10).items();
    assertThat(history).hasSize(1);
    return history.get(0);
  }

  private List<WalletEvent> facts(String type) {
    return books.wallets().events(0, 1000).stream()
        .filter(event -> event.type().equals(type))
        .toList();
  }

  private String atRest(IncomingTransfer transfer) {
    byte[] body = books.store().find("incoming", transfer.id().value()).orElseThrow().body();
    return new String(body, StandardCharsets.UTF_8);
  }

  private long suspense() {
    return books.store().balance(AccountId.suspense("CNY")).posted();
  }

  private long fees() {
    return books.store().balance(AccountId.fees("CNY")).posted();
  }

  private long held(Wallet owner) {
    return books.store().balance(AccountId.wallet(owner.id(), "CNY")).posted();
  }

  private static void assertNotFound(Callable<?> call) {
    assertThatExceptionOfType(WalletException.class)
        .isThrownBy(call::call)
        .matches(e -> e.code() == ErrorCode.NOT_FOUND);
  }

  private interface Runner<T> {
    T run(int number) throws Exception;
  }

  private static <T> List<T> race(Runner<T> runner) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      var start = new CountDownLatch(THREADS);
      List<Future<T>> futures = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        int number = i;
        futures.add(
            threads.submit(
                () -> {
                  start.countDown();
                  start.await();
                  return runner.run(number);
                }));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> future : futures) {
        results.add(future.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }
}
