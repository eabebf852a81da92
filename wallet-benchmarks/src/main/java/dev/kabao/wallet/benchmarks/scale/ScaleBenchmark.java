package dev.kabao.wallet.benchmarks.scale;

import dev.kabao.wallet.benchmarks.payments.Folders;
import dev.kabao.wallet.benchmarks.payments.Table;
import dev.kabao.wallet.value.WalletId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Measures a store with few transfers and one with many in turn, several rounds long, so that a
 * machine that changes its speed changes it for both. The small one is put back to its size before
 * each round, as it grows while it is measured.
 */
public final class ScaleBenchmark {
  private static final long FEW = 50_000;
  private static final long MANY = 5_000_000;
  private static final int WALLETS = 5_000;
  private static final int ROUNDS = 7;
  private static final String FILE = "wallet.db";

  private ScaleBenchmark() {}

  /** Fills both stores, measures, prints the table, and deletes them. */
  public static void run() throws Exception {
    Path folder = Folders.make("scale");
    try {
      Path few = Files.createDirectory(folder.resolve("few"));
      Path many = Files.createDirectory(folder.resolve("many"));
      List<WalletId> fewWallets = fill(few, FEW);
      List<WalletId> manyWallets = fill(many, MANY);
      Path original = Files.copy(few.resolve(FILE), folder.resolve("original.db"));
      List<Slice> fewSlices = new ArrayList<>();
      List<Slice> manySlices = new ArrayList<>();
      for (int round = 0; round <= ROUNDS; round++) {
        Files.copy(original, few.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
        Slice small;
        Slice large;
        // Neither is always the first.
        if (round % 2 == 0) {
          small = Slice.measure(few, fewWallets);
          large = Slice.measure(many, manyWallets);
        } else {
          large = Slice.measure(many, manyWallets);
          small = Slice.measure(few, fewWallets);
        }
        // The first round warms up.
        if (round > 0) {
          fewSlices.add(small);
          manySlices.add(large);
        }
      }
      print(fewSlices, manySlices);
      System.out.println(Slice.check(many));
    } finally {
      Folders.delete(folder);
    }
  }

  private static List<WalletId> fill(Path folder, long transfers) throws Exception {
    long start = System.nanoTime();
    List<WalletId> wallets = Filling.fill(folder, WALLETS, transfers);
    System.err.printf(
        "Filled %,d transfers in %.0f s: %,d MB.%n",
        transfers, (System.nanoTime() - start) / 1e9, Files.size(folder.resolve(FILE)) >> 20);
    return wallets;
  }

  private static void print(List<Slice> few, List<Slice> many) {
    System.out.printf(
        "%n%-46s %14s %14s %9s%n",
        "transfers in the store", String.format("%,d", FEW), String.format("%,d", MANY), "ratio");
    line("payments per second, 64 callers", "%,14.0f", few, many, Slice::paymentsPerSecond);
    line("first page of a long history, ms", "%,14.3f", few, many, Slice::longHistoryMillis);
    line("first page of any history, ms", "%,14.3f", few, many, Slice::anyHistoryMillis);
    System.out.printf(
        "Medians of %d rounds; a page is 20 payments, and its time the median of %d reads.%n",
        ROUNDS, Slice.READS);
  }

  private static void line(
      String name,
      String format,
      List<Slice> few,
      List<Slice> many,
      ToDoubleFunction<Slice> figure) {
    List<Integer> rounds = IntStream.range(0, few.size()).boxed().toList();
    System.out.printf(
        "%-46s " + format + " " + format + " %9.2f%n",
        name,
        Table.median(few, figure),
        Table.median(many, figure),
        Table.median(
            rounds,
            round -> figure.applyAsDouble(many.get(round)) / figure.applyAsDouble(few.get(round))));
  }
}
