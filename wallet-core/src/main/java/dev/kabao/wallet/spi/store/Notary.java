package dev.kabao.wallet.spi.store;

import dev.kabao.wallet.spi.vault.Vault;
import dev.kabao.wallet.value.Secret;
import java.util.HexFormat;
import java.util.Objects;

/**
 * Makes the keyed hashes of a store's journal. The key stays with the vault, so that nobody who can
 * write to the store can make one. Thread-safe.
 */
@FunctionalInterface
public interface Notary {

  /**
   * The keyed hash of a digest; the same for the same digest as long as the keyring is.
   *
   * @param digest 32 bytes
   * @return 16 to 64 bytes, in an array that the caller owns
   */
  byte[] mac(byte[] digest);

  /**
   * A notary with a key of this vault, which it does not close. It is called once for each batch,
   * not for each row, so that its few microseconds do not matter.
   */
  static Notary of(Vault vault) {
    Objects.requireNonNull(vault, "vault");
    return digest -> {
      try (Secret text = Secret.of(HexFormat.of().formatHex(digest))) {
        return vault.blindIndex("journal", text);
      }
    };
  }
}
