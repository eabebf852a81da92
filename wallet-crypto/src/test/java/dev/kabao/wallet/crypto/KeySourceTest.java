package dev.kabao.wallet.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kabao.wallet.spi.vault.KeySource;
import dev.kabao.wallet.spi.vault.WrappingKeys;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.WalletException;
import dev.kabao.wallet.value.WalletId;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.Provider;
import java.security.Security;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What unlocks a keyring can be one thing or another, and can be changed. */
class KeySourceTest {
  private static final VaultOptions OPTIONS = VaultOptions.defaults();

  @TempDir Path folder;
  private final Secret passphrase = Secret.of(KeyringFileTest.PASSPHRASE);
  private final Secret password = Secret.of("twelve brass keys");
  private final Secret value = Secret.of("13800000000");
  private Path file = Path.of("");

  @BeforeEach
  void nameFile() {
    file = folder.resolve("keyring");
  }

  @AfterEach
  void closeSecrets() {
    passphrase.close();
    password.close();
    value.close();
  }

  @ParameterizedTest
  @EnumSource(Suite.class)
  void aKeyStoreOpensWhatItLockedAndNothingElseDoes(Suite suite) throws Exception {
    KeySource right = pkcs12("a.p12", "kabao");
    KeySource other = pkcs12("b.p12", "kabao");
    String index;
    try (KeyringVault vault = KeyringVault.create(file, right, suite, OPTIONS)) {
      index = Hex.text(vault.blindIndex("phone", value));
    }
    try (KeyringVault vault = KeyringVault.open(file, right, OPTIONS)) {
      assertThat(vault.suite()).isEqualTo(suite);
      assertThat(Hex.text(vault.blindIndex("phone", value))).isEqualTo(index);
    }
    Refused.with(ErrorCode.KEY_SOURCE_WRONG, () -> KeyringVault.open(file, other, OPTIONS).close());
    Refused.because(
        ErrorCode.KEYRING_UNREADABLE,
        "it is opened by pkcs12, not by passphrase",
        () -> KeyringVault.open(file, passphrase).close());
  }

  @Test
  void aKeyStoreSaysWhatIsWrongWithIt() throws Exception {
    KeyringVault.create(file, pkcs12("a.p12", "kabao"), Suite.INTL_2026, OPTIONS).close();
    try (Secret wrong = Secret.of("eleven brass keys")) {
      KeySource misspelt = KeySources.pkcs12(folder.resolve("a.p12"), wrong, "kabao");
      Refused.with(
          ErrorCode.KEY_SOURCE_WRONG, () -> KeyringVault.open(file, misspelt, OPTIONS).close());
    }
    KeySource nobody = KeySources.pkcs12(folder.resolve("a.p12"), password, "nobody");
    Refused.because(
        ErrorCode.KEY_SOURCE_FAILED,
        "it has no key of that name",
        () -> KeyringVault.open(file, nobody, OPTIONS).close());
    KeySource nowhere = KeySources.pkcs12(folder.resolve("none.p12"), password, "kabao");
    Refused.because(
        ErrorCode.KEY_SOURCE_FAILED,
        "there is no such file or folder",
        () -> KeyringVault.open(file, nowhere, OPTIONS).close());
  }

  @Test
  void withAnyByteChangedAFileOfAKeyStoreDoesNotOpen() throws Exception {
    KeySource source = pkcs12("a.p12", "kabao");
    KeyringVault.create(file, source, Suite.INTL_2026, OPTIONS).close();
    byte[] whole = Files.readAllBytes(file);
    for (int at = 0; at < whole.length; at++) {
      byte[] changed = whole.clone();
      changed[at] ^= 1;
      Files.write(file, changed);
      assertThatThrownBy(() -> KeyringVault.open(file, source, OPTIONS).close())
          .as("byte " + at)
          .isInstanceOfSatisfying(
              WalletException.class,
              e ->
                  assertThat(e.code())
                      .isIn(ErrorCode.KEY_SOURCE_WRONG, ErrorCode.KEYRING_UNREADABLE));
    }
  }

