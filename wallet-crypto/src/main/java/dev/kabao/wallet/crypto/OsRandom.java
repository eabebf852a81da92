package dev.kabao.wallet.crypto;

import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * The operating system's random generator.
 *
 * <p>On Unix the bytes come straight from the kernel ({@code /dev/urandom}), which the seed bytes
 * of {@code NativePRNGNonBlocking} are. Its ordinary bytes, and those of the default {@code
 * SecureRandom}, are the kernel's mixed with a generator in this process: three times slower in
 * blocks, and with a state here that a cloned process would share. Elsewhere it is the default
 * {@code SecureRandom}.
 */
final class OsRandom implements RandomSource {
  static final OsRandom INSTANCE = new OsRandom();

  private final SecureRandom random;
  private final boolean kernel;

  private OsRandom() {
    SecureRandom found;
    boolean unix = true;
    try {
      found = SecureRandom.getInstance("NativePRNGNonBlocking");
    } catch (NoSuchAlgorithmException e) {
      // Not Unix: the default is that system's own choice.
      found = new SecureRandom();
      unix = false;
    }
    this.random = found;
    this.kernel = unix;
  }

  @Override
  public void fill(byte[] bytes) {
    if (kernel) {
      byte[] fresh = random.generateSeed(bytes.length);
      System.arraycopy(fresh, 0, bytes, 0, bytes.length);
      Arrays.fill(fresh, (byte) 0);
    } else {
      random.nextBytes(bytes);
    }
  }
}
