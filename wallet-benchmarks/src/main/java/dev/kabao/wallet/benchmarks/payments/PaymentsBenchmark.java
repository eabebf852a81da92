package dev.kabao.wallet.benchmarks.payments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs all contenders in turn, several rounds long, so that a machine that changes its speed
 * changes it for all; prints the median of each and of the ratios within each round.
 */
public final class PaymentsBenchmark {
  private static final int[] CALLERS = {1, 8, 64, 256};
  private static final int WALLETS = 256;
  private static final int ROUNDS = 5;
  private static final Duration WARM_UP = Duration.ofSeconds(3);
  private static final Duration SLICE = Duration.ofSeconds(3);

  private PaymentsBenchmark() {}

  /** Measures and prints the table. */
  public static void run() throws Exception {
    // On a disk: a folder for temporary files may be in memory.
    Path parent = Files.createDirectories(Path.of(System.getProperty("bench.folder", "target")));
    Path folder = Files.createTempDirectory(parent, "payments");
    try (SdkPayments sdk = new SdkPayments(folder, WALLETS);
        Contender single =
            new HandWritten(
                "By hand, one SQLite transaction per payment", folder.resolve("single.db"), 1);
        Contender batched =
            new HandWritten("By hand, batches of 1000", folder.resolve("batched.db"), 1000)) {
      List<Contender> contenders = new ArrayList<>(List.of(single));
      for (int callers : CALLERS) {
        contenders.add(sdk.with(callers));
      }
      contenders.add(batched);
      for (Contender contender : contenders) {
        contender.paymentsPerSecond(WARM_UP);
      }
      List<double[]> rounds = new ArrayList<>();
      for (int round = 0; round < ROUNDS; round++) {
        double[] figures = new double[contenders.size()];
        for (int i = 0; i < figures.length; i++) {
          figures[i] = contenders.get(i).paymentsPerSecond(SLICE);
        }
        rounds.add(figures);
      }
      print(contenders, rounds);
      System.out.println(sdk.check());
    } finally {
      delete(folder);
    }
  }

  private static void print(List<Contender> contenders, List<double[]> rounds) {
    System.out.printf(
        "%n%-46s %12s %9s %9s%n", "durable payments", "per second", "x single", "x batch");
    int last = contenders.size() - 1;
    for (int i = 0; i < contenders.size(); i++) {
      int column = i;
      System.out.printf(
          "%-46s %,12.0f %9.2f %9.2f%n",
          contenders.get(i).name(),
          median(rounds.stream().mapToDouble(figures -> figures[column]).toArray()),
          median(rounds.stream().mapToDouble(figures -> figures[column] / figures[0]).toArray()),
          median(
              rounds.stream().mapToDouble(figures -> figures[column] / figures[last]).toArray()));
    }
    System.out.printf(
        "Medians of %d rounds of %d s each, after %d s of warm-up.%n",
        ROUNDS, SLICE.toSeconds(), WARM_UP.toSeconds());
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
