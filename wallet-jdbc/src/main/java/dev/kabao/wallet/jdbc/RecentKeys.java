package dev.kabao.wallet.jdbc;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Knows without a query that a key is not in a table yet, as long as keys grow with time.
 *
 * <p>It remembers every key of the table above a floor. A key above the floor that it does not
 * remember is therefore absent. About a key below the floor the table has to be asked, which is
 * right for any key and fast for those that are new.
 *
 * <p>Ids that do not grow with time, as those that are hashes of a name, lie above and below: one
 * above the floor would soon push it above all that grow. They are remembered only until they are
 * in the table, and asked for there.
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

  private final Predicate<Key> grows;
  private final TreeSet<Key> recent;

  /** Those that do not grow, and may not be in the table yet. */
  private final Set<Key> unsettled = new HashSet<>();

  private @Nullable Key floor;

  private RecentKeys(List<Key> newest, Predicate<Key> grows) {
    this.grows = grows;
    this.recent = new TreeSet<>(newest);
    this.floor = newest.size() < LOADED ? null : newest.get(newest.size() - 1);
  }

  /**
   * The keys of a table that all grow with time.
   *
   * @param newest its {@link #LOADED} greatest keys, the greatest first, or all of them
   */
  static RecentKeys ofAll(List<Key> newest) {
    return new RecentKeys(newest, key -> true);
  }

  /**
   * The ids of a table, some of which grow with time.
   *
   * @param newest of the ids that do, the {@link #LOADED} greatest, the greatest first, or all
   */
  static RecentKeys ofIds(List<Key> newest) {
    return new RecentKeys(newest, Key::isOfTime);
  }

  Knowledge of(Key key) {
    if (!grows.test(key)) {
      return unsettled.contains(key) ? Knowledge.PRESENT : Knowledge.UNKNOWN;
    }
    if (recent.contains(key)) {
      return Knowledge.PRESENT;
    }
    Key bound = floor;
    return bound == null || key.compareTo(bound) > 0 ? Knowledge.ABSENT : Knowledge.UNKNOWN;
  }

  void add(Key key) {
    (grows.test(key) ? recent : unsettled).add(key);
  }

  /** Forgets the oldest keys. All that were added must be in the table by now. */
  void trim() {
    unsettled.clear();
    while (recent.size() > KEPT) {
      Key oldest = recent.pollFirst();
      Key bound = floor;
      if (bound == null || (oldest != null && oldest.compareTo(bound) > 0)) {
        floor = oldest;
      }
    }
  }
}
