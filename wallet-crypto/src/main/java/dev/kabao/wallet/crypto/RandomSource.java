package dev.kabao.wallet.crypto;

import java.security.SecureRandom;

/**
 * Gives the random bytes of keys, salts and nonces.
 *
 * <p>Implementations are thread-safe and cryptographically strong: the secrecy of everything that
 * is sealed hangs on it, and a nonce that comes twice under one key breaks that key.
 */
@FunctionalInterface
public interface RandomSource {

  /** Overwrites all of {@code bytes} with random ones. */
  void fill(byte[] bytes);

  /** The operating system's randomness, by {@link SecureRandom}. */
  static RandomSource os() {
    SecureRandom random = new SecureRandom();
    return random::nextBytes;
  }
}
