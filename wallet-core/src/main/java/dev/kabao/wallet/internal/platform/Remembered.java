package dev.kabao.wallet.internal.platform;

import java.time.Clock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something that many ask for and few ever change, kept in memory for a few seconds: what another
 * process changed is seen after that time at the latest, what this one changed at once.
 * Thread-safe.
 */
public final class Remembered<T> {
  private static final long MILLIS = 5_000;

  private volatile @Nullable Entry<T> entry;

  private record Entry<T>(T value, long until) {}

  /** Nothing is known yet. */
  public Remembered() {}

  /** The value; loaded if it is not known, or was loaded too long ago. */
  public T get(Clock clock, Supplier<T> load) {
    long now = clock.millis();
    Entry<T> known = entry;
    if (known != null && now < known.until() && now >= known.until() - MILLIS) {
      return known.value();
    }
    T loaded = load.get();
    entry = new Entry<>(loaded, now + MILLIS);
    return loaded;
  }

  /** Loads it anew next time. */
  public void forget() {
    entry = null;
  }
}
