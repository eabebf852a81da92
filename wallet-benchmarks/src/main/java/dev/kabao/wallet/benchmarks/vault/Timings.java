package dev.kabao.wallet.benchmarks.vault;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was measured: many slices of each operation of each contender. */
final class Timings {
  private final Map<Key, List<Double>> slices = new HashMap<>();

  void add(String operation, Contender contender, double nanos) {
    slices.computeIfAbsent(new Key(operation, contender), key -> new ArrayList<>()).add(nanos);
  }

  double fastest(String operation, Contender contender) {
    return Collections.min(of(operation, contender));
  }

  double median(String operation, Contender contender) {
    List<Double> sorted = new ArrayList<>(of(operation, contender));
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }

  private List<Double> of(String operation, Contender contender) {
    List<Double> found = slices.getOrDefault(new Key(operation, contender), List.of());
    if (found.isEmpty()) {
      throw new IllegalStateException("Nothing was measured of " + operation + " " + contender);
    }
    return found;
  }

  private record Key(String operation, Contender contender) {}
}
