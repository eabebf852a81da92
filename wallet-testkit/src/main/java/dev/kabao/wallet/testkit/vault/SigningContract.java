package dev.kabao.wallet.testkit.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.spi.vault.Vault;
import dev.kabao.wallet.spi.vault.VerifyKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * What the platform signed is known as its own, and nothing else is. Part of {@link VaultContract}.
 */
public interface SigningContract extends VaultSource {

  /** The plain case, with messages of every size. */
  @Test
  default void whatWasSignedIsVerifiedAlsoByAnotherPlatform() throws Exception {
    try (Vault vault = openVault();
        Vault foreign = openForeignVault()) {
      for (int length : new int[] {0, 1, 63, 64, 65, 127, 128, 4096}) {
        byte[] message = new byte[length];
        Arrays.fill(message, (byte) length);
        byte[] signature = vault.sign(message);
        assertThat(vault.verify(vault.verifyKey(), message, signature)).isTrue();
        assertThat(foreign.verify(vault.verifyKey(), message, signature)).isTrue();
      }
    }
  }

  /** Every single bit of the message counts. */
  @Test
  default void aMessageWithAnyBitFlippedIsNotVerified() throws Exception {
    try (Signed it = Signed.by(this)) {
      for (int bit = 0; bit < 8 * it.message.length; bit++) {
        assertThat(it.vault.verify(it.key, flipped(it.message, bit), it.signature))
            .as("bit " + bit)
            .isFalse();
      }
    }
  }

  /** Every single bit of the signature counts. */
  @Test
  default void aSignatureWithAnyBitFlippedIsNotVerified() throws Exception {
    try (Signed it = Signed.by(this)) {
      for (int bit = 0; bit < 8 * it.signature.length; bit++) {
        assertThat(it.vault.verify(it.key, it.message, flipped(it.signature, bit)))
            .as("bit " + bit)
            .isFalse();
      }
    }
  }

  /** Every single bit of the key counts; most such keys are none. */
  @Test
  default void aKeyWithAnyBitFlippedVerifiesNothing() throws Exception {
    try (Signed it = Signed.by(this)) {
      for (int bit = 0; bit < 8 * it.key.raw().length; bit++) {
        VerifyKey changed = new VerifyKey(it.key.algorithm(), flipped(it.key.raw(), bit));
        assertThat(it.vault.verify(changed, it.message, it.signature)).as("bit " + bit).isFalse();
      }
    }
  }

  /** False, not an error: the bytes come from strangers. */
  @Test
  default void aSignatureOrKeyOfAnotherLengthOrAlgorithmIsNotVerified() throws Exception {
    try (Signed it = Signed.by(this)) {
      for (int length = 0; length < it.signature.length + 40; length++) {
        if (length != it.signature.length) {
          byte[] signature = Arrays.copyOf(it.signature, length);
          assertThat(it.vault.verify(it.key, it.message, signature)).as("" + length).isFalse();
        }
      }
      for (int length = 0; length < it.key.raw().length + 40; length++) {
        if (length != it.key.raw().length) {
          VerifyKey key = new VerifyKey(it.key.algorithm(), Arrays.copyOf(it.key.raw(), length));
          assertThat(it.vault.verify(key, it.message, it.signature)).as("" + length).isFalse();
        }
      }
      VerifyKey unknown = new VerifyKey("none of ours", it.key.raw());
      assertThat(it.vault.verify(unknown, it.message, it.signature)).isFalse();
    }
  }

  /** All zeros, all ones: what a careless implementation lets pass. */
  @Test
  default void aSignatureOrKeyOfOneByteOverAndOverIsNotVerified() throws Exception {
    try (Signed it = Signed.by(this)) {
      for (int fill : new int[] {0, 1, 0x7F, 0x80, 0xFF}) {
        byte[] signature = new byte[it.signature.length];
        Arrays.fill(signature, (byte) fill);
        byte[] raw = new byte[it.key.raw().length];
        Arrays.fill(raw, (byte) fill);
        VerifyKey key = new VerifyKey(it.key.algorithm(), raw);
        assertThat(it.vault.verify(it.key, it.message, signature)).isFalse();
        assertThat(it.vault.verify(key, it.message, it.signature)).isFalse();
        assertThat(it.vault.verify(key, it.message, signature)).isFalse();
      }
    }
  }

