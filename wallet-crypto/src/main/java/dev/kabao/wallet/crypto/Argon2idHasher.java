package dev.kabao.wallet.crypto;

import dev.kabao.wallet.spi.password.PasswordHasher;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.WalletException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;

/**
 * Hashes passwords with Argon2id, version 1.3 (RFC 9106), into the PHC string format: {@code
 * $argon2id$v=19$m=47104,t=2,p=1$salt$hash}, with 16 random bytes of salt and 32 of hash in Base64
 * without padding.
 *
 * <p>Each hash takes the memory that its cost says, for the time that it takes; so only so many run
 * at once, and further callers wait for their turn, in order: up to a hundred for each that runs,
 * about, and whoever comes then is told {@code BUSY}. So a flood of sign-ins takes neither all
 * memory nor all threads of the host. Thread-safe.
 */
public final class Argon2idHasher implements PasswordHasher {
  /**
   * 46 MiB, two passes, one lane: above each of the settings that OWASP's Password Storage Cheat
   * Sheet holds to be the least.
   */
  public static final PassphraseCost STANDARD = new PassphraseCost(47_104, 2, 1);

  private static final int HASH_BYTES = 32;
  private static final int WAITING_FOR_EACH = 100;

  private final PassphraseCost cost;
  private final RandomSource random;
  private final Semaphore turns;
  private final int mostWaiting;

  /** A hasher whose turns somebody else may hold, too. */
  Argon2idHasher(PassphraseCost cost, Semaphore turns, int mostWaiting, RandomSource random) {
    this.cost = Objects.requireNonNull(cost, "cost");
    this.random = Objects.requireNonNull(random, "random");
    this.turns = turns;
    this.mostWaiting = mostWaiting;
  }

  /** A hasher with {@link #STANDARD} cost that runs as many hashes at once as there are CPUs. */
  public static Argon2idHasher standard() {
    return of(STANDARD, Runtime.getRuntime().availableProcessors());
  }

  /**
   * A hasher.
   *
   * @param cost the parameters of now; hashes by others are still checked, and told to be old
   * @param atOnce how many hashes run at once, at least one: so many times the cost's memory is
   *     what the hasher takes at most
   * @throws IllegalArgumentException if {@code atOnce} is below one
   */
  public static Argon2idHasher of(PassphraseCost cost, int atOnce) {
    return of(cost, atOnce, RandomSource.os());
  }

  /** The same, with salts from elsewhere than the operating system. */
  public static Argon2idHasher of(PassphraseCost cost, int atOnce, RandomSource random) {
    if (atOnce < 1) {
      throw new IllegalArgumentException("At least one hash runs at a time, not " + atOnce + ".");
    }
    return new Argon2idHasher(
        cost,
        new Semaphore(atOnce, true),
        (int) Math.min((long) atOnce * WAITING_FOR_EACH, Integer.MAX_VALUE),
        random);
  }

  @Override
  public String hash(Secret password) {
    byte[] salt = new byte[PassphraseKey.SALT_BYTES];
    random.fill(salt);
    return new PhcString(cost, salt, derive(password, salt, cost)).text();
  }

  @Override
  public Match check(Secret password, String hash) {
    PhcString stored = PhcString.parse(hash);
    byte[] derived = derive(password, stored.salt(), stored.cost());
    try {
      if (!MessageDigest.isEqual(derived, stored.hash())) {
        return Match.NO;
      }
      return stored.cost().equals(cost) ? Match.YES : Match.YES_BUT_OLD;
    } finally {
      Arrays.fill(derived, (byte) 0);
    }
  }

  private byte[] derive(Secret password, byte[] salt, PassphraseCost by) {
    if (turns.getQueueLength() >= mostWaiting) {
      throw new WalletException(ErrorCode.BUSY, Map.of("what", "checks of passwords"));
    }
    turns.acquireUninterruptibly();
    try {
      return PassphraseKey.derive(password, salt, by, HASH_BYTES);
    } finally {
      turns.release();
    }
  }
}
