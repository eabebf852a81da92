package dev.kabao.wallet.internal.resolve;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs a resolver again and again on a thread of its own, until it is closed. */
public final class BackgroundResolver implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(BackgroundResolver.class);

  private final Resolver resolver;
  private final ScheduledExecutorService executor;

  /**
   * Starts at once.
   *
   * @param resolver what to run
   * @param pause how long to wait between runs
   */
  public BackgroundResolver(Resolver resolver, Duration pause) {
    this.resolver = resolver;
    executor =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "kabao-resolver");
              thread.setDaemon(true);
              return thread;
            });
    var unused =
        executor.scheduleWithFixedDelay(
            () -> runOnce(resolver), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static void runOnce(Resolver resolver) {
    try {
      resolver.due();
    } catch (RuntimeException | Error e) {
      // The next run may fare better; whatever escaped here would end the schedule for good.
      LOG.error("A run of the resolver failed with {}.", e.getClass().getName());
    }
  }

  /** Stops, and returns when the question that is being asked is answered or given up. */
  @Override
  public void close() {
    resolver.stop();
    executor.shutdown();
    boolean interrupted = false;
    boolean done = false;
    while (!done) {
      try {
        done = executor.awaitTermination(1, TimeUnit.MINUTES);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
