package dev.kabao.wallet.testkit.vault;

import dev.kabao.wallet.spi.vault.DataKey;
import dev.kabao.wallet.spi.vault.FieldRef;
import dev.kabao.wallet.spi.vault.Vault;
import dev.kabao.wallet.value.WalletId;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What was changed or moved does not open. Part of {@link VaultContract}. */
public interface TamperingContract extends VaultSource {

  /** Every single bit counts. */
  @Test
  default void aSealedValueWithAnyBitFlippedDoesNotOpen() throws Exception {
    try (Sealing it = Sealing.start(this)) {
      byte[] sealed = it.key.seal(it.field, Sealing.CARD);
      for (int bit = 0; bit < 8 * sealed.length; bit++) {
        byte[] changed = flipped(sealed, bit);
        Refusal.ofBrokenSealOrMissingKey(
            () -> it.key.open(it.field, changed), "bit " + bit + " of the sealed value");
      }
    }
  }

  /** Every single bit counts here too. */
  @Test
  default void aWrappedKeyWithAnyBitFlippedIsNotUnwrapped() throws Exception {
    try (Sealing it = Sealing.start(this)) {
      for (int bit = 0; bit < 8 * it.wrapped.length; bit++) {
        byte[] changed = flipped(it.wrapped, bit);
        Refusal.ofBrokenSealOrMissingKey(
            () -> it.vault.unwrap(it.wallet, changed).close(),
            "bit " + bit + " of the wrapped key");
      }
    }
  }

  /** From the whole of it down to nothing, and one byte too many. */
  @Test
  default void aSealedValueOfAnotherLengthDoesNotOpen() throws Exception {
    try (Sealing it = Sealing.start(this)) {
      byte[] sealed = it.key.seal(it.field, Sealing.CARD);
      for (int length = 0; length <= sealed.length + 1; length++) {
        if (length != sealed.length) {
          byte[] changed = Arrays.copyOf(sealed, length);
          Refusal.ofBrokenSeal(() -> it.key.open(it.field, changed));
        }
      }
    }
  }

  /** From the whole of it down to nothing, and one byte too many. */
  @Test
  default void aWrappedKeyOfAnotherLengthIsNotUnwrapped() throws Exception {
    try (Sealing it = Sealing.start(this)) {
      for (int length = 0; length <= it.wrapped.length + 1; length++) {
        if (length != it.wrapped.length) {
          byte[] changed = Arrays.copyOf(it.wrapped, length);
          Refusal.ofBrokenSeal(() -> it.vault.unwrap(it.wallet, changed).close());
        }
      }
    }
  }

  /** A row copied to another person's wallet. */
  @Test
  default void aSealedValueMovedToAnotherWalletDoesNotOpen() throws Exception {
    try (Sealing it = Sealing.start(this)) {
      byte[] sealed = it.key.seal(it.field, Sealing.CARD);
      WalletId other = Sealing.newWallet();
      try (DataKey key = it.vault.unwrap(other, it.vault.newDataKey(other))) {
        Refusal.ofBrokenSeal(() -> key.open(it.field, sealed));
      }
    }
  }

  /** A row copied over another one. */
  @Test
  default void aSealedValueMovedToAnotherRecordDoesNotOpen() throws Exception {
    try (Sealing it = Sealing.start(this)) {
      byte[] sealed = it.key.seal(it.field, Sealing.CARD);
      FieldRef moved = new FieldRef(UUID.randomUUID(), it.field.field());
      Refusal.ofBrokenSeal(() -> it.key.open(moved, sealed));
    }
  }

  /** Also where one name begins with the other. */
  @Test
  default void aSealedValueMovedToAnotherFieldDoesNotOpen() throws Exception {
    try (Sealing it = Sealing.start(this)) {
      byte[] sealed = it.key.seal(it.field, Sealing.CARD);
      for (String name : new String[] {"c", "car", "cards", "holder", "card0", "x".repeat(48)}) {
        FieldRef moved = new FieldRef(it.field.record(), name);
        Refusal.ofBrokenSeal(() -> it.key.open(moved, sealed));
      }
    }
  }

  /** A data key copied to another person's wallet. */
  @Test
  default void aWrappedKeyMovedToAnotherWalletIsNotUnwrapped() throws Exception {
    try (Sealing it = Sealing.start(this)) {
      WalletId other = Sealing.newWallet();
      Refusal.ofBrokenSeal(() -> it.vault.unwrap(other, it.wrapped).close());
    }
  }

  /** The two kinds of sealed bytes are not taken for one another. */
  @Test
  default void aSealedValueIsNoWrappedKeyNorTheReverse() throws Exception {
    try (Sealing it = Sealing.start(this)) {
      byte[] sealed = it.key.seal(it.field, Sealing.CARD);
      Refusal.ofBrokenSeal(() -> it.vault.unwrap(it.wallet, sealed).close());
      Refusal.ofBrokenSeal(() -> it.key.open(it.field, it.wrapped));
    }
  }

  /** Somebody else's vault. */
  @Test
  default void aVaultWithOtherKeysUnwrapsNothing() throws Exception {
    try (Sealing it = Sealing.start(this);
        Vault foreign = openForeignVault()) {
      Refusal.ofBrokenSealOrMissingKey(
          () -> foreign.unwrap(it.wallet, it.wrapped).close(), "a key of another vault");
    }
  }

  private static byte[] flipped(byte[] bytes, int bit) {
    byte[] changed = bytes.clone();
    changed[bit / 8] ^= (byte) (1 << (bit % 8));
    return changed;
  }
}
