package dev.kabao.wallet.benchmarks.scale;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.benchmarks.payments.Folders;
import dev.kabao.wallet.benchmarks.payments.Platform;
import dev.kabao.wallet.benchmarks.payments.Table;
import dev.kabao.wallet.insight.MonthPicture;
import dev.kabao.wallet.spi.limit.LimitPolicy;
import dev.kabao.wallet.value.WalletId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;

/**
 * Measures how long the picture of a month takes to open, of a wallet with a hundred payments and
 * of one with a million, in turn.
 */
public final class InsightBenchmark {
  private static final long FEW = 100;
  private static final long MANY = 1_000_000;
  private static final int PAYEES = 200;
  private static final int ROUNDS = 5;
  private static final int READS = 400;

  private InsightBenchmark() {}

  /** Fills both stores, measures, prints the table, and deletes them. */
  public static void run() throws Exception {
    Path folder = Folders.make("insights");
    try {
      Path few = Files.createDirectory(folder.resolve("few"));
      Path many = Files.createDirectory(folder.resolve("many"));
      WalletId fewWallet = Filling.fillOne(few, PAYEES, FEW);
      WalletId manyWallet = Filling.fillOne(many, PAYEES, MANY);
      List<Double> fewMillis = new ArrayList<>();
      List<Double> manyMillis = new ArrayList<>();
      // The first round warms up.
      for (int round = 0; round <= ROUNDS; round++) {
        double small = millis(few, fewWallet);
        double large = millis(many, manyWallet);
        if (round > 0) {
          fewMillis.add(small);
          manyMillis.add(large);
        }
      }
      System.out.printf(
          "%n%-46s %14s %14s%n",
          "payments of the wallet", String.format("%,d", FEW), String.format("%,d", MANY));
      System.out.printf(
          "%-46s %14.3f %14.3f%n",
          "picture of a month, ms",
          Table.median(fewMillis, Double::doubleValue),
          Table.median(manyMillis, Double::doubleValue));
      System.out.printf(
          "Medians of %d rounds of %d reads each; %d payees, 13 months.%n", ROUNDS, READS, PAYEES);
    } finally {
      Folders.delete(folder);
    }
  }

  private static double millis(Path folder, WalletId id) throws Exception {
    CurrencyUnit currency = CurrencyUnit.of("CNY");
    YearMonth month = YearMonth.now(ZoneId.of("Asia/Shanghai")).minusMonths(1);
    try (Platform platform = Platform.open(folder, LimitPolicy.NONE)) {
      Wallet wallet = platform.open(List.of(id)).get(0);
      List<Double> times = new ArrayList<>();
      for (int i = 0; i < READS; i++) {
        long start = System.nanoTime();
        MonthPicture picture = wallet.insights().month(month, currency);
        times.add((System.nanoTime() - start) / 1e6);
        if (picture.payees().isEmpty()) {
          throw new IllegalStateException("A wallet has no spending.");
        }
      }
      return Table.median(times, Double::doubleValue);
    }
  }
}
