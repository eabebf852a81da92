package dev.kabao.examples.cli;

import dev.kabao.wallet.spi.vault.DataKey;
import dev.kabao.wallet.spi.vault.Vault;
import dev.kabao.wallet.spi.vault.VerifyKey;
import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.WalletId;
import java.util.Optional;

/** Somebody else's vault: stays open when a platform that uses it is closed. */
final class LentVault implements Vault {
  private final Vault owned;

  LentVault(Vault owned) {
    this.owned = owned;
  }

  @Override
  public byte[] newDataKey(WalletId wallet) {
    return owned.newDataKey(wallet);
  }

  @Override
  public DataKey unwrap(WalletId wallet, byte[] wrapped) {
    return owned.unwrap(wallet, wrapped);
  }

  @Override
  public Optional<byte[]> rewrap(WalletId wallet, byte[] wrapped) {
    return owned.rewrap(wallet, wrapped);
  }

  @Override
  public byte[] renewDataKey(WalletId wallet, byte[] wrapped) {
    return owned.renewDataKey(wallet, wrapped);
  }

  @Override
  public byte[] newestDataKey(WalletId wallet, byte[] wrapped) {
    return owned.newestDataKey(wallet, wrapped);
  }

  @Override
  public int wrappingKeyOf(byte[] wrapped) {
    return owned.wrappingKeyOf(wrapped);
  }

  @Override
  public int wrappingKey() {
    return owned.wrappingKey();
  }

  @Override
  public byte[] blindIndex(String purpose, Secret value) {
    return owned.blindIndex(purpose, value);
  }

  @Override
  public VerifyKey verifyKey() {
    return owned.verifyKey();
  }

  @Override
  public byte[] sign(byte[] message) {
    return owned.sign(message);
  }

  @Override
  public boolean verify(VerifyKey key, byte[] message, byte[] signature) {
    return owned.verify(key, message, signature);
  }

  /** Does nothing: its owner closes it. */
  @Override
  public void close() {}
}
