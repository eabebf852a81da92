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
import dev.kabao.wallet.value.Secret;
import java.io.IOException;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Opens the platform of a home for the time of one command. */
final class Platforms {
  private Platforms() {}

  /** Does something with the platform. */
  static Answer with(Context context, Function<Wallets, Answer> work) throws IOException {
    Home home = context.home().requireSetUp();
    try (Secret passphrase = context.passphrase();
        Wallets wallets = open(context, home, passphrase)) {
      return work.apply(wallets);
    }
  }

  /**
   * Does something with the wallet that was chosen. A command line has no sign-in of its own:
   * whoever has the home and its passphrase has shown both, and may act for every wallet in it.
   */
  static Answer withWallet(Context context, BiFunction<Wallets, Wallet, Answer> work)
      throws IOException {
    HostAssertion assertion =
        HostAssertion.of(
            context.wallet(), HostAssertion.Factor.KNOWLEDGE, HostAssertion.Factor.POSSESSION);
    return with(context, wallets -> work.apply(wallets, wallets.open(assertion)));
  }

  private static Wallets open(Context context, Home home, Secret passphrase) throws IOException {
    Vault vault = KeyringVault.open(home.keyring(), passphrase);
    boolean opened = false;
    try {
      BankConnection connection = PlatformConfig.read(home.config(), vault);
      Store store = SqliteStore.at(home.store()).lockWait(context.lockWait()).open();
      Wallets wallets =
          Wallets.builder()
              .store(store)
              .vault(vault)
              .issuer(connection.issuer())
              .bins(SandboxBins.directory())
              // A process that lives for one command decides what it is asked to, and nothing else.
              .resolveOnlyWhenCalled()
              .build();
      opened = true;
      return wallets;
    } finally {
      if (!opened) {
        vault.close();
      }
    }
  }
}
