package dev.kabao.wallet.crypto;

import dev.kabao.wallet.spi.vault.KeySource;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Looks after keyring files: changes what opens one, and makes copies that something else opens.
 * The keys in them stay as they are, so nothing in a store changes and vaults that are open go on.
 *
 * <p>Thread-safe. Failures are those of {@link KeyringVault#open(Path, KeySource, VaultOptions)}
 * and {@link KeyringVault#create(Path, KeySource, Suite, VaultOptions)}, after which the file is as
 * it was.
 */
public final class KeyringFiles {
  private KeyringFiles() {}

  /**
   * Lets something else open a keyring file: another passphrase, or another kind of source. The
   * file is replaced at once, and is on the disk when this returns; a crash leaves the old one or
   * the new one. The old source opens the new file no more; it still opens every copy of the old
   * one.
   *
   * @param from what opens it now
   * @param to what opens it afterwards
   */
  public static void changeSource(Path file, KeySource from, KeySource to, VaultOptions options) {
    Objects.requireNonNull(to, "to");
    FileTurn.take(
        file,
        () -> {
          try (Keyring keyring = KeyringFile.read(file, from)) {
            KeyringFile.replace(file, keyring, to, options);
          }
          return file;
        });
  }

  /**
   * Makes a copy that something else opens, for example the shares of several people, for the day
   * when the first one is lost. Copies do not follow: make them anew after a wrapping key was
   * added.
   *
   * @param copy a file that must not exist yet
   */
  public static void copy(
      Path file, KeySource from, Path copy, KeySource to, VaultOptions options) {
    Objects.requireNonNull(to, "to");
    try (Keyring keyring = KeyringFile.read(file, from)) {
      KeyringFile.create(copy, keyring, to, options);
    }
  }
}
