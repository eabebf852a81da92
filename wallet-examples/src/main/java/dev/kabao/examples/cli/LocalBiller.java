package dev.kabao.examples.cli;

import dev.kabao.wallet.crypto.KeyringVault;
import dev.kabao.wallet.jdbc.SqliteStore;
import dev.kabao.wallet.sandbox.SandboxBiller;
import dev.kabao.wallet.spi.store.Store;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The sandbox's electricity company, whose books lie in a store of their own beside the wallet's.
 * There is none before its staff has taken on a customer. Open for as long as the wallet's store
 * is.
 */
final class LocalBiller implements AutoCloseable {
  private final @Nullable Store store;
  private final @Nullable SandboxBiller biller;

  private LocalBiller(@Nullable Store store, @Nullable SandboxBiller biller) {
    this.store = store;
    this.biller = biller;
  }

  /** With its books, if there are any. */
  static LocalBiller ifThere(Home home, KeyringVault vault, Duration wait) {
    return Files.exists(home.biller()) ? open(home, vault, wait) : new LocalBiller(null, null);
  }

  /** With its books, which are made if there are none. */
  static LocalBiller open(Home home, KeyringVault vault, Duration wait) {
    Store store = SqliteStore.at(home.biller()).lockWait(wait).open();
    boolean opened = false;
    try {
      SandboxBiller biller =
          SandboxBiller.open(SandboxBiller.POWER, store, new LentVault(vault), Clock.systemUTC());
      opened = true;
      return new LocalBiller(store, biller);
    } finally {
      if (!opened) {
        store.close();
      }
    }
  }

  /** The company, if it is there. */
  Optional<SandboxBiller> company() {
    return Optional.ofNullable(biller);
  }

  @Override
  public void close() {
    if (store != null) {
      store.close();
    }
  }
}
