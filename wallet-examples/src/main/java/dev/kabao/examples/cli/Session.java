package dev.kabao.examples.cli;

import dev.kabao.examples.setup.BankConnection;
import dev.kabao.examples.setup.SandboxBins;
import dev.kabao.wallet.HostAssertion;
import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.Wallets;
import dev.kabao.wallet.WalletsBuilder;
import dev.kabao.wallet.crypto.Argon2idHasher;
import dev.kabao.wallet.crypto.KeyringVault;
import dev.kabao.wallet.crypto.ZxcvbnMeter;
import dev.kabao.wallet.jdbc.SqliteStore;
import dev.kabao.wallet.spi.issuer.IssuerOutcome;
import dev.kabao.wallet.spi.risk.Signals;
import dev.kabao.wallet.spi.store.Store;
import dev.kabao.wallet.value.Factor;
import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.WalletId;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A home whose keys are open for one command. The store is open only while work is done: a person
 * who thinks about a question keeps no other command waiting.
 */
final class Session implements AutoCloseable {
  private final Context context;
  private final Home home;
  private final KeyringVault vault;

  private Session(Context context, Home home, KeyringVault vault) {
    this.context = context;
    this.home = home;
    this.vault = vault;
  }

  static Session open(Context context) {
    context.home().requireSetUp();
    try (Secret passphrase = context.passphrase()) {
      return open(context, passphrase);
    }
  }

  /** With a passphrase that the caller has asked for, and closes. */
  static Session open(Context context, Secret passphrase) {
    Home home = context.home().requireSetUp();
    return new Session(context, home, KeyringVault.open(home.keyring(), passphrase));
  }

  /** Does something with the platform. */
  <T> T with(Function<Wallets, T> work) throws IOException {
    try (LocalBiller biller = LocalBiller.ifThere(home, vault, context.lockWait());
        Wallets wallets = platform(biller)) {
      return work.apply(wallets);
    }
  }

  /**
   * Does something with the wallet that was chosen: in the session of whoever is signed in, if it
   * is theirs. Else as the host: whoever has the home and its passphrase has shown both, and may
   * act for every wallet in it. A session that has ended is no reason to act as the host.
   */
  <T> T withWallet(Signals signals, BiFunction<Wallets, Wallet, T> work) throws IOException {
    WalletId chosen = context.wallet();
    Optional<SignedIn> signedIn = context.signedIn().filter(in -> in.wallet().equals(chosen));
    return with(
        wallets ->
            work.apply(
                wallets,
                signedIn.isPresent()
                    ? wallets.resume(signedIn.get().token(), signals).orElseThrow(Session::ended)
                    : wallets.open(
                        HostAssertion.of(chosen, Factor.KNOWLEDGE, Factor.POSSESSION), signals)));
  }

  /** Whether the bank answers now. */
  boolean bankAnswers() throws IOException {
    return PlatformConfig.read(home.config(), vault).issuer().notices("")
        instanceof IssuerOutcome.Approved;
  }

  /** The sandbox's biller, made if need be; the caller closes it. */
  LocalBiller biller() {
    return LocalBiller.open(home, vault, context.lockWait());
  }

  /** The vault of the home. */
  KeyringVault vault() {
    return vault;
  }

  private static Failure ended() {
    return new Failure(
        ExitCode.REFUSED,
        "SESSION_ENDED",
        "The session has ended. Sign in again: kabao sign-in",
        "登录已失效，请重新登录：kabao sign-in");
  }

  @Override
  public void close() {
    vault.close();
  }

  private Wallets platform(LocalBiller biller) throws IOException {
    BankConnection connection = PlatformConfig.read(home.config(), vault);
    Store store = SqliteStore.at(home.store()).lockWait(context.lockWait()).open();
    boolean opened = false;
    try {
      WalletsBuilder builder =
          Wallets.builder()
              .store(store)
              .vault(new LentVault(vault))
              .issuer(connection.issuer())
              .bins(SandboxBins.directory())
              .messages(new Outbox(home.outbox(), vault, Clock.systemUTC()))
              .passwords(Argon2idHasher.standard(), new ZxcvbnMeter())
              .identity(new Identities(home.identities(), vault))
              // A process that lives for one command decides what it is asked to, and nothing else.
              .resolveOnlyWhenCalled();
      biller.company().ifPresent(builder::biller);
      Wallets wallets = builder.build();
      opened = true;
      return wallets;
    } finally {
      if (!opened) {
        store.close();
      }
    }
  }
}
