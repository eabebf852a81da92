package dev.kabao.wallet.value;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One page of a longer list.
 *
 * @param items the items, in the order of the list
 * @param next where the next page starts, to be handed back as it is; empty on the last page
 */
public record Page<T>(List<T> items, Optional<String> next) {

  /** Copies the items; refuses null. */
  public Page {
    items = List.copyOf(items);
    Objects.requireNonNull(next, "next");
  }
}
