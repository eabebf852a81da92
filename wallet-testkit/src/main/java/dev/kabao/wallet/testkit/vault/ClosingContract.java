package dev.kabao.wallet.testkit.vault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.spi.vault.DataKey;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.WalletException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * What is closed stays closed, and closing is safe at any moment. Part of {@link VaultContract}.
 */
public interface ClosingContract extends VaultSource {

  /** Only that key. */
  @Test
  default void aClosedDataKeyNeitherSealsNorOpensWhileAnotherOfTheSameWalletDoes()
      throws Exception {
    try (Sealing it = Sealing.start(this);
        DataKey twin = it.vault.unwrap(it.wallet, it.wrapped)) {
      byte[] sealed = it.key.seal(it.field, Sealing.CARD);
      it.key.close();
      Refusal.ofClosed(() -> it.key.seal(it.field, Sealing.CARD));
      Refusal.ofClosed(() -> it.key.open(it.field, sealed));
      assertThat(twin.open(it.field, sealed)).isEqualTo(Sealing.CARD);
    }
  }

  /** All that it can do, and all that it handed out. */
  @Test
  default void aClosedVaultDoesNothingAnyMoreNorDoItsDataKeys() throws Exception {
    try (Sealing it = Sealing.start(this);
        Secret value = Secret.of("13800000000")) {
      byte[] sealed = it.key.seal(it.field, Sealing.CARD);
      it.vault.close();
      Refusal.ofClosed(() -> it.vault.newDataKey(it.wallet));
      Refusal.ofClosed(() -> it.vault.unwrap(it.wallet, it.wrapped).close());
      Refusal.ofClosed(() -> it.vault.blindIndex("phone", value));
      Refusal.ofClosed(() -> it.key.seal(it.field, Sealing.CARD));
      Refusal.ofClosed(() -> it.key.open(it.field, sealed));
    }
  }

  /** As {@link AutoCloseable} recommends. */
  @Test
  default void closingTwiceDoesNothing() throws Exception {
    try (Sealing it = Sealing.start(this)) {
      it.key.close();
      it.key.close();
      it.vault.close();
      it.vault.close();
    }
  }

  /**
   * Threads seal while the key is closed under them. Each call succeeds or says {@code CLOSED}, and
   * whatever came out opens with the true key: nothing was sealed with a key half wiped.
   */
  @Test
  default void closingAKeyWhileItSealsIsSafe() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(6);
    try (Sealing it = Sealing.start(this)) {
      for (int round = 0; round < 60; round++) {
        Queue<byte[]> sealed = new ConcurrentLinkedQueue<>();
        DataKey key = it.vault.unwrap(it.wallet, it.wrapped);
        CountDownLatch started = new CountDownLatch(6);
        List<Future<?>> running = new ArrayList<>();
        for (int thread = 0; thread < 6; thread++) {
          running.add(pool.submit(() -> sealUntilClosed(it, key, sealed, started)));
        }
        started.await();
        key.close();
        for (Future<?> thread : running) {
          thread.get();
        }
        for (byte[] value : sealed) {
          assertThat(it.key.open(it.field, value)).isEqualTo(Sealing.CARD);
        }
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static void sealUntilClosed(
      Sealing it, DataKey key, Queue<byte[]> sealed, CountDownLatch started) {
    started.countDown();
    try {
      while (true) {
        byte[] value = key.seal(it.field, Sealing.CARD);
        sealed.add(value);
        assertThat(key.open(it.field, value)).isEqualTo(Sealing.CARD);
      }
    } catch (WalletException e) {
      assertThat(e.code()).isEqualTo(ErrorCode.CLOSED);
    }
  }
}
