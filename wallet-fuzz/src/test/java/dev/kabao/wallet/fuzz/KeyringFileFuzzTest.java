package dev.kabao.wallet.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.kabao.wallet.crypto.KeyringVault;
import dev.kabao.wallet.crypto.Suite;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.WalletException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Keyring files, damaged or from somebody else. */
class KeyringFileFuzzTest {
  private static final Path FILE = Vaults.temporary("file").resolve("keyring");
  private static final byte[][] GOOD =
      Arrays.stream(Suite.values()).map(Vaults::keyring).toArray(byte[][]::new);

  static {
    FILE.getParent().toFile().deleteOnExit();
    FILE.toFile().deleteOnExit();
  }

  @FuzzTest
  void onlyTheFileThatWasWrittenOpens(byte[] data) throws IOException {
    open(data);
  }

  /** The input says which bits of a good file to turn over, and what to add. */
  @FuzzTest
  void noChangeOfAFileGoesUnnoticed(byte[] data) throws IOException {
    byte[] good = GOOD[data.length % GOOD.length];
    byte[] changed = Arrays.copyOf(good, Math.max(good.length, data.length));
    for (int i = 0; i < data.length; i++) {
      changed[i] ^= data[i];
    }
    open(changed);
  }

  private static void open(byte[] content) throws IOException {
    Files.write(FILE, content);
    boolean good = Arrays.stream(GOOD).anyMatch(file -> Arrays.equals(file, content));
    try (Secret passphrase = Secret.of(Vaults.PASSPHRASE);
        KeyringVault vault = KeyringVault.open(FILE, passphrase)) {
      assertThat(good).isTrue();
      assertThat(vault.suite()).isNotNull();
    } catch (WalletException e) {
      assertThat(good).isFalse();
      assertThat(e.code()).isIn(ErrorCode.KEYRING_UNREADABLE, ErrorCode.PASSPHRASE_WRONG);
      assertThat(e.getMessage()).hasSizeLessThan(400).doesNotContain(Vaults.PASSPHRASE);
    }
  }
}
