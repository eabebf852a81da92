package dev.kabao.wallet.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.COLLECTION;

import dev.kabao.wallet.spi.vault.DataKey;
import dev.kabao.wallet.spi.vault.FieldRef;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.WalletId;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.Provider;
import java.security.Security;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class KeyringVaultTest {
  private static final byte[] CARD = "6236330000000000019".getBytes(UTF_8);
  private static final WalletId WALLET = new WalletId(new UUID(0x0192_0000_0000_7000L, 7));
  private static final FieldRef FIELD = new FieldRef(new UUID(0x0192_0000_0000_7001L, 8), "card");
  private static final VaultOptions PLATFORM = VaultOptions.defaults().withEngine(Engine.PLATFORM);

  @TempDir Path folder;

  @Test
  void bothEnginesWriteTheSameBytesFromTheSameRandomness() {
    assertThat(sealedBy(Engine.PLATFORM)).isEqualTo(sealedBy(Engine.BOUNCY_CASTLE));
  }

  @Test
  void whatOneEngineSealedTheOtherOpens() {
    try (KeyringVault castle = create(Suite.INTL_2026, VaultOptions.defaults());
        KeyringVault platform = open(PLATFORM)) {
      byte[] wrapped = castle.newDataKey(WALLET);
      try (DataKey one = castle.unwrap(WALLET, wrapped);
          DataKey other = platform.unwrap(WALLET, wrapped)) {
        assertThat(other.open(FIELD, one.seal(FIELD, CARD))).isEqualTo(CARD);
        assertThat(one.open(FIELD, other.seal(FIELD, CARD))).isEqualTo(CARD);
      }
    }
  }

  @Test
  void thePlatformEngineRefusesTheChineseSuiteClearly() {
    assertThatThrownBy(() -> create(Suite.CN_2026, PLATFORM).close())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no SM4");
    assertThat(folder).isEmptyDirectory();
    create(Suite.CN_2026, VaultOptions.defaults()).close();
    assertThatThrownBy(() -> open(PLATFORM).close())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no SM4");
  }

  @ParameterizedTest
  @EnumSource(Suite.class)
  void noSecurityProviderIsInstalled(Suite suite) {
    List<Provider> before = List.of(Security.getProviders());
    try (KeyringVault vault = create(suite, VaultOptions.defaults());
        Secret value = Secret.of("13800000000");
        DataKey key = vault.unwrap(WALLET, vault.newDataKey(WALLET))) {
      key.open(FIELD, key.seal(FIELD, CARD));
      vault.blindIndex("phone", value);
    }
    assertThat(Security.getProviders()).containsExactlyElementsOf(before);
  }

  @ParameterizedTest
  @CsvSource({"INTL_2026, 1, 36, 72", "CN_2026, 2, 36, 56"})
  void sealedBytesNameTheirSuiteAndKeyVersion(
      Suite suite, int id, int overhead, int wrappedLength) {
    try (KeyringVault vault = create(suite, VaultOptions.defaults())) {
      byte[] wrapped = vault.newDataKey(WALLET);
      try (DataKey key = vault.unwrap(WALLET, wrapped)) {
        byte[] sealed = key.seal(FIELD, CARD);
        assertThat(sealed).hasSize(CARD.length + overhead);
        assertThat(sealed).startsWith('K', 'S', 1, id, 0, 0, 0, 1);
        assertThat(wrapped).hasSize(wrappedLength);
        assertThat(wrapped).startsWith('K', 'W', 1, id, 0, 0, 0, 1);
      }
    }
  }

  @Test
  void aKeyVersionThatIsNotThereIsSaidToBeMissing() {
    try (KeyringVault vault = create(Suite.INTL_2026, VaultOptions.defaults())) {
      byte[] wrapped = vault.newDataKey(WALLET);
      try (DataKey key = vault.unwrap(WALLET, wrapped)) {
        byte[] sealed = key.seal(FIELD, CARD);
        ByteBuffer.wrap(sealed).putInt(4, 2);
        assertThat(Refused.with(ErrorCode.KEY_MISSING, () -> key.open(FIELD, sealed)).fields())
            .containsEntry("key", "data key 2");
      }
      ByteBuffer.wrap(wrapped).putInt(4, -1);
      assertThat(
              Refused.with(ErrorCode.KEY_MISSING, () -> vault.unwrap(WALLET, wrapped).close())
                  .fields())
          .containsEntry("key", "wrapping key 4294967295");
    }
  }

  @Test
  void aBlindIndexNeedsAPurpose() {
    try (KeyringVault vault = create(Suite.INTL_2026, VaultOptions.defaults());
        Secret value = Secret.of("13800000000")) {
      assertThatThrownBy(() -> vault.blindIndex("", value))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void aDataKeyThatWasClosedIsNotKeptByTheVault() {
    try (KeyringVault vault = create(Suite.INTL_2026, VaultOptions.defaults())) {
      byte[] wrapped = vault.newDataKey(WALLET);
      for (int i = 0; i < 100; i++) {
        try (DataKey key = vault.unwrap(WALLET, wrapped)) {
          key.seal(FIELD, CARD);
        }
      }
      assertThat(vault).extracting("handedOut").asInstanceOf(COLLECTION).isEmpty();
    }
  }

  @Test
  void whoeverOpensOrCreatesAtOnceGetsTheSameKeys() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(4);
    List<Future<KeyringVault>> running = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      running.add(
          pool.submit(
              () -> {
                try (Secret passphrase = passphrase()) {
                  return KeyringVault.openOrCreate(file(), passphrase, Suite.INTL_2026);
                }
              }));
    }
    Set<String> indexes = new HashSet<>();
    for (Future<KeyringVault> opened : running) {
      try (KeyringVault vault = opened.get();
          Secret value = Secret.of("13800000000")) {
        indexes.add(Hex.text(vault.blindIndex("phone", value)));
      }
    }
    pool.shutdownNow();
    assertThat(indexes).hasSize(1);
  }

  @Test
  void aKeyringThatIsThereKeepsItsSuiteWhateverIsAskedFor() {
    create(Suite.CN_2026, VaultOptions.defaults()).close();
    try (Secret passphrase = passphrase();
        KeyringVault vault = KeyringVault.openOrCreate(file(), passphrase, Suite.INTL_2026)) {
      assertThat(vault.suite()).isEqualTo(Suite.CN_2026);
    }
  }

  private List<String> sealedBy(Engine engine) {
    Keyring keyring = Keyring.generate(Suite.INTL_2026, new SeededRandom(1));
    VaultOptions options =
        VaultOptions.defaults().withEngine(engine).withRandom(new SeededRandom(2));
    try (KeyringVault vault = new KeyringVault(keyring, options)) {
      byte[] wrapped = vault.newDataKey(WALLET);
      List<String> written = new ArrayList<>(List.of(Hex.text(wrapped)));
      try (DataKey key = vault.unwrap(WALLET, wrapped)) {
        for (int length = 0; length < 200; length++) {
          written.add(Hex.text(key.seal(FIELD, new byte[length])));
        }
      }
      return written;
    }
  }

  private KeyringVault create(Suite suite, VaultOptions options) {
    try (Secret passphrase = passphrase()) {
      return KeyringVault.create(file(), passphrase, suite, options);
    }
  }

  private KeyringVault open(VaultOptions options) {
    try (Secret passphrase = passphrase()) {
      return KeyringVault.open(file(), passphrase, options);
    }
  }

  private Path file() {
    return folder.resolve("keyring");
  }

  private static Secret passphrase() {
    return Secret.of(KeyringFileTest.PASSPHRASE);
  }
}
