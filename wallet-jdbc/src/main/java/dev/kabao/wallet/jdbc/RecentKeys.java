package dev.kabao.wallet.jdbc;

import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Knows without a query that a key is not in a table yet, as long as keys grow with time.
 *
 * <p>It remembers every key of the table above a floor. A key above the floor that it does not
 * remember is therefore absent. About a key below the floor the table has to be asked, which is
 * right for any key and fast for those that are new.
 */
final class RecentKeys {
  /** How many of the newest keys to read at the start. */
  static final int LOADED = 256;

  private static final int KEPT = 8_192;

  /** What is known of a key. */
  enum Knowledge {
    ABSENT,
    PRESENT,
    UNKNOWN
  }

  private final TreeSet<Key> recent;
  private @Nullable Key floor;

  /**
   * The keys of a table.
   *
   * @param newest its {@link #LOADED} greatest keys, the greatest first, or all of them
   */
  RecentKeys(List<Key> newest) {
    this.recent = new TreeSet<>(newest);
    this.floor = newest.size() < LOADED ? null : newest.get(newest.size() - 1);
  }

  Knowledge of(Key key) {
    if (recent.contains(key)) {
      return Knowledge.PRESENT;
    }
    Key bound = floor;
    return bound == null || key.compareTo(bound) > 0 ? Knowledge.ABSENT : Knowledge.UNKNOWN;
  }

  void add(Key key) {
    recent.add(key);
  }

  /** Forgets the oldest keys, all of which must be in the table by now. */
  void trim() {
    while (recent.size() > KEPT) {
      Key oldest = recent.pollFirst();
      Key bound = floor;
      if (bound == null || (oldest != null && oldest.compareTo(bound) > 0)) {
        floor = oldest;
      }
    }
  }
}
