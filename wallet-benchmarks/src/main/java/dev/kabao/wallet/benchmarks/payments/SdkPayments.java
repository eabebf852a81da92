package dev.kabao.wallet.benchmarks.payments;

import dev.kabao.wallet.HostAssertion;
import dev.kabao.wallet.NewWallet;
import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.Wallets;
import dev.kabao.wallet.crypto.KeyringVault;
import dev.kabao.wallet.crypto.Suite;
import dev.kabao.wallet.jdbc.SqliteStore;
import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.Transfer;
import dev.kabao.wallet.ledger.TransferId;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.payment.PaymentResult;
import dev.kabao.wallet.spi.store.Commit;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.value.Secret;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The SDK as a host uses it: each caller is a thread that pays from a wallet of its own, waits for
 * the durable answer, and pays again.
 */
final class SdkPayments implements AutoCloseable {
  private static final int PAYEES = 10;
  private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

  private final Wallets wallets;
  private final List<Wallet> opened = new ArrayList<>();

  SdkPayments(Path folder, int walletCount) {
    SqliteStore store = SqliteStore.open(folder.resolve("wallet.db"));
    try (Secret passphrase = Secret.of("benchmark")) {
      KeyringVault vault =
          KeyringVault.create(folder.resolve("keyring"), passphrase, Suite.INTL_2026);
      wallets = Wallets.builder().store(store).vault(vault).resolveOnlyWhenCalled().build();
    }
    for (int i = 0; i < walletCount; i++) {
      String phone = String.format("+86138%08d", i);
      NewWallet made = wallets.createWallet(wallets.newRequestId(), phone);
      if (!(made instanceof NewWallet.Created created)) {
        throw new IllegalStateException("No wallet: " + made);
      }
      fund(store, AccountId.wallet(created.id(), CNY.getCode()), i);
      opened.add(wallets.open(HostAssertion.of(created.id(), HostAssertion.Factor.KNOWLEDGE)));
    }
  }

  /** Money enters without a bank: what is measured is what happens to it then. */
  private static void fund(SqliteStore store, AccountId account, int number) {
    Transfer transfer =
        new Transfer.Post(
            new TransferId(new UUID(0, number), 0),
            AccountId.issuer("BENCH", CNY.getCode()),
            account,
            1_000_000_000_000L);
    Commit commit =
        new Commit(Instant.EPOCH, Optional.empty(), List.of(), List.of(transfer), List.of());
    if (!(store.commit(List.of(commit)).get(0) instanceof CommitOutcome.Applied)) {
      throw new IllegalStateException("A wallet was not funded.");
    }
  }

  Contender with(int callers) {
    return new Contender() {
      @Override
      public String name() {
        return "Kabao, " + callers + (callers == 1 ? " caller" : " callers");
      }

      @Override
      public double paymentsPerSecond(Duration time) throws Exception {
        return run(callers, time);
      }

      @Override
      public void close() {}
    };
  }

  private double run(int callers, Duration time) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(callers);
    try {
      CountDownLatch go = new CountDownLatch(1);
      List<Future<Long>> counts = new ArrayList<>();
      long[] end = new long[1];
      for (int i = 0; i < callers; i++) {
        Wallet wallet = opened.get(i % opened.size());
        counts.add(
            pool.submit(
                () -> {
                  go.await();
                  return payUntil(wallet, end[0]);
                }));
      }
      long start = System.nanoTime();
      end[0] = start + time.toNanos();
      go.countDown();
      long paid = 0;
      for (Future<Long> count : counts) {
        paid += count.get();
      }
      return paid * 1e9 / (System.nanoTime() - start);
    } finally {
      pool.shutdown();
    }
  }

  private long payUntil(Wallet wallet, long end) {
    long paid = 0;
    while (System.nanoTime() < end) {
      PayRequest request =
          PayRequest.of(
              FundingSource.balance(),
              "payee-" + paid % PAYEES,
              Money.ofMinor(CNY, 1 + paid % 100));
      PaymentResult result = wallet.payments().pay(wallets.newRequestId(), request);
      if (!(result instanceof PaymentResult.Succeeded)) {
        throw new IllegalStateException("A payment ended as " + result);
      }
      paid++;
    }
    return paid;
  }

  /** The books must still balance, or the figures are worth nothing. */
  String check() {
    var check = wallets.checkLedger();
    if (!check.balanced()) {
      throw new IllegalStateException("The ledger does not balance: " + check.problems());
    }
    return check.transfers() + " transfers, balanced";
  }

  @Override
  public void close() {
    wallets.close();
  }
}
