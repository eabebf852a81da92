package dev.kabao.wallet.crypto;

/**
 * Whose code does the sealing. Both write and read the same bytes, so a host may change its mind at
 * any time.
 */
public enum Engine {
  /** Bouncy Castle's lightweight ciphers, in plain Java; for every suite. */
  BOUNCY_CASTLE,
  /**
   * The {@code AES/GCM/NoPadding} of the Java platform, which uses the processor's own instructions
   * where it has them; for {@link Suite#INTL_2026} only, since the platform has no SM4. It is the
   * cipher of the first provider that the host's Java offers it from.
   */
  PLATFORM;

  /**
   * Refuses a suite that this engine cannot do.
   *
   * @throws IllegalArgumentException if so
   */
  void requireSupports(Suite suite) {
    if (this == PLATFORM && suite != Suite.INTL_2026) {
      throw new IllegalArgumentException(
          "The platform engine cannot do the suite "
              + suite
              + ", because the Java platform has no SM4. Use Engine.BOUNCY_CASTLE.");
    }
  }
}
