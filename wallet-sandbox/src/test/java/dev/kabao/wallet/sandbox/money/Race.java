package dev.kabao.wallet.sandbox.money;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** The same threads, let loose together again and again. */
public final class Race implements AutoCloseable {
  /** How many race. */
  public static final int THREADS = 64;

  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

  /** Threads that wait to be let loose. */
  public Race() {}

  /** What each runner returned, in the order of their numbers; fails if one of them failed. */
  public <T> List<T> run(IntFunction<T> runner) {
    return run(THREADS, runner);
  }

  /** The same with fewer runners. */
  public <T> List<T> run(int runners, IntFunction<T> runner) {
    CountDownLatch ready = new CountDownLatch(runners);
    List<Future<T>> futures = new ArrayList<>();
    for (int i = 0; i < runners; i++) {
      int number = i;
      futures.add(
          threads.submit(
              () -> {
                ready.countDown();
                ready.await();
                return runner.apply(number);
              }));
    }
    List<T> results = new ArrayList<>();
    try {
      for (Future<T> future : futures) {
        results.add(future.get());
      }
    } catch (ExecutionException e) {
      throw new AssertionError("A racing thread failed.", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("The race was interrupted.", e);
    }
    return results;
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
