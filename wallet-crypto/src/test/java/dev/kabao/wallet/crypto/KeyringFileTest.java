package dev.kabao.wallet.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.WalletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyringFileTest {
  static final String PASSPHRASE = "sixteen small lanterns";

  @TempDir Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void nameFile() {
    file = folder.resolve("keyring");
  }

  @ParameterizedTest
  @EnumSource(Suite.class)
  void isOpenedByItsPassphraseAndKeepsItsSuite(Suite suite) {
    create(suite);
    try (KeyringVault vault = open(PASSPHRASE)) {
      assertThat(vault.suite()).isEqualTo(suite);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sixteen small lantern", "Sixteen small lanterns", " ", "x"})
  void isNotOpenedByAnotherPassphrase(String other) {
    create(Suite.INTL_2026);
    Refused.with(ErrorCode.PASSPHRASE_WRONG, () -> open(other));
  }

  @Test
  void doesNotTakeAnEmptyPassphrase() {
    try (Secret empty = Secret.of("")) {
      assertThatThrownBy(() -> KeyringVault.create(file, empty, Suite.INTL_2026))
          .isInstanceOf(IllegalArgumentException.class);
      assertThat(file).doesNotExist();
      create(Suite.INTL_2026);
      assertThatThrownBy(() -> KeyringVault.open(file, empty))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void doesNotTakeAPassphraseThatIsNoUnicode() {
    try (Secret half = Secret.of("lantern \ud83c")) {
      assertThatThrownBy(() -> KeyringVault.create(file, half, Suite.INTL_2026))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(file).doesNotExist();
  }

  @Test
  void isForItsOwnerOnlyAndLeavesNothingElseBehind() throws IOException {
    assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
    create(Suite.INTL_2026);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void isNeverReplaced() throws IOException {
    create(Suite.INTL_2026);
    byte[] before = Files.readAllBytes(file);
    Refused.because(
        ErrorCode.KEYRING_NOT_WRITTEN,
        "a file of that name exists already",
        () -> create(Suite.INTL_2026));
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void saysWhyItCannotBeWrittenOrRead() throws IOException {
    Path nowhere = folder.resolve("none").resolve("keyring");
    try (Secret passphrase = Secret.of(PASSPHRASE)) {
      Refused.because(
          ErrorCode.KEYRING_NOT_WRITTEN,
          "there is no such file or folder",
          () -> KeyringVault.create(nowhere, passphrase, Suite.INTL_2026));
    }
    Refused.because(
        ErrorCode.KEYRING_UNREADABLE, "there is no such file or folder", () -> open(PASSPHRASE));
    Files.createDirectory(file);
    assertThat(
            Refused.with(ErrorCode.KEYRING_UNREADABLE, () -> open(PASSPHRASE)).fields().get("file"))
        .isEqualTo(file.toString());
  }

  @Test
  void thatIsCutOffAnywhereIsUnreadable() throws IOException {
    byte[] whole = created();
    Files.write(file, new byte[0]);
    Refused.because(ErrorCode.KEYRING_UNREADABLE, "it is empty", () -> open(PASSPHRASE));
    for (int length = 1; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      Refused.because(ErrorCode.KEYRING_UNREADABLE, "it is cut off", () -> open(PASSPHRASE));
    }
  }

  @Test
  void thatGoesOnAfterItsEndIsUnreadable() throws IOException {
    byte[] whole = created();
    Files.write(file, Arrays.copyOf(whole, whole.length + 1));
    Refused.because(
        ErrorCode.KEYRING_UNREADABLE, "it goes on after its end", () -> open(PASSPHRASE));
    Files.write(file, new byte[(1 << 20) + 1]);
    Refused.because(
        ErrorCode.KEYRING_UNREADABLE, "it is larger than a keyring can be", () -> open(PASSPHRASE));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 88, it is no keyring",
    "7, 90, it is no keyring",
    "8, 3, it has format 3 and this version knows 2",
    "8, 0, it has format 0 and this version knows 2",
    "9, 3, it names algorithms that this version does not know",
    "12, 66, it names algorithms that this version does not know",
    "12, 98, 'it is opened by pbssphrase, not by passphrase'",
    "21, 127, it gives an impossible length",
    "22, 47, it gives an impossible length",
    "111, 127, it gives an impossible length",
    "111, 255, it gives an impossible length",
  })
  void ofAnotherKindOrANewerFormatIsUnreadable(int at, int value, String reason)
      throws IOException {
    byte[] content = created();
    content[at] = (byte) value;
    Files.write(file, content);
    Refused.because(ErrorCode.KEYRING_UNREADABLE, reason, () -> open(PASSPHRASE));
  }

  @ParameterizedTest
  @CsvSource({
    "23, 19455",
    "23, 262145",
    "23, -1",
    "23, 0",
    "27, 1",
    "27, 17",
    "27, -1",
    "31, 0",
    "31, 17",
  })
  void withArgon2ParametersTooWeakOrTooBigIsRefusedUntried(int at, int value) throws IOException {
    byte[] content = created();
    ByteBuffer.wrap(content).putInt(at, value);
    Files.write(file, content);
    Refused.because(
        ErrorCode.KEYRING_UNREADABLE,
        "its Argon2id parameters are out of bounds",
        () -> open(PASSPHRASE));
  }

  @Test
  void withAnyByteChangedDoesNotOpen() throws IOException {
    byte[] whole = created();
    for (int at = 0; at < whole.length; at++) {
      byte[] changed = whole.clone();
      changed[at] ^= 1;
      Files.write(file, changed);
      Throwable thrown = catchThrowable(() -> open(PASSPHRASE));
      assertThat(thrown).as("byte " + at).isInstanceOf(WalletException.class);
      assertThat(((WalletException) thrown).code())
          .as("byte " + at)
          .isIn(ErrorCode.PASSPHRASE_WRONG, ErrorCode.KEYRING_UNREADABLE);
    }
  }

  @Test
  void storesAStrongerCostWithIt() throws IOException {
    PassphraseCost cost = new PassphraseCost(32_768, 3, 2);
    try (Secret passphrase = Secret.of(PASSPHRASE)) {
      VaultOptions options = VaultOptions.defaults().withPassphraseCost(cost);
      KeyringVault.create(file, passphrase, Suite.INTL_2026, options).close();
    }
    ByteBuffer stored = ByteBuffer.wrap(Files.readAllBytes(file));
    assertThat(stored.getInt(23)).isEqualTo(32_768);
    assertThat(stored.getInt(27)).isEqualTo(3);
    assertThat(stored.getInt(31)).isEqualTo(2);
    open(PASSPHRASE).close();
  }

  @Test
  void aWeakerCostThanTheFloorCannotBeChosen() {
    assertThatThrownBy(() -> new PassphraseCost(19_455, 2, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PassphraseCost(19_456, 1, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private byte[] created() throws IOException {
    create(Suite.INTL_2026);
    return Files.readAllBytes(file);
  }

  private void create(Suite suite) {
    try (Secret passphrase = Secret.of(PASSPHRASE)) {
      KeyringVault.create(file, passphrase, suite).close();
    }
  }

  private KeyringVault open(String text) {
    try (Secret passphrase = Secret.of(text)) {
      return KeyringVault.open(file, passphrase);
    }
  }
}
