package dev.kabao.examples.load;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.Wallets;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.payment.PaymentResult;
import dev.kabao.wallet.payment.WalletBalance;
import dev.kabao.wallet.value.Secret;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.joda.money.Money;

/**
 * Measures payments from the balance through the public API on the durable store: every caller pays
 * 0.01 from a wallet of its own, again and again, each time with a new request id and each time
 * waiting until the payment is acknowledged, which is when it is on the disk.
 */
public final class LoadRun {
  private static final PayRequest PAYMENT =
      PayRequest.of(FundingSource.balance(), "load-payee", Money.ofMinor(FundedWallets.CNY, 1));

  private LoadRun() {}

  /**
   * Measures.
   *
   * @param folder an existing, empty folder on the disk to be measured
   * @param callers how many pay at the same time
   * @param time for how long
   * @param warmUp for how long they pay before that, uncounted
   * @param passphrase seals the keyrings; lent
   * @throws IOException if the folder does not work
   */
  public static LoadReport run(
      Path folder, int callers, Duration time, Duration warmUp, Secret passphrase)
      throws IOException {
    try (FundedWallets funded = FundedWallets.make(folder, callers, passphrase)) {
      long before = pay(funded, warmUp).length;
      long start = System.nanoTime();
      int[] micros = pay(funded, time);
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      boolean balanced =
          funded.wallets().checkLedger().balanced() && spent(funded) == before + micros.length;
      return LoadReport.of(callers, micros, took, balanced);
    }
  }

  /** How many payments of 0.01 are missing from the wallets. */
  private static long spent(FundedWallets funded) {
    long spent = 0;
    for (Wallet wallet : funded.funded()) {
      WalletBalance balance = wallet.payments().balances().get(0);
      spent += FundedWallets.FUNDS.minus(balance.available()).getAmountMinorLong();
    }
    return spent;
  }

  /** How long each payment took. */
  private static int[] pay(FundedWallets funded, Duration time) {
    ExecutorService callers = Executors.newFixedThreadPool(funded.funded().size());
    try {
      long end = System.nanoTime() + time.toNanos();
      List<Future<int[]>> running = new ArrayList<>();
      for (Wallet wallet : funded.funded()) {
        running.add(callers.submit(() -> payUntil(end, funded.wallets(), wallet)));
      }
      List<int[]> all = new ArrayList<>();
      for (Future<int[]> one : running) {
        all.add(Workers.result(one));
      }
      return joined(all);
    } finally {
      callers.shutdownNow();
    }
  }

  private static int[] payUntil(long end, Wallets wallets, Wallet wallet) {
    int[] micros = new int[1024];
    int count = 0;
    long now = System.nanoTime();
    while (now < end) {
      PaymentResult result = wallet.payments().pay(wallets.newRequestId(), PAYMENT);
      if (!(result instanceof PaymentResult.Succeeded)) {
        throw new IllegalStateException("A payment did not succeed: " + result);
      }
      long done = System.nanoTime();
      if (count == micros.length) {
        micros = Arrays.copyOf(micros, 2 * count);
      }
      micros[count++] = (int) ((done - now) / 1000);
      now = done;
    }
    return Arrays.copyOf(micros, count);
  }

  private static int[] joined(List<int[]> parts) {
    int[] all = new int[parts.stream().mapToInt(part -> part.length).sum()];
    int at = 0;
    for (int[] part : parts) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    return all;
  }
}
