package dev.kabao.wallet.benchmarks.payments;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.Wallets;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.payment.PaymentResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Threads that each pay, wait for the durable answer, and pay again. */
public final class Callers {
  private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

  /** Who pays whom. */
  public interface Plan {
    /** The wallet that a caller's next payment comes from. */
    Wallet payer(int caller, long paid);

    /** Whom it goes to. */
    String payee(int caller, long paid);
  }

  private Callers() {}

  /** How many payments a second so many callers make together, for so long. */
  public static double paymentsPerSecond(Wallets wallets, int callers, Plan plan, Duration time)
      throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(callers);
    try {
      CountDownLatch go = new CountDownLatch(1);
      List<Future<Long>> counts = new ArrayList<>();
      long[] end = new long[1];
      for (int i = 0; i < callers; i++) {
        int caller = i;
        counts.add(
            pool.submit(
                () -> {
                  go.await();
                  return payUntil(wallets, caller, plan, end[0]);
                }));
      }
      long start = System.nanoTime();
      end[0] = start + time.toNanos();
      go.countDown();
      long paid = 0;
      for (Future<Long> count : counts) {
        paid += count.get();
      }
      return paid * 1e9 / (System.nanoTime() - start);
    } finally {
      pool.shutdown();
    }
  }

  private static long payUntil(Wallets wallets, int caller, Plan plan, long end) {
    long paid = 0;
    while (System.nanoTime() < end) {
      PayRequest request =
          PayRequest.of(
              FundingSource.balance(),
              plan.payee(caller, paid),
              Money.ofMinor(CNY, 1 + paid % 100));
      PaymentResult result =
          plan.payer(caller, paid).payments().pay(wallets.newRequestId(), request);
      if (!(result instanceof PaymentResult.Succeeded)) {
        throw new IllegalStateException("A payment ended as " + result);
      }
      paid++;
    }
    return paid;
  }
}
