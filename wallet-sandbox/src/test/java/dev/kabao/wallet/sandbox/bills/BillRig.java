package dev.kabao.wallet.sandbox.bills;

import dev.kabao.wallet.HostAssertion;
import dev.kabao.wallet.NewWallet;
import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.Wallets;
import dev.kabao.wallet.WalletsBuilder;
import dev.kabao.wallet.bill.Bill;
import dev.kabao.wallet.bill.BillFilter;
import dev.kabao.wallet.bill.BillerAccount;
import dev.kabao.wallet.bill.LinkResult;
import dev.kabao.wallet.crypto.KeyringVault;
import dev.kabao.wallet.crypto.Suite;
import dev.kabao.wallet.event.WalletEvent;
import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.Transfer;
import dev.kabao.wallet.ledger.TransferId;
import dev.kabao.wallet.payment.Funding;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.sandbox.SandboxBiller;
import dev.kabao.wallet.spi.limit.LimitPolicy;
import dev.kabao.wallet.spi.risk.RiskPolicy;
import dev.kabao.wallet.spi.store.Commit;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.Store;
import dev.kabao.wallet.testkit.store.InMemoryStore;
import dev.kabao.wallet.testkit.store.TestNotary;
import dev.kabao.wallet.value.Factor;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.WalletId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.joda.money.Money;

/** A platform with wallets that hold money and a biller, on stores in memory and a real vault. */
final class BillRig implements AutoCloseable {
  static final String NUMBER = "3100012345";
  static final String PAYEE = "sandbox-power";
  static final Funding BALANCE = Funding.inOrder(FundingSource.balance());

  final StillClock clock = new StillClock();
  final InMemoryStore store = new InMemoryStore();
  final SandboxBiller power;
  final WatchedBiller biller;
  final Wallets wallets;
  private final KeyringVault vault;
  private final InMemoryStore books = new InMemoryStore();
  private final UnaryOperator<WalletsBuilder> more;
  private final AtomicInteger numbers = new AtomicInteger();

  BillRig(Path folder) {
    this(folder, builder -> builder.risk(RiskPolicy.NONE));
  }

  BillRig(Path folder, UnaryOperator<WalletsBuilder> more) {
    this.more = more;
    try (Secret passphrase = Secret.of("open sesame 2026")) {
      vault = KeyringVault.openOrCreate(folder.resolve("keyring"), passphrase, Suite.INTL_2026);
    }
    power = SandboxBiller.open(SandboxBiller.POWER, books, vault, clock);
    biller = new WatchedBiller(power);
    power.takeOn(NUMBER, "**明 幸福路*号");
    wallets = another();
  }

  /** Another platform on the same store, as a second process of the same host has it. */
  Wallets another() {
    return on(store);
  }

  /** The same, on what stands before the store. */
  Wallets on(Store front) {
    return more.apply(
            Wallets.builder()
                .store(front)
                .vault(vault)
                .clock(clock)
                .limits(LimitPolicy.NONE)
                .biller(biller)
                .resolveOnlyWhenCalled())
        .build();
  }

  /** A platform on the same store whose host has given the biller up. */
  Wallets withoutBillers() {
    return more.apply(
            Wallets.builder()
                .store(store)
                .vault(vault)
                .clock(clock)
                .limits(LimitPolicy.NONE)
                .resolveOnlyWhenCalled())
        .build();
  }

  RequestId request() {
    return RequestId.of("request-" + numbers.incrementAndGet());
  }

  String phone() {
    return String.format("138%08d", numbers.incrementAndGet());
  }

  /** A new wallet that holds so much. */
  Wallet walletWith(String amount) {
    return walletOf(phone(), amount);
  }

  Wallet walletOf(String phone, String amount) {
    NewWallet made = wallets.createWallet(request(), phone);
    Wallet wallet = open(((NewWallet.Created) made).id());
    give(wallet, amount);
    return wallet;
  }

  Wallet open(WalletId id) {
    return open(wallets, id);
  }

  static Wallet open(Wallets platform, WalletId id) {
    return platform.open(HostAssertion.of(id, Factor.KNOWLEDGE));
  }

  /** Puts money into a wallet, as if a bank had sent it. */
  void give(Wallet wallet, String amount) {
    Money money = cny(amount);
    if (money.isZero()) {
      return;
    }
    Transfer transfer =
        new Transfer.Post(
            new TransferId(new UUID(7, numbers.incrementAndGet()), 0),
            AccountId.issuer("bank", "CNY"),
            AccountId.wallet(wallet.id(), "CNY"),
            money.getAmountMinorLong());
    Commit commit =
        new Commit(clock.instant(), Optional.empty(), List.of(), List.of(transfer), List.of());
    if (!(store.commit(List.of(commit), TestNotary.NOTARY).get(0)
        instanceof CommitOutcome.Applied)) {
      throw new AssertionError("The money was not given.");
    }
  }

  BillerAccount link(Wallet wallet) {
    LinkResult result = wallet.billers().link(request(), PAYEE, NUMBER);
    return ((LinkResult.Linked) result).account();
  }

  /** Makes out a bill that is due in so many days. */
  String bill(String amount, int days) {
    return power.makeOut(
        NUMBER,
        cny(amount),
        clock.instant(),
        Optional.of(clock.instant().plus(Duration.ofDays(days))),
        "2026-10");
  }

  /** The one bill of the biller in a wallet's list. */
  static Bill only(Wallet wallet) {
    List<Bill> all = wallet.bills().list(BillFilter.ALL, Optional.empty(), 200).items();
    if (all.size() != 1) {
      throw new AssertionError("There are " + all.size() + " entries: " + all);
    }
    return all.get(0);
  }

  Money balance(Wallet wallet) {
    return posted(AccountId.wallet(wallet.id(), "CNY"));
  }

  /** What the biller's payee got. */
  Money takings() {
    return posted(AccountId.payee(PAYEE, "CNY"));
  }

  private Money posted(AccountId account) {
    return Money.ofMinor(org.joda.money.CurrencyUnit.of("CNY"), store.balance(account).posted());
  }

  List<String> facts() {
    return wallets.events(0, 1000).stream().map(WalletEvent::type).toList();
  }

  static Money cny(String amount) {
    return Money.parse("CNY " + amount);
  }

  /** Runs all at once, in a thread each; what each returned, in their order. */
  static <T> List<T> together(List<? extends Callable<T>> parts) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(parts.size());
    try {
      CountDownLatch ready = new CountDownLatch(parts.size());
      List<Future<T>> running = new ArrayList<>();
      for (Callable<T> part : parts) {
        running.add(
            threads.submit(
                () -> {
                  ready.countDown();
                  ready.await();
                  return part.call();
                }));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> one : running) {
        results.add(one.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }

  /** The books are right after every test. */
  @Override
  public void close() {
    var check = store.checkLedger();
    wallets.close();
    books.close();
    if (!check.balanced()) {
      throw new AssertionError(check.problems().toString());
    }
  }
}
