package dev.kabao.wallet.crypto;

import dev.kabao.wallet.crypto.Keyring.WrappingKey;
import dev.kabao.wallet.spi.vault.KeySource;
import dev.kabao.wallet.spi.vault.WrappingKeys;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.WalletException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/** The wrapping keys of a keyring file, and of the vault that has it open. */
final class KeyringKeys implements WrappingKeys {
  private final Path file;
  private final KeySource source;
  private final VaultOptions options;
  private final SealingKeys inUse;
  private final BlindIndexer indexer;

  KeyringKeys(
      Path file, KeySource source, VaultOptions options, SealingKeys inUse, BlindIndexer indexer) {
    this.file = file;
    this.source = source;
    this.options = options;
    this.inUse = inUse;
    this.indexer = indexer;
  }

  @Override
  public int current() {
    return inUse.current().version();
  }

  @Override
  public SortedSet<Integer> versions() {
    return inUse.versions();
  }

  @Override
  public int renew() {
    return FileTurn.take(
        file,
        () -> {
          try (Keyring old = read()) {
            int version =
                1 + old.wrappingKeys().stream().mapToInt(WrappingKey::version).max().orElseThrow();
            Suite suite = old.currentSuite();
            byte[] key = new byte[suite.keyBytes()];
            options.random().fill(key);
            List<WrappingKey> keys = new ArrayList<>(old.wrappingKeys());
            keys.add(new WrappingKey(version, suite, key));
            write(keys, version, old);
            return version;
          }
        });
  }

  @Override
  public void retire(int version) {
    FileTurn.take(
        file,
        () -> {
          try (Keyring old = read()) {
            if (version == old.current() || version == current()) {
              throw new IllegalArgumentException("The current wrapping key cannot be retired.");
            }
            List<WrappingKey> kept =
                old.wrappingKeys().stream().filter(key -> key.version() != version).toList();
            write(kept, old.current(), old);
            return version;
          }
        });
  }

  /** The file's keys, which must be of this vault's keyring, and no older than what it uses. */
  private Keyring read() {
    Keyring keyring = KeyringFile.read(file, source);
    if (!indexer.isOf(keyring)) {
      keyring.close();
      throw new WalletException(ErrorCode.KEYRING_MISMATCH);
    }
    if (!inUse.leadTo(keyring)) {
      keyring.close();
      throw Failures.notWritten(
          file, "it is another copy, without the wrapping key that is in use", null);
    }
    return keyring;
  }

  private void write(List<WrappingKey> keys, int current, Keyring old) {
    try (Keyring changed = new Keyring(keys, current, old.indexSuite(), old.indexRoot().clone())) {
      KeyringFile.replace(file, changed, source, options);
      inUse.take(changed);
    }
  }
}
