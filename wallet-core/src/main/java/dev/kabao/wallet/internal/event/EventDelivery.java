package dev.kabao.wallet.internal.event;

import dev.kabao.wallet.event.Subscription;
import dev.kabao.wallet.internal.commit.Committer;
import dev.kabao.wallet.spi.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * Brings events to all listeners of a platform, each on a thread of its own: one that is slow keeps
 * no other waiting.
 */
public final class EventDelivery implements AutoCloseable {
  private final List<DeliveryThread> threads;

  private EventDelivery(List<DeliveryThread> threads) {
    this.threads = threads;
  }

  /**
   * Starts at once. When it returns, the store remembers where each new name starts.
   *
   * @param pause how long to wait between looks for new events when there were none
   */
  public static EventDelivery start(
      Store store,
      Committer committer,
      Clock clock,
      List<Subscription> subscriptions,
      Duration pause) {
    List<Delivery> deliveries =
        subscriptions.stream()
            .map(
                one -> new Delivery(store, clock, one, Bookmark.open(store, committer, clock, one)))
            .toList();
    return new EventDelivery(
        deliveries.stream().map(delivery -> new DeliveryThread(delivery, pause)).toList());
  }

  /**
   * Returns when what is being delivered is taken, and how far all are is kept. Called by a
   * listener, it waits for all but that one.
   */
  @Override
  public void close() {
    threads.forEach(DeliveryThread::stop);
    threads.forEach(DeliveryThread::close);
  }
}