  /** Codes that were printed on paper must stay good. */
  @Test
  default void aLaterVaultOnTheSameKeysHasTheSameKey() throws Exception {
    try (Signed it = Signed.by(this);
        Vault later = openVault()) {
      assertThat(later.verifyKey()).isEqualTo(it.key);
      it.vault.close();
      assertThat(later.verify(later.verifyKey(), it.message, it.signature)).isTrue();
      assertThat(later.verify(it.key, it.message, later.sign(it.message))).isTrue();
    }
  }

  /** Nobody signs in another's name. */
  @Test
  default void anotherKeyringHasAnotherKey() throws Exception {
    try (Signed it = Signed.by(this);
        Vault foreign = openForeignVault()) {
      assertThat(foreign.verifyKey()).isNotEqualTo(it.key);
      assertThat(it.vault.verify(it.key, it.message, foreign.sign(it.message))).isFalse();
      assertThat(it.vault.verify(foreign.verifyKey(), it.message, it.signature)).isFalse();
    }
  }

  /** Arrays that go in or come out belong to the caller. */
  @Test
  default void whatTheCallerDoesToItsArraysChangesNothing() throws Exception {
    try (Signed it = Signed.by(this)) {
      byte[] before = it.message.clone();
      Arrays.fill(it.vault.verifyKey().raw(), (byte) 0);
      Arrays.fill(it.vault.sign(it.message), (byte) 0);
      assertThat(it.message).isEqualTo(before);
      assertThat(it.vault.verifyKey()).isEqualTo(it.key);
      assertThat(it.vault.verify(it.key, it.message, it.vault.sign(it.message))).isTrue();
    }
  }

  /** What is closed stays closed. */
  @Test
  default void aClosedVaultNeitherSignsNorVerifies() throws Exception {
    try (Signed it = Signed.by(this)) {
      it.vault.close();
      Refusal.ofClosed(() -> it.vault.verifyKey());
      Refusal.ofClosed(() -> it.vault.sign(it.message));
      Refusal.ofClosed(() -> it.vault.verify(it.key, it.message, it.signature));
    }
  }

  /** Nulls are misuse. */
  @Test
  @SuppressWarnings("NullAway")
  default void signingAndVerifyingRefuseNull() throws Exception {
    try (Signed it = Signed.by(this)) {
      Refusal.ofNull(() -> it.vault.sign(null));
      Refusal.ofNull(() -> it.vault.verify(null, it.message, it.signature));
      Refusal.ofNull(() -> it.vault.verify(it.key, null, it.signature));
      Refusal.ofNull(() -> it.vault.verify(it.key, it.message, null));
    }
  }

  /** One vault, many threads: each gets a signature of its own message. */
  @Test
  default void manyThreadsCanSignWithOneVault() throws Exception {
    int threads = 8;
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try (Vault vault = openVault()) {
      List<Future<?>> running = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        int number = thread;
        running.add(
            pool.submit(
                () -> {
                  for (int round = 0; round < 50; round++) {
                    byte[] message = ("thread " + number + " round " + round).getBytes(UTF_8);
                    byte[] signature = vault.sign(message);
                    assertThat(vault.verify(vault.verifyKey(), message, signature)).isTrue();
                  }
                }));
      }
      for (Future<?> thread : running) {
        thread.get();
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static byte[] flipped(byte[] bytes, int bit) {
    byte[] changed = bytes.clone();
    changed[bit / 8] ^= (byte) (1 << (bit % 8));
    return changed;
  }
}
