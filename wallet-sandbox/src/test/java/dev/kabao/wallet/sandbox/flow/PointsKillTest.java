package dev.kabao.wallet.sandbox.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.HostAssertion;
import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.Wallets;
import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.Balance;
import dev.kabao.wallet.ledger.LedgerCheck;
import dev.kabao.wallet.ledger.TrialLine;
import dev.kabao.wallet.payment.Payment;
import dev.kabao.wallet.reward.EarnRule;
import dev.kabao.wallet.reward.LotValidity;
import dev.kabao.wallet.reward.PointsBalance;
import dev.kabao.wallet.reward.PointsLot;
import dev.kabao.wallet.value.Factor;
import dev.kabao.wallet.value.Page;
import dev.kabao.wallet.value.WalletId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real process that moves points, and sweeps what has expired, is killed again and again: what
 * lots hold and what the ledger says are the same each time, and nobody's points are lost or made.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class PointsKillTest {
  private static final int KILLS = 6;

  @TempDir private Path folder;
  private final Random random = new Random(20261130);

  @Test
  void lotsAndLedgerAgreeAfterEveryKill() throws Exception {
    WalletId wallet;
    try (PointsRig rig = new PointsRig(folder)) {
      wallet = rig.wallet.id();
      CardsWork.topUp(rig.rig, rig.wallet, rig.card, "800.00");
      rig.define(
          PointsRig.stars()
              .validFor(LotValidity.toEndOfDay(Period.ofDays(1)))
              .earning(EarnRule.of("base", PointsRig.NAME, 7, PointsRig.cny("0.90"))));
    }
    // The rig's own clock was ahead by a month or two.
    long ahead = Duration.ofDays(90).toHours();
    for (int kill = 0; kill < KILLS; kill++) {
      long last = workAndKill(wallet, ahead);
      assertThat(last).isGreaterThan(ahead);
      // What was held when it was killed is free by then, and what is left has expired or not.
      ahead = last + 2;
      check(wallet, ahead);
    }
  }

  /** By how many hours the process's clock was ahead when it was killed. */
  private long workAndKill(WalletId wallet, long ahead) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                Rig.classPath(),
                PointsProcess.class.getName(),
                folder.toString(),
                wallet.toString(),
                Long.toString(ahead))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    long last = ahead;
    int more = 3 + random.nextInt(12);
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))) {
      String line;
      while ((line = lines.readLine()) != null) {
        last = Math.max(last, Long.parseLong(line));
        if (--more == 0) {
          // By its handle: the process object would close the pipe with what is still in it.
          process.toHandle().destroyForcibly();
        }
      }
    }
    assertThat(process.waitFor()).as("killed by a signal").isEqualTo(128 + 9);
    // It may have gone on for a round before the signal came.
    return last + Duration.ofDays(1).toHours();
  }

  private void check(WalletId id, long ahead) {
    MovableClock clock = new MovableClock();
    clock.forward(Duration.ofHours(ahead));
    try (Wallets wallets = Rig.platformWithoutIssuer(folder, clock).build()) {
      assertThat(wallets.audit().verify().findings()).isEmpty();
      wallets.resolve();
      wallets.resolve();
      Wallet wallet = wallets.open(HostAssertion.of(id, Factor.KNOWLEDGE));
      PointsBalance points = wallet.rewards().points().balance(PointsRig.STARS);
      Balance ledger =
          wallets.balanceAt(
              AccountId.wallet(id, "pt-" + PointsRig.STARS), clock.instant().plusSeconds(60));
      assertThat(points.lots().stream().mapToLong(PointsLot::units).sum())
          .isEqualTo(ledger.available());
      assertThat(ledger.pendingOut()).isZero();
      LedgerCheck check = wallets.checkLedger();
      assertThat(check.problems()).isEmpty();
      assertThat(
              check.trialBalance().stream()
                  .filter(line -> line.asset().equals("pt-" + PointsRig.STARS))
                  .map(TrialLine::posted)
                  .reduce(BigInteger.ZERO, BigInteger::add))
          .isEqualTo(BigInteger.ZERO);
      Balance shop =
          wallets.balanceAt(AccountId.payee("shop", "CNY"), clock.instant().plusSeconds(60));
      assertThat(shop.posted()).isEqualTo(reachedTheShop(wallet));
    }
  }

  private static long reachedTheShop(Wallet wallet) {
    long sum = 0;
    Optional<String> after = Optional.empty();
    do {
      Page<Payment> page = wallet.payments().history(after, 1000);
      sum +=
          page.items().stream()
              .filter(payment -> payment.payee().isPresent())
              .mapToLong(
                  payment -> payment.settled().minus(payment.refunded()).getAmountMinorLong())
              .sum();
      after = page.next();
    } while (after.isPresent());
    return sum;
  }
}
