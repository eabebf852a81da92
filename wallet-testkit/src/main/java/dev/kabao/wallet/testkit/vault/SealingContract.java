package dev.kabao.wallet.testkit.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kabao.wallet.spi.vault.DataKey;
import dev.kabao.wallet.spi.vault.FieldRef;
import dev.kabao.wallet.spi.vault.Vault;
import dev.kabao.wallet.value.WalletId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * What is sealed can be opened again, and by nothing else be read. Part of {@link VaultContract}.
 */
public interface SealingContract extends VaultSource {

  /** The plain case. */
  @Test
  default void whatIsSealedOpensToTheSameValue() throws Exception {
    try (Sealing it = Sealing.start(this)) {
      byte[] sealed = it.key.seal(it.field, Sealing.CARD);
      assertThat(it.key.open(it.field, sealed)).isEqualTo(Sealing.CARD);
    }
  }

  /** Data keys survive the vault that made them. */
  @Test
  default void aLaterVaultOnTheSameKeysOpensWhatAnEarlierOneSealed() throws Exception {
    try (Sealing it = Sealing.start(this)) {
      byte[] sealed = it.key.seal(it.field, Sealing.CARD);
      it.vault.close();
      try (Vault later = openVault();
          DataKey key = later.unwrap(it.wallet, it.wrapped)) {
        assertThat(key.open(it.field, sealed)).isEqualTo(Sealing.CARD);
      }
    }
  }

  /** Lengths around the block size, none at all, and the most that is allowed. */
  @Test
  default void valuesOfEveryLengthUpToOneMebibyteCanBeSealed() throws Exception {
    try (Sealing it = Sealing.start(this)) {
      for (int length : List.of(0, 1, 15, 16, 17, 31, 32, 33, 120, 4096, 1 << 20)) {
        byte[] value = new byte[length];
        new Random(length).nextBytes(value);
        assertThat(it.key.open(it.field, it.key.seal(it.field, value))).isEqualTo(value);
      }
    }
  }

  /** One byte more. */
  @Test
  default void aValueOfMoreThanOneMebibyteIsRefused() throws Exception {
    try (Sealing it = Sealing.start(this)) {
      byte[] tooLong = new byte[(1 << 20) + 1];
      assertThatThrownBy(() -> it.key.seal(it.field, tooLong))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  /** The caller's array belongs to the caller. */
  @Test
  default void sealingAndOpeningLeaveTheirInputAlone() throws Exception {
    try (Sealing it = Sealing.start(this)) {
      byte[] value = Sealing.CARD.clone();
      byte[] sealed = it.key.seal(it.field, value);
      byte[] sealedBefore = sealed.clone();
      it.key.open(it.field, sealed);
      assertThat(value).isEqualTo(Sealing.CARD);
      assertThat(sealed).isEqualTo(sealedBefore);
    }
  }

  /** Nothing of the value can be seen in what is stored. */
  @Test
  default void theSealedValueShowsNothingOfTheValue() throws Exception {
    try (Sealing it = Sealing.start(this)) {
      String sealed = HexFormat.of().formatHex(it.key.seal(it.field, Sealing.CARD));
      for (int at = 0; at + 4 <= Sealing.CARD.length; at++) {
        assertThat(sealed).doesNotContain(HexFormat.of().formatHex(Sealing.CARD, at, at + 4));
      }
    }
  }

  /** Otherwise equal values could be recognized in the store. */
  @Test
  default void sealingTheSameValueTwiceGivesDifferentResults() throws Exception {
    try (Sealing it = Sealing.start(this)) {
      assertThat(it.key.seal(it.field, Sealing.CARD))
          .isNotEqualTo(it.key.seal(it.field, Sealing.CARD));
    }
  }

  /** Each data key is new, even for one wallet. */
  @Test
  default void everyDataKeyIsAnother() throws Exception {
    try (Sealing it = Sealing.start(this)) {
      byte[] second = it.vault.newDataKey(it.wallet);
      assertThat(second).isNotEqualTo(it.wrapped);
      byte[] sealed = it.key.seal(it.field, Sealing.CARD);
      try (DataKey other = it.vault.unwrap(it.wallet, second)) {
        Refusal.ofBrokenSeal(() -> other.open(it.field, sealed));
      }
    }
  }

  /** One key, many threads: everything opens, and no two results are equal. */
  @Test
  default void manyThreadsCanSealAndOpenWithOneKey() throws Exception {
    int threads = 8;
    int rounds = 500;
    Set<String> seen = ConcurrentHashMap.newKeySet();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try (Sealing it = Sealing.start(this)) {
      List<Future<?>> running = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        FieldRef own = new FieldRef(it.field.record(), "card-" + thread);
        byte[] value = ("value of thread " + thread).getBytes(StandardCharsets.UTF_8);
        running.add(
            pool.submit(
                () -> {
                  for (int round = 0; round < rounds; round++) {
                    byte[] sealed = it.key.seal(own, value);
                    seen.add(HexFormat.of().formatHex(sealed));
                    assertThat(it.key.open(own, sealed)).isEqualTo(value);
                  }
                }));
      }
      for (Future<?> thread : running) {
        thread.get();
      }
      assertThat(seen).hasSize(threads * rounds);
    } finally {
      pool.shutdownNow();
    }
  }

  /** Nulls are misuse. */
  @Test
  @SuppressWarnings("NullAway")
  default void nullsAreRefused() throws Exception {
    try (Sealing it = Sealing.start(this)) {
      WalletId noWallet = null;
      byte[] noBytes = null;
      Refusal.ofNull(() -> it.vault.newDataKey(noWallet));
      Refusal.ofNull(() -> it.vault.unwrap(noWallet, it.wrapped));
      Refusal.ofNull(() -> it.vault.unwrap(it.wallet, noBytes));
      Refusal.ofNull(() -> it.key.seal(null, Sealing.CARD));
      Refusal.ofNull(() -> it.key.seal(it.field, noBytes));
      Refusal.ofNull(() -> it.key.open(null, it.wrapped));
      Refusal.ofNull(() -> it.key.open(it.field, noBytes));
    }
  }
}
