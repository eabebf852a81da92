package dev.kabao.wallet.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kabao.wallet.value.ErrorCode;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every suite and engine under all the others. */
class SealingKeyTest {
  private static final UUID SUBJECT = new UUID(1, 2);
  private static final byte[] VALUE = new byte[120];

  static Stream<Arguments> ciphers() {
    return Stream.of(
        Arguments.of(Suite.INTL_2026, Engine.BOUNCY_CASTLE),
        Arguments.of(Suite.INTL_2026, Engine.PLATFORM),
        Arguments.of(Suite.CN_2026, Engine.BOUNCY_CASTLE));
  }

  /** Threads come and go, so sealers are handed on from one to another. */
  @ParameterizedTest
  @MethodSource("ciphers")
  void noNonceComesTwiceHoweverManyThreadsSeal(Suite suite, Engine engine) throws Exception {
    Set<String> nonces = ConcurrentHashMap.newKeySet();
    try (SealingKey key = key(suite, engine, RandomSource.os())) {
      for (int wave = 0; wave < 5; wave++) {
        Thread[] threads =
            IntStream.range(0, 20)
                .mapToObj(
                    i ->
                        new Thread(
                            () -> {
                              for (int round = 0; round < 100; round++) {
                                nonces.add(nonce(key.seal(SUBJECT, "card", VALUE)));
                              }
                            }))
                .toArray(Thread[]::new);
        Arrays.stream(threads).forEach(Thread::start);
        for (Thread thread : threads) {
          thread.join();
        }
      }
    }
    assertThat(nonces).hasSize(5 * 20 * 100);
  }

  @ParameterizedTest
  @MethodSource("ciphers")
  void aRandomSourceThatStandsStillSealsNothingASecondTime(Suite suite, Engine engine) {
    try (SealingKey key = key(suite, engine, bytes -> Arrays.fill(bytes, (byte) 5))) {
      key.seal(SUBJECT, "card", VALUE);
      assertThatThrownBy(() -> key.seal(SUBJECT, "card", VALUE))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("The random source gave the same nonce twice.");
    }
  }

  /** A call that was under way when the key was closed ends with the true key, and is the last. */
  @ParameterizedTest
  @MethodSource("ciphers")
  void aCallUnderWayAtTheCloseFinishesWithTheTrueKey(Suite suite, Engine engine) throws Exception {
    CountDownLatch sealing = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    RandomSource stalling =
        bytes -> {
          RandomSource.os().fill(bytes);
          sealing.countDown();
          await(closed);
        };
    byte[][] sealed = new byte[1][];
    SealingKey key = key(suite, engine, stalling);
    Thread thread = new Thread(() -> sealed[0] = key.seal(SUBJECT, "card", VALUE));
    thread.start();
    sealing.await();
    key.close();
    closed.countDown();
    thread.join();

    try (SealingKey twin = key(suite, engine, RandomSource.os())) {
      assertThat(twin.open(SUBJECT, "card", sealed[0])).isEqualTo(VALUE);
    }
    Refused.with(ErrorCode.CLOSED, () -> key.seal(SUBJECT, "card", VALUE));
    assertThat(key.waitingCount()).as("sealers left in the closed key").isZero();
  }

  @ParameterizedTest
  @MethodSource("ciphers")
  void aWipedCipherSealsAndOpensNothing(Suite suite, Engine engine) {
    AeadCipher cipher = AeadCipher.load(suite, engine, keyBytes(suite));
    byte[] nonce = new byte[AeadCipher.NONCE_BYTES];
    byte[] aad = new byte[0];
    byte[] sealed = Aeads.seal(cipher, nonce, aad, VALUE);
    cipher.wipe();
    cipher.wipe();
    assertThatThrownBy(
            () -> Aeads.seal(cipher, new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 2}, aad, VALUE))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> Aeads.open(cipher, nonce, aad, sealed))
        .isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @MethodSource("ciphers")
  void aKeyOfAnotherLengthIsRefused(Suite suite, Engine engine) {
    assertThatThrownBy(() -> AeadCipher.load(suite, engine, new byte[24]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static SealingKey key(Suite suite, Engine engine, RandomSource random) {
    VaultOptions options = VaultOptions.defaults().withEngine(engine).withRandom(random);
    byte[] scope = new byte[16];
    return new SealingKey(
        "data key", SealedFormat.VALUE, suite, 1, scope, keyBytes(suite), options);
  }

  private static byte[] keyBytes(Suite suite) {
    byte[] key = new byte[suite.keyBytes()];
    Arrays.fill(key, (byte) 9);
    return key;
  }

  private static String nonce(byte[] sealed) {
    return Hex.text(Arrays.copyOfRange(sealed, SealedFormat.NONCE_AT, SealedFormat.BODY_AT));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
