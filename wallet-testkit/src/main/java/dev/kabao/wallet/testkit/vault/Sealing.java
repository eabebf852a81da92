package dev.kabao.wallet.testkit.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kabao.wallet.spi.vault.DataKey;
import dev.kabao.wallet.spi.vault.FieldRef;
import dev.kabao.wallet.spi.vault.Vault;
import dev.kabao.wallet.value.WalletId;
import java.util.UUID;

/** A new wallet in an opened vault, with its data key. */
final class Sealing implements AutoCloseable {
  /** A made-up card record with words that one can look for. */
  static final byte[] CARD =
      "{\"number\":\"6236330000000000019\",\"name\":\"Zhang Weiyi\"}".getBytes(UTF_8);

  final Vault vault;
  final WalletId wallet = newWallet();
  final byte[] wrapped;
  final DataKey key;
  final FieldRef field = new FieldRef(UUID.randomUUID(), "card");

  private Sealing(Vault vault) {
    this.vault = vault;
    this.wrapped = vault.newDataKey(wallet);
    this.key = vault.unwrap(wallet, wrapped);
  }

  static Sealing start(VaultSource source) throws Exception {
    return new Sealing(source.openVault());
  }

  static WalletId newWallet() {
    return new WalletId(UUID.randomUUID());
  }

  @Override
  public void close() {
    key.close();
    vault.close();
  }
}
