package dev.kabao.wallet.cardholder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class BinDirectoryRaceTest {
  private static final int THREADS = 16;

  @Test
  void oneDirectoryServesManyThreads() throws Exception {
    CyclicBarrier start = new CyclicBarrier(THREADS);
    Callable<List<CardRecognition>> typing =
        () -> {
          start.await();
          List<CardRecognition> seen = new ArrayList<>();
          for (int round = 0; round < 50; round++) {
            for (int typed = 1; typed <= People.DEBIT_CARD.length(); typed++) {
              seen.add(BinDirectory.china().recognise(People.DEBIT_CARD.substring(0, typed)));
            }
          }
          return seen;
        };
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<List<CardRecognition>>> all = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        all.add(threads.submit(typing));
      }
      List<CardRecognition> first = all.get(0).get();
      for (Future<List<CardRecognition>> other : all) {
        assertThat(other.get()).isEqualTo(first);
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
