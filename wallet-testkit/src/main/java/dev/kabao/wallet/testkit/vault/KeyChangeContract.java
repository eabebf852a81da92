package dev.kabao.wallet.testkit.vault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.spi.vault.DataKey;
import dev.kabao.wallet.spi.vault.FieldRef;
import dev.kabao.wallet.spi.vault.Vault;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.WalletId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The part of {@link VaultContract} about data keys that change. */
public interface KeyChangeContract extends VaultSource {

  /** Both open while a wallet is under way. */
  @Test
  default void aRenewedDataKeySealsAnewAndOpensWhatWasSealedBefore() throws Exception {
    WalletId wallet = new WalletId(new UUID(0x0192_0000_0000_7000L, 41));
    FieldRef field = new FieldRef(wallet.value(), "phone");
    byte[] text = "13800138001".getBytes(StandardCharsets.UTF_8);
    try (Vault vault = openVault()) {
      byte[] first = vault.newDataKey(wallet);
      byte[] before;
      try (DataKey key = vault.unwrap(wallet, first)) {
        before = key.seal(field, text);
        assertThat(key.isNewest(before)).isTrue();
        assertThat(key.hasOlder()).isFalse();
      }
      byte[] second = vault.renewDataKey(wallet, vault.renewDataKey(wallet, first));
      byte[] after;
      try (DataKey key = vault.unwrap(wallet, second)) {
        assertThat(key.hasOlder()).isTrue();
        assertThat(key.isNewest(before)).isFalse();
        assertThat(key.open(field, before)).isEqualTo(text);
        after = key.seal(field, text);
        assertThat(key.isNewest(after)).isTrue();
        assertThat(key.open(field, after)).isEqualTo(text);
      }
      try (DataKey key = vault.unwrap(wallet, first)) {
        Refusal.of(() -> key.open(field, after), ErrorCode.KEY_MISSING);
      }
      try (DataKey key = vault.unwrap(wallet, vault.newestDataKey(wallet, second))) {
        assertThat(key.hasOlder()).isFalse();
        assertThat(key.open(field, after)).isEqualTo(text);
        Refusal.of(() -> key.open(field, before), ErrorCode.KEY_MISSING);
      }
    }
  }

  /** Nothing can be done with another wallet's key. */
  @Test
  default void aDataKeyIsRenewedAndRewrappedForItsOwnWalletOnly() throws Exception {
    WalletId wallet = new WalletId(new UUID(0x0192_0000_0000_7000L, 42));
    WalletId other = new WalletId(new UUID(0x0192_0000_0000_7000L, 43));
    try (Vault vault = openVault()) {
      byte[] wrapped = vault.newDataKey(wallet);
      assertThat(vault.wrappingKeyOf(wrapped)).isEqualTo(vault.wrappingKey());
      assertThat(vault.rewrap(wallet, wrapped)).isEmpty();
      Refusal.of(() -> vault.renewDataKey(other, wrapped), ErrorCode.SEAL_BROKEN);
      Refusal.of(() -> vault.newestDataKey(other, wrapped), ErrorCode.SEAL_BROKEN);
      Refusal.of(() -> vault.wrappingKeyOf(new byte[3]), ErrorCode.SEAL_BROKEN);
    }
  }
}