  @Test
  void aPassphraseIsChangedInPlaceAndTheKeysStay() throws IOException {
    String index;
    try (KeyringVault vault = KeyringVault.create(file, passphrase, Suite.CN_2026)) {
      index = Hex.text(vault.blindIndex("phone", value));
      vault.wrappingKeys(file, KeySources.passphrase(passphrase)).renew();
    }
    byte[] before = Files.readAllBytes(file);
    KeyringFiles.changeSource(
        file, KeySources.passphrase(passphrase), KeySources.passphrase(password), OPTIONS);
    Refused.with(
        ErrorCode.PASSPHRASE_WRONG, () -> KeyringVault.open(file, passphrase, OPTIONS).close());
    try (KeyringVault vault = KeyringVault.open(file, password)) {
      assertThat(Hex.text(vault.blindIndex("phone", value))).isEqualTo(index);
      assertThat(vault.wrappingKey()).isEqualTo(2);
    }
    // Nothing of the old wrapped key is in the new file, nor is a temporary file left.
    byte[] after = Files.readAllBytes(file);
    assertThat(Arrays.copyOfRange(after, 35, 111))
        .isNotEqualTo(Arrays.copyOfRange(before, 35, 111));
    try (var left = Files.list(folder)) {
      assertThat(left)
          .extracting(path -> path.getFileName().toString())
          .containsExactlyInAnyOrder("keyring", "keyring.lock");
    }
  }

  @Test
  void aChangeThatIsRefusedLeavesTheFileAsItWas() throws IOException {
    KeyringVault.create(file, passphrase, Suite.INTL_2026).close();
    byte[] before = Files.readAllBytes(file);
    Refused.with(
        ErrorCode.PASSPHRASE_WRONG,
        () ->
            KeyringFiles.changeSource(
                file, KeySources.passphrase(password), KeySources.passphrase(passphrase), OPTIONS));
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void aCopyIsOpenedBySomethingElseAndHasTheSameKeys() throws Exception {
    Path copy = folder.resolve("copy");
    KeySource store = pkcs12("a.p12", "kabao");
    String index;
    try (KeyringVault vault = KeyringVault.create(file, passphrase, Suite.INTL_2026)) {
      index = Hex.text(vault.blindIndex("phone", value));
    }
    KeyringFiles.copy(file, KeySources.passphrase(passphrase), copy, store, OPTIONS);
    try (KeyringVault vault = KeyringVault.open(copy, store, OPTIONS)) {
      assertThat(Hex.text(vault.blindIndex("phone", value))).isEqualTo(index);
    }
    Refused.with(
        ErrorCode.KEYRING_NOT_WRITTEN,
        () -> KeyringFiles.copy(file, KeySources.passphrase(passphrase), copy, store, OPTIONS));
  }

  @Test
  void aVaultTakesNoKeysFromTheFileOfAnotherKeyring() {
    KeyringVault.create(folder.resolve("other"), passphrase, Suite.INTL_2026).close();
    try (KeyringVault vault = KeyringVault.create(file, passphrase, Suite.INTL_2026)) {
      Refused.with(
          ErrorCode.KEYRING_MISMATCH,
          () ->
              vault
                  .wrappingKeys(folder.resolve("other"), KeySources.passphrase(passphrase))
                  .renew());
      assertThat(vault.wrappingKey()).isEqualTo(1);
    }
  }

  @Test
  void aVaultDoesNotGoOnFromAnOlderCopyOfItsFile() throws IOException {
    WalletId wallet = new WalletId(new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0001L));
    byte[] wrapped;
    try (KeyringVault vault = KeyringVault.create(file, passphrase, Suite.INTL_2026)) {
      WrappingKeys keys = vault.wrappingKeys(file, KeySources.passphrase(passphrase));
      byte[] older = Files.readAllBytes(file);
      keys.renew();
      byte[] newer = Files.readAllBytes(file);
      // Put back by a thief, or from a backup.
      Files.write(file, older);
      Refused.because(
          ErrorCode.KEYRING_NOT_WRITTEN,
          "it is another copy, without the wrapping key that is in use",
          keys::renew);
      Refused.because(
          ErrorCode.KEYRING_NOT_WRITTEN,
          "it is another copy, without the wrapping key that is in use",
          () -> keys.retire(1));
      assertThat(Files.readAllBytes(file)).isEqualTo(older);
      wrapped = vault.newDataKey(wallet);
      Files.write(file, newer);
      assertThat(keys.renew()).isEqualTo(3);
    }
    try (KeyringVault vault = KeyringVault.open(file, passphrase)) {
      vault.unwrap(wallet, wrapped).close();
    }
  }

