package dev.kabao.wallet.sandbox.keys;

import dev.kabao.wallet.HostAssertion;
import dev.kabao.wallet.NewWallet;
import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.Wallets;
import dev.kabao.wallet.crypto.KeySources;
import dev.kabao.wallet.crypto.KeyringVault;
import dev.kabao.wallet.crypto.Suite;
import dev.kabao.wallet.crypto.VaultOptions;
import dev.kabao.wallet.jdbc.SqliteStore;
import dev.kabao.wallet.spi.vault.WrappingKeys;
import dev.kabao.wallet.value.Factor;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.WalletId;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** A platform on its real store and vault, without a bank, whose keys are changed. */
final class KeyBench implements AutoCloseable {
  static final String PASSPHRASE = "open sesame 2026";

  final Path folder;
  final Secret passphrase = Secret.of(PASSPHRASE);
  final KeyringVault vault;
  final Wallets wallets;
  private int requests;

  KeyBench(Path folder) {
    this.folder = folder;
    this.vault = KeyringVault.openOrCreate(keyring(), passphrase, Suite.INTL_2026);
    this.wallets =
        Wallets.builder()
            .store(SqliteStore.open(folder.resolve("wallet.db")))
            .vault(vault)
            .resolveOnlyWhenCalled()
            .build();
  }

  Path keyring() {
    return folder.resolve("keyring");
  }

  WrappingKeys wrappingKeys() {
    return vault.wrappingKeys(
        keyring(), KeySources.passphrase(passphrase, VaultOptions.defaults()));
  }

  synchronized RequestId request() {
    return RequestId.of(wallets.newRequestId().value() + "-" + ++requests);
  }

  /** A wallet with a name and a payment request, which it seals. */
  WalletId person(int number) {
    String phone = String.format(Locale.ROOT, "138%08d", number);
    WalletId id = ((NewWallet.Created) wallets.createWallet(request(), phone)).id();
    wallets.setHolderName(request(), id, "李小明");
    return id;
  }

  Wallet open(WalletId id) {
    return wallets.open(HostAssertion.of(id, Factor.KNOWLEDGE));
  }

  /** Whether what the wallet has sealed can be opened. */
  boolean isReadable(int number, WalletId id) {
    String phone = String.format(Locale.ROOT, "138%08d", number);
    boolean found = wallets.findWallet(phone).equals(Optional.of(id));
    // Changes the document, for which the phone is opened.
    wallets.setHolderName(request(), id, "王芳");
    return found;
  }

  @Override
  public void close() {
    wallets.close();
    passphrase.close();
  }
}
