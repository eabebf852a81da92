package dev.kabao.wallet.sandbox.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.throwable;

import dev.kabao.wallet.Wallets;
import dev.kabao.wallet.crypto.KeyringVault;
import dev.kabao.wallet.jdbc.SqliteStore;
import dev.kabao.wallet.keys.RotationPace;
import dev.kabao.wallet.keys.RotationProgress;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.WalletException;
import dev.kabao.wallet.value.WalletId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wrapping keys are changed while the platform runs. */
class WrappingKeyTest {
  private static final int PEOPLE = 230;

  @TempDir private Path folder;
  private final Map<Integer, WalletId> people = new TreeMap<>();

  private void settle(KeyBench bench, int count) {
    for (int i = people.size(); i < count; i++) {
      people.put(i, bench.person(i));
    }
  }

  private void assertAllReadable(KeyBench bench) {
    people.forEach(
        (number, id) -> assertThat(bench.isReadable(number, id)).as("person " + number).isTrue());
  }

  @Test
  void aNewKeyWrapsWhatComesAndARewrapAllThatIsThere() {
    try (KeyBench bench = new KeyBench(folder)) {
      settle(bench, PEOPLE);
      assertThat(bench.wrappingKeys().renew()).isEqualTo(2);
      settle(bench, PEOPLE + 1);
      assertThat(bench.wallets.keys().inUse()).isEqualTo(Map.of(1, (long) PEOPLE, 2, 1L));

      List<RotationProgress> heard = new ArrayList<>();
      RotationProgress over = bench.wallets.keys().rewrap(RotationPace.UNLIMITED, heard::add);

      assertThat(over).isEqualTo(new RotationProgress(PEOPLE + 1, PEOPLE + 1, PEOPLE, true));
      assertThat(heard).hasSizeGreaterThan(3).last().isEqualTo(over);
      assertThat(heard).extracting(RotationProgress::seen).isSorted();
      assertThat(bench.wallets.keys().inUse()).isEqualTo(Map.of(2, PEOPLE + 1L));
      assertThat(bench.wallets.events(0, 1000))
          .last()
          .extracting("type")
          .isEqualTo("keys.rewrapped");
      assertAllReadable(bench);
    }
  }

