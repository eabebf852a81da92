package dev.kabao.wallet.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kabao.wallet.spi.password.PasswordHasher.Match;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.WalletException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Argon2idHasherTest {
  private static final PassphraseCost LEAST = new PassphraseCost(19_456, 2, 1);
  private static final PassphraseCost MORE = new PassphraseCost(19_456, 3, 1);
  private final Argon2idHasher hasher = Argon2idHasher.of(LEAST, 2);

  private static Secret secret(String text) {
    return Secret.of(text);
  }

  @Test
  void aHashNamesItsParametersAndMatchesItsPasswordOnly() {
    String hash = hasher.hash(secret("purple elephants dance"));
    assertThat(hash)
        .startsWith("$argon2id$v=19$m=19456,t=2,p=1$")
        .hasSizeLessThan(200)
        .isEqualTo(PhcString.parse(hash).text());
    assertThat(hasher.check(secret("purple elephants dance"), hash)).isEqualTo(Match.YES);
    assertThat(hasher.check(secret("purple elephants dancf"), hash)).isEqualTo(Match.NO);
  }

  @Test
  void theSamePasswordHasAnotherHashEachTime() {
    assertThat(hasher.hash(secret("the same"))).isNotEqualTo(hasher.hash(secret("the same")));
  }

  @Test
  void aHashByOtherParametersIsRightButOldAndOnlyIfItMatches() {
    String old = hasher.hash(secret("of long ago"));
    Argon2idHasher now = Argon2idHasher.of(MORE, 1);
    assertThat(now.check(secret("of long ago"), old)).isEqualTo(Match.YES_BUT_OLD);
    assertThat(now.check(secret("another"), old)).isEqualTo(Match.NO);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "secret",
        "$argon2i$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "$argon2id$v=16$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "$argon2id$v=19$m=999999,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "$argon2id$v=19$m=19456,t=99,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "$argon2id$v=19$m=8,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "$argon2id$v=19$m=19456,t=2,p=1$AAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
      })
  void whatIsNoHashOfThisHasherIsRefusedWithoutBeingRepeated(String text) {
    assertThatExceptionOfType(WalletException.class)
        .isThrownBy(() -> hasher.check(secret("anything"), text))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.DOCUMENT_UNREADABLE))
        .satisfies(e -> assertThat(e.fields().toString()).doesNotContain("$argon2"));
  }

  @Test
  void callersBeyondTheBoundWaitForTheirTurnAndAllGetTheirHash() throws InterruptedException {
    Argon2idHasher one = Argon2idHasher.of(LEAST, 1, new SeededRandom(7));
    Set<String> hashes = ConcurrentHashMap.newKeySet();
    Thread[] threads = new Thread[4];
    for (int i = 0; i < threads.length; i++) {
      threads[i] = new Thread(() -> hashes.add(one.hash(secret("at once"))));
      threads[i].start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(hashes).hasSize(4);
    assertThatIllegalArgumentException().isThrownBy(() -> Argon2idHasher.of(LEAST, 0));
  }

  @Test
  void whoComesWhenTooManyWaitIsToldSoAndTheOthersStillGetTheirTurn() throws InterruptedException {
    Semaphore turns = new Semaphore(1, true);
    Argon2idHasher flooded = new Argon2idHasher(LEAST, turns, 1, new SeededRandom(7));
    turns.acquire();
    Set<String> hashes = ConcurrentHashMap.newKeySet();
    Thread waiting = new Thread(() -> hashes.add(flooded.hash(secret("in time"))));
    waiting.start();
    while (!turns.hasQueuedThreads()) {
      Thread.onSpinWait();
    }
    assertThatExceptionOfType(WalletException.class)
        .isThrownBy(() -> flooded.hash(secret("too late")))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.BUSY))
        .satisfies(e -> assertThat(e.retryable()).isTrue());
    turns.release();
    waiting.join();
    assertThat(hashes).hasSize(1);
  }

  @Test
  void nothingOfAHashIsShown() {
    String hash = hasher.hash(secret("hidden"));
    assertThat(PhcString.parse(hash)).hasToString("PhcString[" + LEAST + "]");
  }
}
