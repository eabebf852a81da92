package dev.kabao.wallet.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.spi.vault.DataKey;
import dev.kabao.wallet.spi.vault.FieldRef;
import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.WalletId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Bytes as version 0.1 wrote them. They are in people's stores and backups: if one of these tests
 * fails, the code is wrong, not the bytes. An independent program (Python with OpenSSL) read them
 * from the Javadoc of {@link KeyringFile} and {@link SealedFormat} alone.
 */
class StoredFormatTest {
  private static final String NUMBER = "6236330000000000019";
  private static final WalletId WALLET = new WalletId(new UUID(0x0192000000007000L, 7));
  private static final FieldRef FIELD = new FieldRef(new UUID(0x0192000000007001L, 8), "card");

  private static final String FIRST_KEYRING =
      "4b4142414f4b455901010100004c0000000002000000011da1ae2ae0200d699aa33db71a"
          + "c0024f0000005c13ed0e8a5cfc2b00f8de8c47691ba8d818be08534bfe4a1620dc93202f"
          + "b6c8ba5e23e1449c9909ecb3fe621b77c6827c071ac5a9ba2c85446e8d2aba54c97a8c8a"
          + "9b083cfe502f4994074ff94c53984f328489d29b95a6935a39acfc25557184d67d493987"
          + "2baa49";

  @TempDir Path folder;

  @Test
  void aKeyringOfTheInternationalSuiteAndWhatItSealedStillOpen() throws IOException {
    check(
        FIRST_KEYRING,
        "4b570101000000012873572621f6209478ddf72de90f9902f004975fe0053ef51e1d7266"
            + "8227bc9c95ea4d27e0b651fcc783c464aa237343b39763743596109308219e6409b9b44d",
        "4b5301010000000141663be2323dd742b7ec079ac753321c88a84ab74d0343c54afd5b1d"
            + "898e1c3a4457e40ae792a3080f0a22017d341f",
        "3bfa623bd8ec610cd9349e9a30e9a9bf2d8d033051f0d94d088ec2a72d0ba4f5");
  }

  @Test
  void aKeyringOfTheChineseSuiteAndWhatItSealedStillOpen() throws IOException {
    check(
        "4b4142414f4b455901020100004c0000000002000000016e1d02d8d5c321fa14a6b29515"
            + "9775550000004c1da1ae2ae0200d699aa33db79b6ad7d8d0aa4c66658b66e81cc6215f95"
            + "74be981e9273166d6f35e184da27db67d1d11031a24eb665899eb30b2023e3cf5065412d"
            + "437cb2ec3e0a80c5bcc6e538a19128992fc54da399cf75",
        "4b570102000000011eaaf8bc92213f0e953b2e259223f36edd0fb1106d61cdf6f224556b"
            + "f3ee272690c9c2e8257eff6d5384be934fd67bb0",
        "4b53010200000001e4f6bfe65499a78906fc07c248a2ea86e7a7a86792cfe46b6bd1ef99"
            + "ef855aec6e812cf334ca002f040a484143c806",
        "3ed1152e521b18cbba24b48c3cd92c5e458bdfbc92f7822028d6f85d7e4ea84e");
  }

  /** A keyring file as version 0.1 wrote it. */
  static byte[] firstKeyring() {
    return Hex.bytes(FIRST_KEYRING);
  }

  private void check(String keyring, String wrapped, String sealed, String index)
      throws IOException {
    Path file = Files.write(folder.resolve("keyring"), Hex.bytes(keyring));
    try (Secret passphrase = Secret.of(KeyringFileTest.PASSPHRASE);
        Secret value = Secret.of(NUMBER);
        KeyringVault vault = KeyringVault.open(file, passphrase);
        DataKey key = vault.unwrap(WALLET, Hex.bytes(wrapped))) {
      assertThat(key.open(FIELD, Hex.bytes(sealed))).isEqualTo(NUMBER.getBytes(US_ASCII));
      assertThat(Hex.text(vault.blindIndex("card-number", value))).isEqualTo(index);
    }
  }
}
