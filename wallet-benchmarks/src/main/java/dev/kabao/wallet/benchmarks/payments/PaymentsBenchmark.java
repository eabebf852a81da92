package dev.kabao.wallet.benchmarks.payments;

import dev.kabao.wallet.benchmarks.payments.SdkPayments.Load;
import dev.kabao.wallet.spi.limit.LimitPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs all contenders in turn, several rounds long, so that a machine that changes its speed
 * changes it for all; prints the median of each and of the ratios within each round.
 */
public final class PaymentsBenchmark {
  private static final int[] CALLERS = {1, 8, 64, 256};
  private static final int CALLERS_OF_CROWD = 2;
  private static final int CROWD = CALLERS[CALLERS_OF_CROWD];
  private static final int WALLETS = 256;
  private static final int ROUNDS = 5;
  private static final Duration WARM_UP = Duration.ofSeconds(3);
  private static final Duration SLICE = Duration.ofSeconds(3);

  private PaymentsBenchmark() {}

  /** Measures and prints the table. */
  public static void run() throws Exception {
    Path folder = Folders.make("payments");
    try (SdkPayments sdk =
            new SdkPayments("Kabao", make(folder, "free"), WALLETS, LimitPolicy.NONE);
        SdkPayments limited =
            new SdkPayments(
                "Kabao under limits and risks",
                make(folder, "limited"),
                WALLETS,
                HighLimits.policy());
        Contender single =
            new HandWritten(
                "By hand, one SQLite transaction per payment", folder.resolve("single.db"), 1);
        Contender batched =
            new HandWritten("By hand, batches of 1000", folder.resolve("batched.db"), 1000)) {
      List<Contender> contenders = new ArrayList<>(List.of(single));
      for (int callers : CALLERS) {
        contenders.add(sdk.with(callers, Load.APART));
      }
      contenders.add(batched);
      contenders.add(sdk.with(CROWD, Load.ONE_PAYEE));
      contenders.add(sdk.with(CROWD, Load.ONE_WALLET));
      contenders.add(limited.with(CROWD, Load.APART));
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
      System.out.println(limited.check());
    } finally {
      Folders.delete(folder);
    }
  }

  private static Path make(Path folder, String name) throws IOException {
    return Files.createDirectory(folder.resolve(name));
  }

  private static void print(List<Contender> contenders, List<double[]> rounds) {
    int batched = 1 + CALLERS.length;
    int apart = 1 + CALLERS_OF_CROWD;
    System.out.printf(
        "%n%-46s %12s %9s %9s %9s%n",
        "durable payments", "per second", "x single", "x batch", "x " + CROWD);
    for (int i = 0; i < contenders.size(); i++) {
      int column = i;
      System.out.printf(
          "%-46s %,12.0f %9.2f %9.2f %9.2f%n",
          contenders.get(i).name(),
          Table.median(rounds, figures -> figures[column]),
          Table.median(rounds, figures -> figures[column] / figures[0]),
          Table.median(rounds, figures -> figures[column] / figures[batched]),
          Table.median(rounds, figures -> figures[column] / figures[apart]));
    }
    System.out.printf(
        "Medians of %d rounds of %d s each, after %d s of warm-up. x single, x batch: beside the%n"
            + "baselines; x %d: beside as many callers who have neither wallet nor payee in"
            + " common.%n",
        ROUNDS, SLICE.toSeconds(), WARM_UP.toSeconds(), CROWD);
  }
}
