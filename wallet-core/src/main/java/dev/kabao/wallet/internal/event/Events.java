package dev.kabao.wallet.internal.event;

import dev.kabao.wallet.event.WalletEvent;
import dev.kabao.wallet.spi.store.Store;
import dev.kabao.wallet.spi.store.StoredEvent;
import dev.kabao.wallet.value.SessionId;
import java.util.List;

/** Events as hosts see them. */
public final class Events {
  private Events() {}

  /** The events after a sequence, the oldest first. */
  public static List<WalletEvent> after(Store store, long sequence, int limit) {
    return store.events(sequence, limit).stream().map(Events::view).toList();
  }

  static WalletEvent view(StoredEvent stored) {
    return new WalletEvent(
        stored.sequence(),
        stored.event().type(),
        stored.event().wallet(),
        stored.event().subject(),
        stored.event().actor().map(SessionId::new),
        stored.at());
  }

  /**
   * The sequence of the newest event, 0 if there is none. A store pages upwards only, so the end is
   * searched by halves: some forty looks for a million million of events.
   */
  static long last(Store store) {
    long known = 0;
    long none = 1;
    for (long found = next(store, 0); found > 0; found = next(store, none)) {
      known = found;
      none = found * 2;
    }
    while (known < none) {
      long middle = known + (none - known) / 2;
      long found = next(store, middle);
      if (found == 0) {
        none = middle;
      } else {
        known = found;
        none = Math.max(none, found);
      }
    }
    return known;
  }

  private static long next(Store store, long after) {
    List<StoredEvent> one = store.events(after, 1);
    return one.isEmpty() ? 0 : one.get(0).sequence();
  }
}
