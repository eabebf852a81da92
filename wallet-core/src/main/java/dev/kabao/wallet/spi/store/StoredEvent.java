package dev.kabao.wallet.spi.store;

import java.time.Instant;
import java.util.Objects;

/**
 * An event with its place in the order of all events.
 *
 * @param sequence grows, and is never used twice
 * @param event the event
 * @param at the time of its commit, to the millisecond
 */
public record StoredEvent(long sequence, Event event, Instant at) {

  /** Refuses null. */
  public StoredEvent {
    Objects.requireNonNull(event, "event");
    Objects.requireNonNull(at, "at");
  }
}
