package dev.kabao.wallet.sandbox.collect;

import dev.kabao.wallet.HostAssertion;
import dev.kabao.wallet.NewWallet;
import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.Wallets;
import dev.kabao.wallet.WalletsBuilder;
import dev.kabao.wallet.collect.ChargeResult;
import dev.kabao.wallet.collect.CollectService;
import dev.kabao.wallet.collect.ScanPayResult;
import dev.kabao.wallet.collect.ScanResult;
import dev.kabao.wallet.crypto.KeyringVault;
import dev.kabao.wallet.crypto.Suite;
import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.Transfer;
import dev.kabao.wallet.ledger.TransferId;
import dev.kabao.wallet.payment.Funding;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.PaymentResult;
import dev.kabao.wallet.spi.limit.LimitPolicy;
import dev.kabao.wallet.spi.risk.RiskPolicy;
import dev.kabao.wallet.spi.store.Commit;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.testkit.store.InMemoryStore;
import dev.kabao.wallet.value.Factor;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.WalletId;
import java.nio.file.Path;
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
import org.joda.money.Money;

/** A platform with wallets that hold money, on a store in memory and a real vault. */
final class CollectRig implements AutoCloseable {
  static final String PASSPHRASE = "open sesame 2026";

  final StillClock clock;
  final InMemoryStore store = new InMemoryStore();
  final Wallets wallets;
  private final AtomicInteger numbers = new AtomicInteger();

  CollectRig(Path folder) {
    this(
        folder,
        new StillClock(),
        builder -> builder.limits(LimitPolicy.NONE).risk(RiskPolicy.NONE));
  }

  CollectRig(Path folder, StillClock clock, java.util.function.UnaryOperator<WalletsBuilder> more) {
    this.clock = clock;
    this.wallets =
        more.apply(
                Wallets.builder()
                    .store(store)
                    .vault(vault(folder.resolve("keyring")))
                    .clock(clock)
                    .resolveOnlyWhenCalled())
            .build();
  }

  static KeyringVault vault(Path file) {
    try (Secret passphrase = Secret.of(PASSPHRASE)) {
      return KeyringVault.openOrCreate(file, passphrase, Suite.INTL_2026);
    }
  }

  RequestId request() {
    return RequestId.of("request-" + numbers.incrementAndGet());
  }

  CollectService shop() {
    return wallets.collecting("tea-house", "Tea House");
  }

  /** A new wallet that holds so much. */
  Wallet walletWith(String amount) {
    String phone = String.format("138%08d", numbers.incrementAndGet());
    NewWallet made = wallets.createWallet(request(), phone);
    Wallet wallet = open(((NewWallet.Created) made).id());
    give(wallet, amount);
    return wallet;
  }

  Wallet open(WalletId id) {
    return wallets.open(HostAssertion.of(id, Factor.KNOWLEDGE));
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
    if (!(store.commit(List.of(commit)).get(0) instanceof CommitOutcome.Applied)) {
      throw new AssertionError("The money was not given.");
    }
  }

  /** What a payer is shown who scans a code or opens a link. */
  static ScanResult.Shown look(Wallet payer, String codeOrLink) {
    return (ScanResult.Shown) payer.scanning().look(codeOrLink);
  }

  /** Looks and pays from the balance, as asked. */
  ScanPayResult pay(Wallet payer, String codeOrLink) {
    return pay(payer, look(payer, codeOrLink));
  }

  ScanPayResult pay(Wallet payer, ScanResult.Shown shown) {
    return pay(payer, request(), shown, Optional.empty());
  }

  ScanPayResult pay(
      Wallet payer, RequestId request, ScanResult.Shown shown, Optional<Money> amount) {
    return payer.scanning().pay(request, shown.token(), amount, fromBalance());
  }

  static Funding fromBalance() {
    return Funding.inOrder(FundingSource.balance());
  }

  static PaymentResult started(ScanPayResult result) {
    return ((ScanPayResult.Started) result).result();
  }

  static boolean succeeded(ChargeResult result) {
    return result instanceof ChargeResult.Paid paid
        && paid.charge().settled().equals(paid.charge().amount());
  }

  static boolean succeeded(ScanPayResult result) {
    return result instanceof ScanPayResult.Started started
        && started.result() instanceof PaymentResult.Succeeded;
  }

  static Money cny(String amount) {
    return Money.parse("CNY " + amount);
  }

  Money balance(Wallet wallet) {
    return balance(AccountId.wallet(wallet.id(), "CNY"));
  }

  /** What the shop got. */
  Money takings() {
    return balance(AccountId.payee("tea-house", "CNY"));
  }

  private Money balance(AccountId account) {
    return Money.ofMinor(org.joda.money.CurrencyUnit.of("CNY"), store.balance(account).posted());
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

  @Override
  public void close() {
    wallets.close();
  }
}
