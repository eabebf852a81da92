package dev.kabao.wallet.crypto;

import java.util.Arrays;

/**
 * Random nonces, fetched some at a time because asking the operating system is dear. For one caller
 * at a time. A nonce is wiped here as it is given out, so none is given twice.
 */
final class Nonces {
  private static final int FEWEST = 4;
  private static final int MOST = 64;

  private final RandomSource random;
  private byte[] block = new byte[0];
  private int used;

  Nonces(RandomSource random) {
    this.random = random;
  }

  /** Writes the next nonce to {@code target}. */
  void next(byte[] target, int at) {
    if (used == block.length) {
      refill();
    }
    System.arraycopy(block, used, target, at, AeadCipher.NONCE_BYTES);
    Arrays.fill(block, used, used + AeadCipher.NONCE_BYTES, (byte) 0);
    used += AeadCipher.NONCE_BYTES;
  }

  private void refill() {
    // Twice as many each time: a key that seals one value and goes pays for few.
    int count = Math.min(MOST, Math.max(FEWEST, 2 * block.length / AeadCipher.NONCE_BYTES));
    byte[] fresh =
        block.length == count * AeadCipher.NONCE_BYTES
            ? block
            : new byte[count * AeadCipher.NONCE_BYTES];
    random.fill(fresh);
    block = fresh;
    used = 0;
  }
}
