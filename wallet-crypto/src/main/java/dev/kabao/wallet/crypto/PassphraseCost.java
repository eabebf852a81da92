package dev.kabao.wallet.crypto;

/**
 * What one guess at the passphrase costs: the parameters of Argon2id (RFC 9106). They are stored
 * with the keyring and authenticated with it.
 *
 * <p>The floor is the least that OWASP's password storage guide recommends for two passes. The
 * ceilings keep a file from somewhere else from eating the memory or the day of whoever reads it.
 *
 * @param memoryKib memory in KiB, 19456 to 262144
 * @param iterations passes over it, 2 to 16
 * @param parallelism lanes, 1 to 16
 */
public record PassphraseCost(int memoryKib, int iterations, int parallelism) {
  private static final int MIN_MEMORY_KIB = 19_456;
  private static final int MAX_MEMORY_KIB = 1 << 18;
  private static final int MIN_ITERATIONS = 2;
  private static final int MAX_ITERATIONS = 16;
  private static final int MAX_PARALLELISM = 16;

  /** The default: 19 MiB, two passes, one lane. */
  public static final PassphraseCost STANDARD =
      new PassphraseCost(MIN_MEMORY_KIB, MIN_ITERATIONS, 1);

  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException if one is not kept
   */
  public PassphraseCost {
    if (!allowed(memoryKib, iterations, parallelism)) {
      throw new IllegalArgumentException(
          "Argon2id needs 19456 to 262144 KiB, 2 to 16 passes and 1 to 16 lanes.");
    }
  }

  static boolean allowed(int memoryKib, int iterations, int parallelism) {
    return memoryKib >= MIN_MEMORY_KIB
        && memoryKib <= MAX_MEMORY_KIB
        && iterations >= MIN_ITERATIONS
        && iterations <= MAX_ITERATIONS
        && parallelism >= 1
        && parallelism <= MAX_PARALLELISM;
  }
}