  @Test
  void aVaultDoesNotGoOnFromACopyThatWasChangedElsewhere() throws IOException {
    KeyringVault.create(file, passphrase, Suite.INTL_2026).close();
    Path copy = Files.copy(file, folder.resolve("copy"));
    try (KeyringVault one = KeyringVault.open(file, passphrase);
        KeyringVault other = KeyringVault.open(copy, passphrase)) {
      one.wrappingKeys(file, KeySources.passphrase(passphrase)).renew();
      WrappingKeys keys = other.wrappingKeys(copy, KeySources.passphrase(passphrase));
      keys.renew();
      // Both have a key 2, and it is not the same.
      Files.write(copy, Files.readAllBytes(file));
      Refused.because(
          ErrorCode.KEYRING_NOT_WRITTEN,
          "it is another copy, without the wrapping key that is in use",
          keys::renew);
    }
  }

  @Test
  void aFileOfTheFirstVersionIsBroughtForwardByAnyChange() throws IOException {
    Files.write(file, StoredFormatTest.firstKeyring());
    try (KeyringVault vault = KeyringVault.open(file, passphrase)) {
      assertThat(vault.wrappingKeys(file, KeySources.passphrase(passphrase)).renew()).isEqualTo(2);
    }
    assertThat(Files.readAllBytes(file)[8]).isEqualTo((byte) 2);
    try (KeyringVault vault = KeyringVault.open(file, passphrase)) {
      assertThat(vault.wrappingKeys(file, KeySources.passphrase(passphrase)).versions())
          .containsExactly(1, 2);
    }
  }

  @Test
  void aHardwareModuleWrapsInsideAndShowsNothing() throws Exception {
    SoftToken token = SoftToken.required(folder);
    List<Provider> before = List.of(Security.getProviders());
    try (Secret pin = Secret.of(SoftToken.PIN)) {
      Pkcs11Token module = Pkcs11Token.login(token.library(), token.slot(), pin);
      Refused.because(
          ErrorCode.KEY_SOURCE_FAILED,
          "it has no key of that name",
          () -> KeyringVault.create(file, module.key("kabao"), Suite.INTL_2026, OPTIONS));
      module.createKey("kabao");
      module.createKey("other");
      Refused.because(
          ErrorCode.KEY_SOURCE_FAILED,
          "it has a key of that name already",
          () -> module.createKey("kabao"));
      String index;
      try (KeyringVault vault =
          KeyringVault.create(file, module.key("kabao"), Suite.INTL_2026, OPTIONS)) {
        index = Hex.text(vault.blindIndex("phone", value));
        vault.wrappingKeys(file, module.key("kabao")).renew();
      }
      try (KeyringVault vault = KeyringVault.open(file, module.key("kabao"), OPTIONS)) {
        assertThat(Hex.text(vault.blindIndex("phone", value))).isEqualTo(index);
        assertThat(vault.wrappingKey()).isEqualTo(2);
      }
      Refused.with(
          ErrorCode.KEY_SOURCE_WRONG,
          () -> KeyringVault.open(file, module.key("other"), OPTIONS).close());
      assertThat(Security.getProviders()).containsExactlyElementsOf(before);
      KeyringFiles.changeSource(
          file, module.key("kabao"), KeySources.passphrase(passphrase), OPTIONS);
      KeyringVault.open(file, passphrase).close();
    }
  }

  private KeySource pkcs12(String name, String alias) throws Exception {
    byte[] key = new byte[32];
    RandomSource.os().fill(key);
    char[] chars = password.read(char[]::clone);
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setEntry(
        alias,
        new KeyStore.SecretKeyEntry(new SecretKeySpec(key, "AES")),
        new KeyStore.PasswordProtection(chars));
    try (OutputStream out = Files.newOutputStream(folder.resolve(name))) {
      store.store(out, chars);
    }
    return KeySources.pkcs12(folder.resolve(name), password, alias);
  }
}
