package dev.kabao.wallet.internal.bill;

import dev.kabao.wallet.bill.BillFilter;
import dev.kabao.wallet.bill.BillSource;
import dev.kabao.wallet.bill.BillState;
import dev.kabao.wallet.category.Hint;
import java.util.Optional;

/** A filter at work: what can be said without opening anything is asked first. */
final class BillMatch {
  private final BillFilter filter;
  private final Optional<String> words;

  BillMatch(BillFilter filter) {
    this.filter = filter;
    this.words = filter.text().map(Hint::folded).filter(text -> !text.isEmpty());
  }

  /** The moment before which to begin; the end of all times if none is set. */
  long to() {
    return filter.to().map(Moments::millis).orElse(Long.MAX_VALUE);
  }

  /** The first moment. */
  long from() {
    return filter.from().map(Moments::millis).orElse(0L);
  }

  /** Whether no moment can be meant. */
  boolean isEmpty() {
    return to() <= from();
  }

  /** Whether such entries are wanted at all. */
  boolean wants(BillSource source) {
    return filter.sources().isEmpty() || filter.sources().contains(source);
  }

  boolean holds(long at, long amount, boolean income) {
    return at >= from()
        && at < to()
        && amount >= filter.least().orElse(0)
        && amount <= filter.most().orElse(Long.MAX_VALUE)
        && filter.income().map(wanted -> wanted == income).orElse(true);
  }

  boolean holds(BillState state) {
    return filter.states().isEmpty() || filter.states().contains(state);
  }

  boolean holdsCategory(String code) {
    return filter.category().map(code::equals).orElse(true);
  }

  /** Whether the category of an entry matters. */
  boolean asksForCategory() {
    return filter.category().isPresent();
  }

  /** Whether texts have to be opened. */
  boolean asksForText() {
    return words.isPresent();
  }

  boolean holdsText(String... texts) {
    if (words.isEmpty()) {
      return true;
    }
    for (String text : texts) {
      if (Hint.folded(text).contains(words.get())) {
        return true;
      }
    }
    return false;
  }
}
