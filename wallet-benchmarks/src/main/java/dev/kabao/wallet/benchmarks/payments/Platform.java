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
import dev.kabao.wallet.risk.StandardRiskPolicy;
import dev.kabao.wallet.spi.limit.LimitPolicy;
import dev.kabao.wallet.spi.risk.RiskPolicy;
import dev.kabao.wallet.spi.store.Commit;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.Store;
import dev.kabao.wallet.value.Factor;
import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.WalletId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;

/** The SDK as a host builds it, on a durable store in a folder. */
public final class Platform implements AutoCloseable {
  private static final String ASSET = "CNY";
  private static final int MAKERS = 64;
  private static final int BATCH = 1000;

  private final SqliteStore store;
  private final Wallets wallets;

  private Platform(SqliteStore store, Wallets wallets) {
    this.store = store;
    this.wallets = wallets;
  }

  /** Opens what is in {@code folder}, or makes it. */
  public static Platform open(Path folder, LimitPolicy limits) {
    return open(folder, limits, store -> store);
  }

  /** The same, with something between the SDK and its store. */
  public static Platform open(Path folder, LimitPolicy limits, UnaryOperator<Store> between) {
    SqliteStore store = SqliteStore.open(folder.resolve("wallet.db"));
    try (Secret passphrase = Secret.of("benchmark")) {
      KeyringVault vault =
          KeyringVault.openOrCreate(folder.resolve("keyring"), passphrase, Suite.INTL_2026);
      Wallets wallets =
          Wallets.builder()
              .store(between.apply(store))
              .vault(vault)
              .limits(limits)
              .risk(limits == LimitPolicy.NONE ? RiskPolicy.NONE : StandardRiskPolicy.DEFAULT)
              .resolveOnlyWhenCalled()
              .build();
      return new Platform(store, wallets);
    }
  }

  /** The store itself. */
  public Store store() {
    return store;
  }

  /** The SDK. */
  public Wallets wallets() {
    return wallets;
  }

  /** Makes so many wallets with plenty of money in each. */
  public List<WalletId> makeWallets(int count) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(MAKERS);
    try {
      List<Future<WalletId>> made = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        int number = i;
        made.add(pool.submit(() -> makeWallet(number)));
      }
      List<WalletId> ids = new ArrayList<>();
      for (Future<WalletId> each : made) {
        ids.add(each.get());
      }
      fund(ids);
      return ids;
    } finally {
      pool.shutdown();
    }
  }

  /** Opens wallets as their holders. */
  public List<Wallet> open(List<WalletId> ids) {
    return ids.stream().map(id -> wallets.open(HostAssertion.of(id, Factor.KNOWLEDGE))).toList();
  }

  private WalletId makeWallet(int number) {
    String phone = String.format("+86138%08d", number);
    NewWallet made = wallets.createWallet(wallets.newRequestId(), phone);
    if (!(made instanceof NewWallet.Created created)) {
      throw new IllegalStateException("No wallet: " + made);
    }
    return created.id();
  }

  /** Money enters without a bank: what is measured is what happens to it then. */
  private void fund(List<WalletId> ids) {
    List<Commit> batch = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      Transfer transfer =
          new Transfer.Post(
              new TransferId(new UUID(0, i), 0),
              AccountId.issuer("BENCH", ASSET),
              AccountId.wallet(ids.get(i), ASSET),
              1_000_000_000_000L);
      batch.add(
          new Commit(Instant.EPOCH, Optional.empty(), List.of(), List.of(transfer), List.of()));
      if (batch.size() == BATCH || i + 1 == ids.size()) {
        if (!store.commit(batch).stream().allMatch(CommitOutcome.Applied.class::isInstance)) {
          throw new IllegalStateException("A wallet was not funded.");
        }
        batch.clear();
      }
    }
  }

  /** The books must still balance, or the figures are worth nothing. */
  public String check() {
    var check = wallets.checkLedger();
    if (!check.balanced()) {
      throw new IllegalStateException("The ledger does not balance: " + check.problems());
    }
    return String.format("%,d transfers, balanced", check.transfers());
  }

  @Override
  public void close() {
    wallets.close();
  }
}
