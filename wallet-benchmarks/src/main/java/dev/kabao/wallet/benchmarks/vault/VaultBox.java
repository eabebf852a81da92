package dev.kabao.wallet.benchmarks.vault;

import dev.kabao.wallet.crypto.Engine;
import dev.kabao.wallet.crypto.KeyringVault;
import dev.kabao.wallet.crypto.Suite;
import dev.kabao.wallet.crypto.VaultOptions;
import dev.kabao.wallet.spi.vault.DataKey;
import dev.kabao.wallet.spi.vault.FieldRef;
import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.WalletId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** The vault, through its public interface. */
final class VaultBox implements Box {
  private final DataKey key;
  private final FieldRef field = new FieldRef(UUID.randomUUID(), "card");

  VaultBox(Suite suite, Engine engine) throws Exception {
    Path folder = Files.createTempDirectory("kabao-bench");
    Path file = folder.resolve("keyring");
    VaultOptions options = VaultOptions.defaults().withEngine(engine);
    try (Secret passphrase = Secret.of("a passphrase to measure with")) {
      KeyringVault vault = KeyringVault.create(file, passphrase, suite, options);
      WalletId wallet = new WalletId(UUID.randomUUID());
      key = vault.unwrap(wallet, vault.newDataKey(wallet));
    } finally {
      Files.deleteIfExists(file);
      Files.delete(folder);
    }
  }

  @Override
  public byte[] seal(byte[] plaintext) {
    return key.seal(field, plaintext);
  }

  @Override
  public byte[] open(byte[] sealed) {
    return key.open(field, sealed);
  }
}
