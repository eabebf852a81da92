package dev.kabao.wallet.crypto;

import dev.kabao.wallet.spi.vault.Vault;
import dev.kabao.wallet.testkit.vault.VaultContract;
import dev.kabao.wallet.value.Secret;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The published contract on a keyring file, for one suite and one engine. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class KeyringVaultContract implements VaultContract {
  private final Suite suite;
  private final VaultOptions options;
  private Path folder = Path.of("");

  KeyringVaultContract(Suite suite, Engine engine) {
    this.suite = suite;
    this.options = VaultOptions.defaults().withEngine(engine);
  }

  @BeforeAll
  void createKeyrings(@TempDir Path fresh) {
    folder = fresh;
    try (Secret passphrase = passphrase()) {
      KeyringVault.create(folder.resolve("keyring"), passphrase, suite, options).close();
      KeyringVault.create(folder.resolve("foreign"), passphrase, suite, options).close();
    }
  }

  @Override
  public Vault openVault() {
    return open("keyring");
  }

  @Override
  public Vault openForeignVault() {
    return open("foreign");
  }

  private Vault open(String name) {
    try (Secret passphrase = passphrase()) {
      return KeyringVault.open(folder.resolve(name), passphrase, options);
    }
  }

  private static Secret passphrase() {
    return Secret.of("sixteen small lanterns");
  }
}
