package dev.kabao.wallet.fuzz;

import dev.kabao.wallet.crypto.KeyringVault;
import dev.kabao.wallet.crypto.RandomSource;
import dev.kabao.wallet.crypto.Suite;
import dev.kabao.wallet.crypto.VaultOptions;
import dev.kabao.wallet.value.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Vaults that are the same in every run, so that what a seed holds opens for ever. */
final class Vaults {
  static final String PASSPHRASE = "made up for fuzzing";

  private Vaults() {}

  /** A vault whose randomness is none; never do so elsewhere. */
  static KeyringVault same(Suite suite) {
    Path folder = temporary("vault");
    Path file = folder.resolve("keyring");
    try (Secret passphrase = Secret.of(PASSPHRASE)) {
      return KeyringVault.create(
          file, passphrase, suite, VaultOptions.defaults().withRandom(same(suite.id())));
    } finally {
      delete(file, folder);
    }
  }

  /** The bytes of that vault's keyring file. */
  static byte[] keyring(Suite suite) {
    Path folder = temporary("keyring");
    Path file = folder.resolve("keyring");
    try (Secret passphrase = Secret.of(PASSPHRASE)) {
      KeyringVault.create(
              file, passphrase, suite, VaultOptions.defaults().withRandom(same(suite.id())))
          .close();
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      delete(file, folder);
    }
  }

  static Path temporary(String name) {
    try {
      return Files.createTempDirectory("kabao-fuzz-" + name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RandomSource same(long seed) {
    Random random = new Random(seed);
    return bytes -> {
      synchronized (random) {
        random.nextBytes(bytes);
      }
    };
  }

  private static void delete(Path... paths) {
    for (Path path : paths) {
      try {
        Files.deleteIfExists(path);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
