package dev.kabao.wallet.internal.event;

import dev.kabao.wallet.value.WalletException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Delivers to one listener again and again on a thread of its own, until it is closed. */
final class DeliveryThread implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DeliveryThread.class);

  private final Delivery delivery;
  private final long pauseMillis;
  private final Thread thread;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private boolean failing;

  /** Starts at once. */
  DeliveryThread(Delivery delivery, Duration pause) {
    this.delivery = delivery;
    this.pauseMillis = pause.toMillis();
    thread = new Thread(this::run, "kabao-events-" + delivery.name());
    thread.setDaemon(true);
    thread.start();
  }

  /** Asks it to end, and does not wait. */
  void stop() {
    delivery.stop();
    stopped.countDown();
  }

  /** Ends it, and waits for that unless a listener on this very thread asks for it. */
  @Override
  public void close() {
    stop();
    boolean interrupted = false;
    while (thread != Thread.currentThread() && thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    while (awaitNext(attempt(delivery::round))) {
      // All is done in the condition.
    }
    var unused =
        attempt(
            () -> {
              delivery.save();
              return false;
            });
  }

  /** Whether there was something to do; false if it failed, which the next round may not. */
  private boolean attempt(Round round) {
    try {
      boolean busy = round.run();
      failing = false;
      return busy;
    } catch (RuntimeException | Error e) {
      if (!failing) {
        // Once until it is well again: a store that is down would fill the log otherwise.
        failing = true;
        LOG.error(
            "Delivery to the listener {} failed with {}; it is tried again.",
            delivery.name(),
            e instanceof WalletException known ? known.code() : e.getClass().getName());
      }
      return false;
    }
  }

  /** Waits for the next round, at once after a busy one; false when there is none. */
  private boolean awaitNext(boolean busy) {
    // A listener may have left its thread interrupted: that is not meant for us.
    var unused = Thread.interrupted();
    try {
      return !stopped.await(busy ? 0 : pauseMillis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      return stopped.getCount() > 0;
    }
  }

  private interface Round {
    boolean run();
  }
}
