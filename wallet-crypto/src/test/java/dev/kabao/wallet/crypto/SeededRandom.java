package dev.kabao.wallet.crypto;

import java.util.Random;

/** Random bytes that can be repeated from a seed. */
final class SeededRandom implements RandomSource {
  private final Random random;

  SeededRandom(long seed) {
    this.random = new Random(seed);
  }

  @Override
  public synchronized void fill(byte[] bytes) {
    random.nextBytes(bytes);
  }
}
