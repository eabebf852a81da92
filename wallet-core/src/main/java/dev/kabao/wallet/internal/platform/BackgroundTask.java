package dev.kabao.wallet.internal.platform;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does something again and again on a thread of its own, until it is closed. */
public final class BackgroundTask implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(BackgroundTask.class);

  private final String name;
  private final Runnable work;
  private final Runnable stop;
  private final ScheduledExecutorService executor;

  /**
   * Starts at once.
   *
   * @param name the thread's name
   * @param work what to do
   * @param stop ends {@code work} soon, if it is being done
   * @param pause how long to wait in between
   */
  public BackgroundTask(String name, Runnable work, Runnable stop, Duration pause) {
    this.name = name;
    this.work = work;
    this.stop = stop;
    executor =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, name);
              thread.setDaemon(true);
              return thread;
            });
    var unused =
        executor.scheduleWithFixedDelay(this::runOnce, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void runOnce() {
    try {
      work.run();
    } catch (RuntimeException | Error e) {
      // The next run may fare better; whatever escaped here would end the schedule for good.
      LOG.error("A run of {} failed with {}.", name, e.getClass().getName());
    }
  }

  /** Stops, and returns when the question that is being asked is answered or given up. */
  @Override
  public void close() {
    stop.run();
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
