package dev.kabao.wallet.testkit.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kabao.wallet.spi.vault.Vault;
import dev.kabao.wallet.spi.vault.VerifyKey;

/** A message, signed by an opened vault. */
final class Signed implements AutoCloseable {
  final Vault vault;
  final VerifyKey key;
  final byte[] message = "a request for 12.50 yuan, until noon".getBytes(UTF_8);
  final byte[] signature;

  private Signed(Vault vault) {
    this.vault = vault;
    this.key = vault.verifyKey();
    this.signature = vault.sign(message);
  }

  static Signed by(VaultSource source) throws Exception {
    return new Signed(source.openVault());
  }

  @Override
  public void close() {
    vault.close();
  }
}
