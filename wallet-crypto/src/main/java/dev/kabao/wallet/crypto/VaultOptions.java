package dev.kabao.wallet.crypto;

import java.util.Objects;

/**
 * Choices for a {@link KeyringVault} that have a good default. Immutable: each {@code with} method
 * returns another object.
 */
public final class VaultOptions {
  private static final VaultOptions DEFAULTS =
      new VaultOptions(Engine.BOUNCY_CASTLE, RandomSource.os(), PassphraseCost.STANDARD);

  private final Engine engine;
  private final RandomSource random;
  private final PassphraseCost passphraseCost;

  private VaultOptions(Engine engine, RandomSource random, PassphraseCost passphraseCost) {
    this.engine = engine;
    this.random = random;
    this.passphraseCost = passphraseCost;
  }

  /**
   * {@link Engine#BOUNCY_CASTLE}, the operating system's randomness, {@link
   * PassphraseCost#STANDARD}.
   */
  public static VaultOptions defaults() {
    return DEFAULTS;
  }

  /** The same with another engine. */
  public VaultOptions withEngine(Engine other) {
    return new VaultOptions(Objects.requireNonNull(other, "engine"), random, passphraseCost);
  }

  /** The same with another source of randomness. */
  public VaultOptions withRandom(RandomSource other) {
    return new VaultOptions(engine, Objects.requireNonNull(other, "random"), passphraseCost);
  }

  /** The same with another cost of the passphrase; it matters only when a keyring is written. */
  public VaultOptions withPassphraseCost(PassphraseCost other) {
    return new VaultOptions(engine, random, Objects.requireNonNull(other, "passphraseCost"));
  }

  Engine engine() {
    return engine;
  }

  RandomSource random() {
    return random;
  }

  PassphraseCost passphraseCost() {
    return passphraseCost;
  }
}
