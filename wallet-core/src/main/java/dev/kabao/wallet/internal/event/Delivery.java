package dev.kabao.wallet.internal.event;

import dev.kabao.wallet.event.Subscription;
import dev.kabao.wallet.internal.doc.ParkedBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.spi.store.Store;
import dev.kabao.wallet.spi.store.StoredEvent;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings events to one listener.
 *
 * <ol>
 *   <li>The main line goes through all events in order. Its position is kept after every {@value
 *       #SAVE_EVERY} events and whenever there is nothing to do, so that a crash repeats little.
 *   <li>When the listener fails, the event's wallet is parked: where it waits is kept, and the main
 *       line goes on, past all later events of that wallet.
 *   <li>A parked wallet is due after a pause that grows. First the one event is tried that failed.
 *       If the listener takes it, the wallet catches up: the events after it are searched for those
 *       of the wallet, up to where the main line is. Then it is parked no more.
 *   <li>When {@value #MOST_PARKED} wallets are parked, it is taken to be the listener's fault: the
 *       next failure holds the main line itself, with the same pauses.
 * </ol>
 *
 * <p>Events have no index by wallet: it would cost every payment something, and only a listener
 * that failed needs it, once. Due wallets and the main line take turns, page by page, so that a
 * long search holds up nobody for long.
 *
 * <p>Used by one thread at a time; {@link #stop()} by any.
 */
final class Delivery {
  private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
  private static final int SAVE_EVERY = 100;
  private static final int SEARCH_PAGE = 1000;
  private static final int MOST_PARKED = 1000;

  private final Store store;
  private final Clock clock;
  private final Subscription subscription;
  private final Bookmark bookmark;

  /** By wallet. */
  private final Map<UUID, Stored<ParkedBody>> parked = new HashMap<>();

  /** All events up to here are taken, or are of a wallet that is parked. */
  private long position;

  private int holds;
  private long heldUntil;
  private volatile boolean stopped;

  Delivery(Store store, Clock clock, Subscription subscription, Bookmark bookmark) {
    this.store = store;
    this.clock = clock;
    this.subscription = subscription;
    this.bookmark = bookmark;
    recall();
  }

  String name() {
    return subscription.name();
  }

  /** Delivers what is there, up to a page of it; whether there was anything to do. */
  boolean round() {
    boolean caughtUp = catchUpOne();
    boolean advanced = advance();
    if (!caughtUp && !advanced) {
      save();
    }
    return caughtUp || advanced;
  }

  /** Ends a round under way after the event that is being delivered. */
  void stop() {
    stopped = true;
  }

  /** Keeps the position, unless it is kept. */
  void save() {
    if (position != bookmark.position() && !bookmark.save(position)) {
      recallAfterOthers();
    }
  }

  private boolean advance() {
    if (stopped || (holds > 0 && clock.millis() < heldUntil)) {
      return false;
    }
    List<StoredEvent> page = store.events(position, SAVE_EVERY);
    for (StoredEvent event : page) {
      if (stopped) {
        return true;
      }
      // The events of a parked wallet are found again when it is due.
      if (!parked.containsKey(walletOf(event)) && !deliver(event)) {
        if (parked.size() >= MOST_PARKED) {
          hold();
          return true;
        }
        if (!park(event)) {
          return true;
        }
      }
      holds = 0;
      position = event.sequence();
    }
    if (page.size() == SAVE_EVERY) {
      save();
    }
    return !page.isEmpty();
  }

  /** Parks an event's wallet, and keeps that before anything goes past it. */
  private boolean park(StoredEvent event) {
    UUID wallet = walletOf(event);
    long retryAt = clock.millis() + Backoff.pauseMillis(1);
    Stored<ParkedBody> waiting = bookmark.parked(wallet, event.sequence(), retryAt);
    if (!bookmark.save(event.sequence(), waiting)) {
      recallAfterOthers();
      return false;
    }
    parked.put(wallet, waiting.replaced(waiting.body()));
    return true;
  }

  private void hold() {
    holds++;
    heldUntil = clock.millis() + Backoff.pauseMillis(holds);
  }

  /** Gives the wallet that has been due for longest its turn. */
  private boolean catchUpOne() {
    long now = clock.millis();
    Optional<Stored<ParkedBody>> due =
        parked.values().stream()
            .filter(one -> one.body().retryAt() <= now)
            .min(Comparator.comparingLong(one -> one.body().retryAt()));
    if (stopped || due.isEmpty()) {
      return false;
    }
    catchUp(due.get());
    return true;
  }

  private void catchUp(Stored<ParkedBody> waiting) {
    ParkedBody body = waiting.body();
    // What has failed before may well fail again: nothing is searched before it is through.
    int limit = body.attempts() > 0 ? 1 : SEARCH_PAGE;
    long next = body.from();
    boolean taken = false;
    for (StoredEvent event : store.events(next - 1, limit)) {
      if (event.sequence() > position || stopped) {
        break;
      }
      if (walletOf(event).equals(body.wallet())) {
        if (!deliver(event)) {
          int failures = event.sequence() == body.from() ? body.attempts() + 1 : 1;
          long retryAt = clock.millis() + Backoff.pauseMillis(failures);
          keep(waiting, body.failed(event.sequence(), failures, retryAt));
          return;
        }
        taken = true;
      }
      next = event.sequence() + 1;
    }
    if (next > position) {
      keep(waiting, body.over());
    } else if (taken) {
      keep(waiting, body.goesOn(next, clock.millis()));
    } else if (next > body.from()) {
      // Nothing of this wallet on this page: not worth a commit.
      ParkedBody further = body.goesOn(next, clock.millis());
      parked.put(body.wallet(), new Stored<>(waiting.id(), waiting.version(), further));
    }
  }

  private void keep(Stored<ParkedBody> before, ParkedBody after) {
    Stored<ParkedBody> waiting = new Stored<>(before.id(), before.version(), after);
    if (!bookmark.save(position, waiting)) {
      recallAfterOthers();
    } else if (after.retryAt() == 0) {
      parked.remove(after.wallet());
    } else {
      parked.put(after.wallet(), waiting.replaced(after));
    }
  }

  private boolean deliver(StoredEvent event) {
    try {
      subscription.listener().on(Events.view(event));
      return true;
    } catch (Exception | Error e) {
      // The class only: a foreign message may hold what must not be logged.
      LOG.warn(
          "The listener {} failed on event {} ({}) with {}; it comes again.",
          name(),
          event.sequence(),
          event.event().type(),
          e.getClass().getName());
      return false;
    }
  }

  private void recallAfterOthers() {
    LOG.warn("The listener {} is being delivered to elsewhere too.", name());
    bookmark.reload();
    recall();
  }

  private void recall() {
    parked.clear();
    bookmark.waiting().forEach(one -> parked.put(one.body().wallet(), one));
    position = bookmark.position();
  }

  private static UUID walletOf(StoredEvent event) {
    return event.event().wallet().value();
  }
}
