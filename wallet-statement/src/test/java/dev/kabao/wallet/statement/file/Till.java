package dev.kabao.wallet.statement.file;

import dev.kabao.wallet.HostAssertion;
import dev.kabao.wallet.NewWallet;
import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.Wallets;
import dev.kabao.wallet.crypto.KeyringVault;
import dev.kabao.wallet.crypto.Suite;
import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.Transfer;
import dev.kabao.wallet.ledger.TransferId;
import dev.kabao.wallet.spi.limit.LimitPolicy;
import dev.kabao.wallet.spi.risk.RiskPolicy;
import dev.kabao.wallet.spi.store.Commit;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.Notary;
import dev.kabao.wallet.spi.store.Store;
import dev.kabao.wallet.spi.vault.Vault;
import dev.kabao.wallet.testkit.store.InMemoryStore;
import dev.kabao.wallet.value.Factor;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.WalletId;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

/** A platform without a bank on a store in memory; money comes from an issuer of no name. */
final class Till implements AutoCloseable {
  static final Instant START = Instant.parse("2026-01-05T02:00:00Z");

  final SetClock clock = new SetClock(START);
  final InMemoryStore store = new InMemoryStore();
  final Wallets wallets;
  private final Vault vault;
  private final AtomicLong numbers = new AtomicLong();

  Till(Path folder) {
    this(folder, ZoneId.of("Asia/Shanghai"), store -> store);
  }

  /**
   * The same with something between platform and store.
   *
   * @param between what the platform sees of the store
   */
  Till(Path folder, ZoneId zone, UnaryOperator<Store> between) {
    try (Secret passphrase = Secret.of("open sesame 2026")) {
      vault = KeyringVault.openOrCreate(folder.resolve("keyring"), passphrase, Suite.INTL_2026);
    }
    wallets =
        Wallets.builder()
            .store(between.apply(store))
            .vault(vault)
            .clock(clock)
            .zone(zone)
            .limits(LimitPolicy.NONE)
            .risk(RiskPolicy.NONE)
            .resolveOnlyWhenCalled()
            .build();
  }

  RequestId request() {
    return RequestId.of("request-" + numbers.incrementAndGet());
  }

  Wallet newWallet() {
    String phone = "138" + String.format("%08d", numbers.incrementAndGet());
    WalletId id = ((NewWallet.Created) wallets.createWallet(request(), phone)).id();
    return open(id);
  }

  Wallet open(WalletId id) {
    return wallets.open(HostAssertion.of(id, Factor.KNOWLEDGE));
  }

  /** Brings money, or takes it (below zero), at a time of the caller's. */
  void give(Wallet wallet, String asset, long minorUnits, Instant at) {
    give(wallet, asset, List.of(minorUnits), at);
  }

  /** The same many times in one commit. */
  void give(Wallet wallet, String asset, List<Long> amounts, Instant at) {
    AccountId issuer = AccountId.issuer("NOBODY", asset);
    AccountId own = AccountId.wallet(wallet.id(), asset);
    List<Transfer> transfers = new ArrayList<>();
    for (long amount : amounts) {
      TransferId id = new TransferId(new UUID(7, numbers.incrementAndGet()), 0);
      transfers.add(
          amount > 0
              ? new Transfer.Post(id, issuer, own, amount)
              : new Transfer.Post(id, own, issuer, -amount));
    }
    CommitOutcome outcome =
        store
            .commit(
                List.of(new Commit(at, Optional.empty(), List.of(), transfers, List.of())),
                Notary.of(vault))
            .get(0);
    if (!(outcome instanceof CommitOutcome.Applied)) {
      throw new IllegalStateException("The money did not move: " + outcome);
    }
  }

  @Override
  public void close() {
    wallets.close();
  }
}
