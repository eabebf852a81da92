package dev.kabao.wallet.testkit.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs the same thing in many threads that start together. */
final class Race {
  /** One thread's part. */
  interface Runner<T> {
    T run(int number) throws Exception;
  }

  /** One thread's part in one of several rounds. */
  interface RoundRunner<T> {
    T run(int round, int number) throws Exception;
  }

  private Race() {}

  /** What each runner returned, in the order of their numbers; fails if one of them failed. */
  static <T> List<T> run(int runners, Runner<T> runner) {
    return rounds(1, runners, (round, number) -> runner.run(number)).get(0);
  }

  /** The same threads race again and again; what each returned, by round and number. */
  static <T> List<List<T>> rounds(int rounds, int runners, RoundRunner<T> runner) {
    ExecutorService threads = Executors.newFixedThreadPool(runners);
    try {
      List<List<T>> results = new ArrayList<>();
      for (int round = 0; round < rounds; round++) {
        results.add(round(threads, round, runners, runner));
      }
      return results;
    } catch (ExecutionException e) {
      throw new AssertionError("A racing thread failed.", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("The race was interrupted.", e);
    } finally {
      threads.shutdownNow();
    }
  }

  private static <T> List<T> round(
      ExecutorService threads, int round, int runners, RoundRunner<T> runner)
      throws ExecutionException, InterruptedException {
    CountDownLatch ready = new CountDownLatch(runners);
    List<Future<T>> futures = new ArrayList<>();
    for (int i = 0; i < runners; i++) {
      int number = i;
      futures.add(
          threads.submit(
              () -> {
                ready.countDown();
                ready.await();
                return runner.run(round, number);
              }));
    }
    List<T> results = new ArrayList<>();
    for (Future<T> future : futures) {
      results.add(future.get());
    }
    return results;
  }
}
