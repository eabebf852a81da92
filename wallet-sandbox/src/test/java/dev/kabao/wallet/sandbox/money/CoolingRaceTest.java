package dev.kabao.wallet.sandbox.money;

import static dev.kabao.wallet.sandbox.money.Till.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.payment.Payment;
import dev.kabao.wallet.payment.PaymentState;
import dev.kabao.wallet.payment.StepResult;
import dev.kabao.wallet.sandbox.TestClock;
import dev.kabao.wallet.spi.limit.LimitPolicy;
import dev.kabao.wallet.trust.CoolingRules;
import dev.kabao.wallet.value.WalletId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A payment is taken back at the very moment at which it goes through, on two platforms. */
@Timeout(120)
class CoolingRaceTest {
  private static final int ROUNDS = 60;
  private static final int RUNNERS = 16;
  private static final Duration TIME = Duration.ofMinutes(10);

  @TempDir private Path folder;
  private final Race race = new Race();
  private Till till;

  @BeforeEach
  void open() {
    till =
        new Till(
            folder,
            new TestClock(),
            platform -> platform.limits(LimitPolicy.NONE).cooling(CoolingRules.of(TIME)));
  }

  @AfterEach
  void theBooksAreClosed() {
    till.assertBooksAreClosed();
    till.close();
    race.close();
  }

  @Test
  void exactlyOneOfTakeBackAndCompletionHappens() {
    int takenBack = 0;
    int through = 0;
    for (int round = 0; round < ROUNDS; round++) {
      WalletId wallet = till.walletWith(yuan("10.00"));
      String payee = "payee-" + round;
      Payment payment =
          till.session(0, wallet)
              .payments()
              .pay(till.request(), PayRequest.of(FundingSource.balance(), payee, yuan("4.00")))
              .payment();
      assertThat(payment.state()).isEqualTo(PaymentState.COOLING);
      // The time is over while some are about to take it back.
      List<Boolean> results =
          race.run(
              RUNNERS,
              runner -> {
                if (runner == RUNNERS / 2) {
                  till.clock.advance(TIME);
                }
                if (runner % 2 == 0) {
                  till.desk(runner / 2).resolve();
                  return false;
                }
                return till.session(runner / 2, wallet)
                        .payments()
                        .voidPayment(till.request(), payment.id())
                    instanceof StepResult.Done;
              });
      till.desk(0).resolve();
      PaymentState end = till.session(1, wallet).payments().find(payment.id()).payment().state();
      boolean back = results.contains(true);
      assertThat(results.stream().filter(done -> done).count()).isLessThanOrEqualTo(1);
      assertThat(end).isEqualTo(back ? PaymentState.VOIDED : PaymentState.SUCCEEDED);
      assertThat(till.restingIn(wallet)).isEqualTo(yuan(back ? "10.00" : "6.00"));
      assertThat(till.restingWith(payee)).isEqualTo(yuan(back ? "0.00" : "4.00"));
      takenBack += back ? 1 : 0;
      through += back ? 0 : 1;
    }
    assertThat(takenBack + through).isEqualTo(ROUNDS);
  }
}
