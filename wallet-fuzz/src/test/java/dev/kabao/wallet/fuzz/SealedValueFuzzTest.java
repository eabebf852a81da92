package dev.kabao.wallet.fuzz;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.kabao.wallet.crypto.KeyringVault;
import dev.kabao.wallet.crypto.Suite;
import dev.kabao.wallet.spi.vault.DataKey;
import dev.kabao.wallet.spi.vault.FieldRef;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.WalletException;
import dev.kabao.wallet.value.WalletId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

/** Sealed values and wrapped data keys, as whoever can write to the store may leave them. */
class SealedValueFuzzTest {
  private static final WalletId WALLET = WalletId.parse("wal_019200000000700080000000000000a1");
  private static final FieldRef FIELD =
      new FieldRef(UUID.fromString("01920000-0000-7000-8000-0000000000b2"), "phone");
  private static final byte[] PLAIN = "+8613800000000".getBytes(US_ASCII);
  private static final Map<Suite, Sealing> SEALINGS = new EnumMap<>(Suite.class);

  static {
    for (Suite suite : Suite.values()) {
      SEALINGS.put(suite, new Sealing(suite));
    }
  }

  /** What one vault wrapped and sealed, the same in every run. */
  static final class Sealing {
    final KeyringVault vault;
    final byte[] wrapped;
    final DataKey key;
    final byte[] value;

    Sealing(Suite suite) {
      vault = Vaults.same(suite);
      wrapped = vault.newDataKey(WALLET);
      key = vault.unwrap(WALLET, wrapped);
      value = key.seal(FIELD, PLAIN);
    }
  }

  static Map<Suite, Sealing> sealings() {
    return SEALINGS;
  }

  @FuzzTest
  void onlyWhatWasSealedHereOpens(byte[] data) {
    for (Sealing sealing : SEALINGS.values()) {
      open(sealing, data);
    }
  }

  @FuzzTest
  void onlyWhatWasWrappedHereUnwraps(byte[] data) {
    for (Sealing sealing : SEALINGS.values()) {
      unwrap(sealing, data);
    }
  }

  /** The input says which bits to turn over, and what to add; the least change breaks the seal. */
  @FuzzTest
  void noChangeOfASealedValueOrWrappedKeyGoesUnnoticed(byte[] data) {
    for (Sealing sealing : SEALINGS.values()) {
      open(sealing, changed(sealing.value, data));
      unwrap(sealing, changed(sealing.wrapped, data));
    }
  }

  private static void open(Sealing sealing, byte[] bytes) {
    byte[] opened;
    try {
      opened = sealing.key.open(FIELD, bytes);
    } catch (WalletException e) {
      refused(e);
      assertThat(bytes).isNotEqualTo(sealing.value);
      return;
    }
    assertThat(bytes).isEqualTo(sealing.value);
    assertThat(opened).isEqualTo(PLAIN);
  }

  private static void unwrap(Sealing sealing, byte[] bytes) {
    try (DataKey key = sealing.vault.unwrap(WALLET, bytes)) {
      assertThat(bytes).isEqualTo(sealing.wrapped);
      assertThat(key.open(FIELD, sealing.value)).isEqualTo(PLAIN);
    } catch (WalletException e) {
      refused(e);
      assertThat(bytes).isNotEqualTo(sealing.wrapped);
    }
  }

  private static void refused(WalletException e) {
    assertThat(e.code()).isIn(ErrorCode.SEAL_BROKEN, ErrorCode.KEY_MISSING);
    assertThat(e.getMessage()).hasSizeLessThan(300);
  }

  private static byte[] changed(byte[] good, byte[] by) {
    byte[] changed = Arrays.copyOf(good, Math.max(good.length, by.length));
    for (int i = 0; i < by.length; i++) {
      changed[i] ^= by[i];
    }
    return changed;
  }
}
