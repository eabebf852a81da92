package dev.kabao.wallet.sandbox.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.HostAssertion;
import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.Wallets;
import dev.kabao.wallet.card.BoundCard;
import dev.kabao.wallet.card.LossState;
import dev.kabao.wallet.payment.DeclineReason;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.payment.PaymentResult;
import dev.kabao.wallet.sandbox.FaultPoint;
import dev.kabao.wallet.value.Factor;
import dev.kabao.wallet.value.Secret;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed after the report was kept and before the bank has confirmed it. */
@Timeout(120)
class LostCardKillTest {
  @TempDir Path folder;

  @Test
  void theCardStaysFrozenAndTheBankIsToldByWhoComesNext() throws Exception {
    try (Rig rig = new Rig(folder)) {
      Wallet wallet = rig.walletOf(Person.LI);
      String number = rig.issueCard(Person.LI, "1000.00");
      BoundCard card = rig.bind(wallet, number, Person.LI);
      rig.wallets().close();
      rig.fault(FaultPoint.LOSS_REPORT, "delay-before 30s");
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  Rig.classPath(),
                  LossProcess.class.getName(),
                  folder.toString(),
                  rig.bankUri().toString(),
                  wallet.id().toString(),
                  card.id().toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      try (OutputStream keys = process.getOutputStream();
          Secret secret = rig.platformKeys().toSecret()) {
        keys.write(secret.utf8());
        keys.write('\n');
      }
      while (!rig.staff().faults().isEmpty() && process.isAlive()) {
        Thread.sleep(20);
      }
      process.toHandle().destroyForcibly();
      assertThat(process.waitFor()).as("killed by a signal").isEqualTo(128 + 9);

      Clock later = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(1));
      try (Wallets wallets = Rig.platform(folder, rig.issuer(), later).build()) {
        Wallet again = wallets.open(HostAssertion.of(wallet.id(), Factor.KNOWLEDGE));
        assertThat(again.cards().lost().get(0).state()).isEqualTo(LossState.REPORTED);
        PaymentResult refused =
            again
                .payments()
                .pay(
                    wallets.newRequestId(),
                    PayRequest.of(FundingSource.card(card.id()), "shop", Money.parse("CNY 1.00")));
        assertThat(((PaymentResult.Declined) refused).decline().reason())
            .isEqualTo(DeclineReason.CARD_LOST);
        assertThat(rig.account(number).state().name()).isEqualTo("ACTIVE");

        wallets.resolve();

        assertThat(again.cards().lost().get(0).state()).isEqualTo(LossState.ENDED);
        assertThat(rig.account(number).state().name()).isEqualTo("STOLEN");
        assertThat(wallets.checkLedger().problems()).isEmpty();
      }
    }
  }
}
