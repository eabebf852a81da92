package dev.kabao.wallet.internal.coupon;

import dev.kabao.wallet.spi.store.CommitOutcome;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Commits many things at once where that goes. A commit stands or falls as a whole, so what is
 * refused is tried in halves, until each thing that is refused stands alone.
 *
 * @param commit commits some of the things
 * @param done hears what became of each
 */
record Halving<T>(Function<List<T>, CommitOutcome> commit, BiConsumer<T, CommitOutcome> done) {

  void of(List<T> things) {
    if (things.isEmpty()) {
      return;
    }
    CommitOutcome outcome = commit.apply(things);
    if (outcome instanceof CommitOutcome.Applied || things.size() == 1) {
      things.forEach(thing -> done.accept(thing, outcome));
      return;
    }
    int half = things.size() / 2;
    of(things.subList(0, half));
    of(things.subList(half, things.size()));
  }
}
