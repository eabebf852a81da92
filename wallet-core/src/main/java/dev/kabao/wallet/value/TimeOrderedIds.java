package dev.kabao.wallet.value;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * UUIDs of version 7 (RFC 9562 section 5.7), strictly growing within one source: 48 bits of Unix
 * milliseconds, a 12-bit counter (section 6.2, method 1) and 62 random bits, so that an id cannot
 * be guessed from its neighbour. Thread-safe.
 */
public final class TimeOrderedIds implements IdSource {
  private static final int BUFFERED = 512;
  private static final long COUNTER_LIMIT = 1L << 12;

  private final Clock clock;
  private final Consumer<byte[]> random;
  private final ByteBuffer pool = ByteBuffer.allocate(BUFFERED * Long.BYTES).limit(0);
  private long millis;
  private long counter;

  /**
   * A source that can be repeated from a seed.
   *
   * @param clock gives the milliseconds
   * @param random fills an array with random bytes
   */
  public TimeOrderedIds(Clock clock, Consumer<byte[]> random) {
    this.clock = Objects.requireNonNull(clock, "clock");
    this.random = Objects.requireNonNull(random, "random");
  }

  /** A source for production: the operating system's randomness. */
  public static TimeOrderedIds secure(Clock clock) {
    SecureRandom random = new SecureRandom();
    return new TimeOrderedIds(clock, random::nextBytes);
  }

  @Override
  public synchronized UUID next() {
    long now = clock.millis();
    if (now > millis) {
      millis = now;
      counter = 0;
    } else if (++counter == COUNTER_LIMIT) {
      millis++;
      counter = 0;
    }
    long high = (millis << 16) | 0x7000L | counter;
    long low = (randomLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
    return new UUID(high, low);
  }

  private long randomLong() {
    if (!pool.hasRemaining()) {
      random.accept(pool.array());
      pool.clear();
    }
    int at = pool.position();
    long value = pool.getLong();
    pool.putLong(at, 0);
    return value;
  }
}
