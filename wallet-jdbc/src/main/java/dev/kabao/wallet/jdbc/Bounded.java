package dev.kabao.wallet.jdbc;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * A memory of rows by key, the least recently used of which can be forgotten. Not by itself: in the
 * middle of a batch it may hold what is not written yet.
 */
final class Bounded<K, V> extends LinkedHashMap<K, V> {
  private static final long serialVersionUID = 1L;
  private static final int KEPT = 1 << 15;

  Bounded() {
    super(256, 0.75f, true);
  }

  /** Forgets the least recently used, until few enough are left. */
  void trim() {
    Iterator<K> eldest = keySet().iterator();
    for (int excess = size() - KEPT; excess > 0; excess--) {
      eldest.next();
      eldest.remove();
    }
  }

  /**
   * Forgets the least recently used, until few enough are left and they are no longer too many by
   * another measure.
   *
   * @param forgotten is told of each
   */
  void trim(Consumer<V> forgotten, BooleanSupplier tooMany) {
    Iterator<V> eldest = values().iterator();
    while (eldest.hasNext() && (size() > KEPT || tooMany.getAsBoolean())) {
      V value = eldest.next();
      eldest.remove();
      forgotten.accept(value);
    }
  }
}
