package dev.kabao.wallet.crypto;

/**
 * Gives the random bytes of keys, salts and nonces.
 *
 * <p>Implementations are thread-safe and cryptographically strong: the secrecy of everything that
 * is sealed hangs on it, and a nonce that comes twice under one key breaks that key. A vault
 * fetches the nonces of a busy key some at a time, so do not clone a running process, for example
 * by a snapshot of its machine, while it holds one.
 */
@FunctionalInterface
public interface RandomSource {

  /** Overwrites all of {@code bytes} with random ones. */
  void fill(byte[] bytes);

  /** The operating system's randomness. */
  static RandomSource os() {
    return OsRandom.INSTANCE;
  }
}
