package dev.kabao.wallet.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The faults that are switched on, in the order in which they were. They live as long as the
 * process: a bank that was started anew behaves. Thread-safe.
 */
final class Faults {
  private final List<ActiveFault> active = new ArrayList<>();

  synchronized void add(ActiveFault fault) {
    active.add(fault);
  }

  synchronized List<ActiveFault> list() {
    return List.copyOf(active);
  }

  synchronized void clear() {
    active.clear();
  }

  /** The first fault of this point, with one call of it used up. */
  synchronized Optional<Fault> take(FaultPoint point) {
    for (int i = 0; i < active.size(); i++) {
      ActiveFault found = active.get(i);
      if (found.point() == point) {
        if (found.times().isPresent()) {
          int left = found.times().getAsInt() - 1;
          if (left == 0) {
            active.remove(i);
          } else {
            active.set(i, new ActiveFault(point, found.fault(), OptionalInt.of(left)));
          }
        }
        return Optional.of(found.fault());
      }
    }
    return Optional.empty();
  }
}