  @Test
  void anOldKeyIsRetiredOnlyOnceNothingNeedsIt() {
    try (KeyBench bench = new KeyBench(folder)) {
      settle(bench, 20);
      bench.wrappingKeys().renew();
      assertThat(bench.wallets.keys().retire(bench.wrappingKeys())).isEmpty();
      assertThat(bench.wrappingKeys().versions()).containsExactly(1, 2);
      assertAllReadable(bench);

      bench.wallets.keys().rewrap(RotationPace.UNLIMITED, progress -> {});
      assertThat(bench.wallets.keys().retire(bench.wrappingKeys())).containsExactly(1);
      assertThat(bench.wrappingKeys().versions()).containsExactly(2);
      assertAllReadable(bench);
    }
    try (KeyBench again = new KeyBench(folder)) {
      assertThat(again.wrappingKeys().versions()).containsExactly(2);
      assertAllReadable(again);
      assertThatThrownBy(() -> again.wrappingKeys().retire(2))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void anOlderCopyOfTheKeyringIsRefusedAtTheStart() throws IOException {
    byte[] older;
    byte[] newer;
    try (KeyBench bench = new KeyBench(folder)) {
      settle(bench, 3);
      older = Files.readAllBytes(bench.keyring());
      bench.wrappingKeys().renew();
      bench.wallets.keys().rewrap(RotationPace.UNLIMITED, progress -> {});
      newer = Files.readAllBytes(bench.keyring());
    }
    Path keyring = folder.resolve("keyring");
    Files.write(keyring, older);
    try (Secret passphrase = Secret.of(KeyBench.PASSPHRASE);
        KeyringVault vault = KeyringVault.open(keyring, passphrase);
        SqliteStore store = SqliteStore.open(folder.resolve("wallet.db"))) {
      assertThatThrownBy(
              () -> Wallets.builder().store(store).vault(vault).resolveOnlyWhenCalled().build())
          .asInstanceOf(throwable(WalletException.class))
          .extracting(WalletException::code)
          .isEqualTo(ErrorCode.KEYRING_MISMATCH);
    }
    Files.write(keyring, newer);
    try (KeyBench again = new KeyBench(folder)) {
      assertAllReadable(again);
    }
  }

  @Test
  void aRunThatBrokeOffIsTakenUpWhereItWas() {
    try (KeyBench bench = new KeyBench(folder)) {
      settle(bench, PEOPLE);
      bench.wrappingKeys().renew();
      assertThatThrownBy(
              () ->
                  bench
                      .wallets
                      .keys()
                      .rewrap(
                          RotationPace.UNLIMITED,
                          progress -> {
                            throw new IllegalStateException("pulled the plug");
                          }))
          .hasMessage("pulled the plug");
      assertThat(bench.wallets.keys().inUse()).containsKeys(1, 2);
    }
    try (KeyBench again = new KeyBench(folder)) {
      List<RotationProgress> heard = new ArrayList<>();
      again.wallets.keys().rewrap(RotationPace.UNLIMITED, heard::add);
      assertThat(heard.get(0).seen()).isEqualTo(200);
      assertThat(heard).last().isEqualTo(new RotationProgress(PEOPLE, PEOPLE, PEOPLE, true));
      assertThat(again.wallets.keys().inUse()).containsOnlyKeys(2);
      assertAllReadable(again);
    }
  }

  @Test
  void onlyOneRunGoesAtATime() {
    try (KeyBench bench = new KeyBench(folder)) {
      settle(bench, 3);
      bench.wrappingKeys().renew();
      AtomicInteger refused = new AtomicInteger();
      bench
          .wallets
          .keys()
          .rewrap(
              RotationPace.UNLIMITED,
              progress ->
                  new ParallelCall(
                          () -> bench.wallets.keys().rewrap(RotationPace.UNLIMITED, p -> {}))
                      .failure()
                      .ifPresent(
                          failure -> {
                            assertThat(failure)
                                .asInstanceOf(throwable(WalletException.class))
                                .extracting(WalletException::code)
                                .isEqualTo(ErrorCode.CONTENTION);
                            refused.incrementAndGet();
                          }));
      assertThat(refused.get()).isPositive();
    }
  }

  @Test
  void walletsThatChangeAndComeMeanwhileAreNotHarmed() throws Exception {
    try (KeyBench bench = new KeyBench(folder)) {
      settle(bench, PEOPLE);
      AtomicBoolean over = new AtomicBoolean();
      AtomicInteger made = new AtomicInteger(PEOPLE);
      List<Thread> busy = new ArrayList<>();
      Map<Integer, WalletId> late = new java.util.concurrent.ConcurrentHashMap<>();
      List<Throwable> failures = java.util.Collections.synchronizedList(new ArrayList<>());
      for (int t = 0; t < 4; t++) {
        int own = t;
        Thread thread =
            new Thread(
                () -> {
                  try {
                    for (int i = 0; !over.get(); i++) {
                      WalletId id = people.get((own * 57 + i) % PEOPLE);
                      bench.wallets.setHolderName(bench.request(), id, "王芳");
                      if (i % 5 == 0) {
                        int number = made.getAndIncrement();
                        late.put(number, bench.person(number));
                      }
                    }
                  } catch (RuntimeException | AssertionError e) {
                    failures.add(e);
                  }
                });
        busy.add(thread);
        thread.start();
      }
      for (int round = 0; round < 5; round++) {
        bench.wrappingKeys().renew();
        bench.wallets.keys().rewrap(RotationPace.UNLIMITED, progress -> {});
        bench.wallets.keys().retire(bench.wrappingKeys());
      }
      over.set(true);
      for (Thread thread : busy) {
        thread.join();
      }
      assertThat(failures).isEmpty();
      people.putAll(late);
      // What was made after a walk had passed is wrapped by the key of then; none is lost.
      assertThat(bench.wrappingKeys().versions()).contains(6).doesNotContain(1, 2, 3);
      assertAllReadable(bench);
      assertThat(bench.wallets.checkLedger().balanced()).isTrue();
    }
  }
}
