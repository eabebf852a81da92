package dev.kabao.wallet.sandbox.events;

import dev.kabao.wallet.Wallets;
import dev.kabao.wallet.WalletsBuilder;
import dev.kabao.wallet.crypto.KeyringVault;
import dev.kabao.wallet.crypto.Suite;
import dev.kabao.wallet.event.Subscription;
import dev.kabao.wallet.jdbc.SqliteStore;
import dev.kabao.wallet.spi.store.Commit;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.Event;
import dev.kabao.wallet.spi.store.Store;
import dev.kabao.wallet.testkit.store.InMemoryStore;
import dev.kabao.wallet.testkit.store.TestNotary;
import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.WalletId;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** A real store that outlives the platforms on it, a clock that stands still, and made-up facts. */
final class Stage implements AutoCloseable {
  /** The stores that everything is tried on. */
  enum Kind {
    MEMORY,
    SQLITE
  }

  private final Path folder;
  private final Store store;
  private volatile Instant now = Instant.parse("2026-11-23T04:00:00Z");
  private volatile StoreGate gate;
  private Wallets wallets;

  Stage(Kind kind, Path folder) {
    this.folder = folder;
    store =
        switch (kind) {
          case MEMORY -> new InMemoryStore();
          case SQLITE -> SqliteStore.open(folder.resolve("wallet.db"));
        };
    gate = new StoreGate(store);
    // A platform marks its store before anything happens in it.
    another().close();
  }

  static WalletId wallet(int number) {
    return new WalletId(new UUID(0x0190_0000_0000_7000L, number));
  }

  /** Builds a platform with these listeners; the one before is closed. */
  Stage start(Subscription... subscriptions) {
    end();
    wallets = another(subscriptions);
    return this;
  }

  /** Builds one more platform on the same store, for the caller to close. */
  Wallets another(Subscription... subscriptions) {
    gate = new StoreGate(store);
    try (Secret passphrase = Secret.of("open sesame 2026")) {
      WalletsBuilder builder =
          Wallets.builder()
              .store(gate.door())
              .vault(
                  KeyringVault.openOrCreate(folder.resolve("keyring"), passphrase, Suite.INTL_2026))
              .clock(new StandingClock())
              .deliverEvery(Duration.ofMillis(2))
              .resolveOnlyWhenCalled();
      for (Subscription subscription : subscriptions) {
        builder.listener(subscription);
      }
      return builder.build();
    }
  }

  Wallets wallets() {
    return wallets;
  }

  StoreGate gate() {
    return gate;
  }

  /** Closes the platform; the store stays. */
  void end() {
    if (wallets != null) {
      wallets.close();
      wallets = null;
    }
  }

  /** Makes a fact true of a wallet. */
  void happen(int wallet, int number) {
    Event event = new Event("test.fact", wallet(wallet), new UUID(0, number));
    List<CommitOutcome> outcomes =
        store.commit(
            List.of(new Commit(now, Optional.empty(), List.of(), List.of(), List.of(event))),
            TestNotary.NOTARY);
    if (!(outcomes.get(0) instanceof CommitOutcome.Applied)) {
      throw new AssertionError(outcomes.get(0));
    }
  }

  void forward(Duration by) {
    now = now.plus(by);
  }

  /** Waits for as long as the test may run. */
  static void await(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      try {
        Thread.sleep(1);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @Override
  public void close() {
    end();
    store.close();
  }

  private final class StandingClock extends Clock {
    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new IllegalArgumentException("Nobody asks this clock for a zone.");
    }
  }
}
