package dev.kabao.examples.setup;

import dev.kabao.wallet.crypto.KeyringVault;
import dev.kabao.wallet.crypto.Suite;
import dev.kabao.wallet.jdbc.SqliteStore;
import dev.kabao.wallet.sandbox.SandboxBank;
import dev.kabao.wallet.spi.store.Store;
import dev.kabao.wallet.spi.vault.Vault;
import dev.kabao.wallet.value.Secret;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** A sandbox bank whose books and keys are in a folder of its own. */
public final class LocalBank implements AutoCloseable {
  private static final String STORE = "bank.db";
  private static final String KEYRING = "keyring";

  private final Store store;
  private final Vault vault;
  private final SandboxBank bank;

  private LocalBank(Store store, Vault vault, SandboxBank bank) {
    this.store = store;
    this.vault = vault;
    this.bank = bank;
  }

  /** The keyring of the bank in this folder, which need not be there yet. */
  public static Path keyring(Path folder) {
    return folder.resolve(KEYRING);
  }

  /**
   * Opens the bank of this folder, or founds it, and has it listen on loopback.
   *
   * @param folder an existing folder
   * @param passphrase what opens its keyring; lent
   * @param port where to listen; 0 for any free port
   * @param lockWait how long to wait for another process that has the folder's store open
   * @throws IOException if the port is taken
   */
  public static LocalBank open(Path folder, Secret passphrase, int port, Duration lockWait)
      throws IOException {
    Vault vault = KeyringVault.openOrCreate(keyring(folder), passphrase, Suite.INTL_2026);
    Store store = null;
    SandboxBank bank = null;
    try {
      store = SqliteStore.at(folder.resolve(STORE)).lockWait(lockWait).open();
      bank = SandboxBank.builder().store(store).vault(vault).port(port).start();
      return new LocalBank(store, vault, bank);
    } finally {
      if (bank == null) {
        if (store != null) {
          store.close();
        }
        vault.close();
      }
    }
  }

  /** The bank, which listens. */
  public SandboxBank bank() {
    return bank;
  }

  /** Stops listening, and closes the bank's books and keys. */
  @Override
  public void close() {
    bank.close();
    store.close();
    vault.close();
  }
}
