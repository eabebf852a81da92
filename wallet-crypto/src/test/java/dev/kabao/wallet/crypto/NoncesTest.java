package dev.kabao.wallet.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class NoncesTest {

  /** In order and without a gap or a repetition: each random byte is used once. */
  @Property(tries = 50)
  void theyAreTheRandomBytesInTheirOrderEachUsedOnce(
      @ForAll @LongRange(min = 0, max = 1000) long seed,
      @ForAll @IntRange(min = 1, max = 500) int count) {
    Nonces nonces = new Nonces(countingUp(seed));
    long next = seed;
    for (int i = 0; i < count; i++) {
      byte[] target = new byte[20];
      nonces.next(target, 4);
      byte[] expected = new byte[20];
      for (int at = 0; at < 12; at++) {
        expected[4 + at] = (byte) next++;
      }
      assertThat(target).isEqualTo(expected);
    }
  }

  private static RandomSource countingUp(long first) {
    long[] next = {first};
    return bytes -> {
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) next[0]++;
      }
    };
  }
}
