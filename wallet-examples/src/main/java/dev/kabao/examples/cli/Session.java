package dev.kabao.examples.cli;

import dev.kabao.examples.setup.BankConnection;
import dev.kabao.examples.setup.SandboxBins;
import dev.kabao.wallet.HostAssertion;
import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.Wallets;
import dev.kabao.wallet.crypto.KeyringVault;
import dev.kabao.wallet.jdbc.SqliteStore;
import dev.kabao.wallet.spi.store.Store;
import dev.kabao.wallet.spi.vault.Vault;
import dev.kabao.wallet.value.Factor;
import dev.kabao.wallet.value.Secret;
import java.io.IOException;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A home whose keys are open for one command. The store is open only while work is done: a person
 * who thinks about a question keeps no other command waiting.
 */
final class Session implements AutoCloseable {
  private final Context context;
  private final Home home;
  private final Vault vault;

  private Session(Context context, Home home, Vault vault) {
    this.context = context;
    this.home = home;
    this.vault = vault;
  }

  static Session open(Context context) {
    Home home = context.home().requireSetUp();
    try (Secret passphrase = context.passphrase()) {
      return new Session(context, home, KeyringVault.open(home.keyring(), passphrase));
    }
  }

  /** Does something with the platform. */
  <T> T with(Function<Wallets, T> work) throws IOException {
    try (Wallets wallets = platform()) {
      return work.apply(wallets);
    }
  }

  /**
   * Does something with the wallet that was chosen. A command line has no sign-in of its own:
   * whoever has the home and its passphrase has shown both, and may act for every wallet in it.
   */
  <T> T withWallet(BiFunction<Wallets, Wallet, T> work) throws IOException {
    HostAssertion assertion =
        HostAssertion.of(context.wallet(), Factor.KNOWLEDGE, Factor.POSSESSION);
    return with(wallets -> work.apply(wallets, wallets.open(assertion)));
  }

  @Override
  public void close() {
    vault.close();
  }

  private Wallets platform() throws IOException {
    BankConnection connection = PlatformConfig.read(home.config(), vault);
    Store store = SqliteStore.at(home.store()).lockWait(context.lockWait()).open();
    boolean opened = false;
    try {
      Wallets wallets =
          Wallets.builder()
              .store(store)
              .vault(new LentVault(vault))
              .issuer(connection.issuer())
              .bins(SandboxBins.directory())
              // A process that lives for one command decides what it is asked to, and nothing else.
              .resolveOnlyWhenCalled()
              .build();
      opened = true;
      return wallets;
    } finally {
      if (!opened) {
        store.close();
      }
    }
  }
}
