package dev.kabao.wallet.sandbox;

import dev.kabao.wallet.spi.store.Store;
import dev.kabao.wallet.spi.vault.Vault;
import dev.kabao.wallet.value.IdSource;
import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.TimeOrderedIds;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sets up a {@link SandboxBank}. Not thread-safe. Null is refused everywhere. */
public final class SandboxBankBuilder {
  private @Nullable Store store;
  private @Nullable Vault vault;
  private int port;
  private int threads = 32;
  private Clock clock = Clock.systemUTC();
  private SecureRandom random = new SecureRandom();
  private Optional<IdSource> ids = Optional.empty();
  private Optional<Secret> adminToken = Optional.empty();
  private Duration codeLifetime = Duration.ofMinutes(5);
  private Duration resendCooldown = Duration.ofSeconds(30);

  SandboxBankBuilder() {}

  /** Keeps the bank's books; the bank does not close it. Required. */
  public SandboxBankBuilder store(Store store) {
    this.store = Objects.requireNonNull(store, "store");
    return this;
  }

  /** Seals what the bank keeps; the bank does not close it. Required. */
  public SandboxBankBuilder vault(Vault vault) {
    this.vault = Objects.requireNonNull(vault, "vault");
    return this;
  }

  /**
   * Where to listen, on loopback: 0, the default, for any free port.
   *
   * @throws IllegalArgumentException if it is no port
   */
  public SandboxBankBuilder port(int port) {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("A port is 0 to 65535.");
    }
    this.port = port;
    return this;
  }

  /**
   * How many calls are served at a time: 32 by default.
   *
   * @throws IllegalArgumentException if it is below 1
   */
  public SandboxBankBuilder threads(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("A bank serves at least one call at a time.");
    }
    this.threads = threads;
    return this;
  }

  /** The bank's clock: the system's by default. */
  public SandboxBankBuilder clock(Clock clock) {
    this.clock = Objects.requireNonNull(clock, "clock");
    return this;
  }

  /** Randomness for card numbers, codes and keys: the system's by default. */
  public SandboxBankBuilder random(SecureRandom random) {
    this.random = Objects.requireNonNull(random, "random");
    return this;
  }

  /** Makes the bank's ids: time-ordered ones by default. */
  public SandboxBankBuilder ids(IdSource ids) {
    this.ids = Optional.of(ids);
    return this;
  }

  /** What opens the staff's door over HTTP; kept as a copy. A random one by default. */
  public SandboxBankBuilder adminToken(Secret token) {
    this.adminToken = Optional.of(token.copy());
    return this;
  }

  /** How long a one-time code is good: 5 minutes by default. */
  public SandboxBankBuilder codeLifetime(Duration lifetime) {
    this.codeLifetime = Objects.requireNonNull(lifetime, "lifetime");
    return this;
  }

  /** How long after a code another may be asked for: 30 seconds by default. */
  public SandboxBankBuilder resendCooldown(Duration cooldown) {
    this.resendCooldown = Objects.requireNonNull(cooldown, "cooldown");
    return this;
  }

  /**
   * Opens the bank, with what its store holds, or as a new bank on an empty store.
   *
   * @throws IOException if the port is taken
   * @throws IllegalStateException if store or vault are missing
   */
  public SandboxBank start() throws IOException {
    if (store == null || vault == null) {
      throw new IllegalStateException("A sandbox bank needs a store and a vault.");
    }
    IdSource idSource = ids.orElseGet(() -> new TimeOrderedIds(clock, random::nextBytes));
    return SandboxBank.start(
        new SandboxBank.Setup(
            store,
            vault,
            port,
            threads,
            clock,
            random,
            idSource,
            adminToken,
            codeLifetime,
            resendCooldown));
  }
}
