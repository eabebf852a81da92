package dev.kabao.wallet.jdbc;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The numbers that stand in rows for the names of collections, indexes and types of events. Holds
 * what was committed, and only ever more of it. Thread-safe.
 */
final class Names {
  static final int COLLECTIONS = 0;
  static final int EVENT_TYPES = -1;

  /**
   * Stands for the events where a stream names its collection: those are numbered from 1, and 0 is
   * none of them.
   */
  static final int EVENTS = -1;

  /**
   * A name in its scope.
   *
   * @param scope {@link #COLLECTIONS}, {@link #EVENT_TYPES}, or for an index the number of its
   *     collection
   */
  record Name(int scope, String text) {}

  private final Map<Name, Integer> committed = new ConcurrentHashMap<>();

  /** The number of a name, or 0 if nothing has that name. */
  int find(int scope, String text) {
    return committed.getOrDefault(new Name(scope, text), 0);
  }

  /** The number of a collection, or 0 if nothing was ever written to it. */
  int collection(String text) {
    return find(COLLECTIONS, text);
  }

  void addAll(Map<Name, Integer> more) {
    committed.putAll(more);
  }
}
