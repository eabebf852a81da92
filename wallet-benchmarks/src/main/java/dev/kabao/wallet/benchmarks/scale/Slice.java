package dev.kabao.wallet.benchmarks.scale;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.benchmarks.payments.Callers;
import dev.kabao.wallet.benchmarks.payments.Platform;
import dev.kabao.wallet.benchmarks.payments.Table;
import dev.kabao.wallet.payment.Payment;
import dev.kabao.wallet.spi.limit.LimitPolicy;
import dev.kabao.wallet.value.Page;
import dev.kabao.wallet.value.WalletId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/**
 * What one opening of a store showed.
 *
 * @param paymentsPerSecond of 64 callers, each paying from any of the wallets
 * @param longHistoryMillis the median time of the first page of the wallet with the most payments
 * @param anyHistoryMillis the same of wallets picked at random
 */
record Slice(double paymentsPerSecond, double longHistoryMillis, double anyHistoryMillis) {
  static final int READS = 400;

  private static final int CALLERS = 64;
  private static final int PAGE = 20;
  private static final int PAYEES = 10;
  private static final Duration WARM_UP = Duration.ofMillis(1500);
  private static final Duration TIME = Duration.ofSeconds(2);

  /** Opens the store in {@code folder}, measures, and closes it. */
  static Slice measure(Path folder, List<WalletId> ids) throws Exception {
    try (Platform platform = Platform.open(folder, LimitPolicy.NONE)) {
      List<Wallet> wallets = platform.open(ids);
      Callers.Plan plan =
          new Callers.Plan() {
            @Override
            public Wallet payer(int caller, long paid) {
              return any(wallets);
            }

            @Override
            public String payee(int caller, long paid) {
              return "payee-" + paid % PAYEES;
            }
          };
      Callers.paymentsPerSecond(platform.wallets(), CALLERS, plan, WARM_UP);
      double payments = Callers.paymentsPerSecond(platform.wallets(), CALLERS, plan, TIME);
      return new Slice(
          payments, historyMillis(() -> wallets.get(0)), historyMillis(() -> any(wallets)));
    }
  }

  /** Rebuilds the ledger in {@code folder} and compares. */
  static String check(Path folder) {
    try (Platform platform = Platform.open(folder, LimitPolicy.NONE)) {
      return platform.check();
    }
  }

  private static double historyMillis(Supplier<Wallet> wallet) {
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < READS; i++) {
      Wallet read = wallet.get();
      long start = System.nanoTime();
      Page<Payment> page = read.payments().history(Optional.empty(), PAGE);
      times.add((System.nanoTime() - start) / 1e6);
      if (page.items().isEmpty()) {
        throw new IllegalStateException("A wallet has no history.");
      }
    }
    return Table.median(times, Double::doubleValue);
  }

  private static Wallet any(List<Wallet> wallets) {
    return wallets.get(ThreadLocalRandom.current().nextInt(wallets.size()));
  }
}
