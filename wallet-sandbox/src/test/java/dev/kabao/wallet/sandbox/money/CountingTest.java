package dev.kabao.wallet.sandbox.money;

import static dev.kabao.wallet.sandbox.money.Till.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.payment.Payment;
import dev.kabao.wallet.payment.PaymentState;
import dev.kabao.wallet.payment.WithdrawRequest;
import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.value.CardId;
import java.io.IOException;
import java.nio.file.Path;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What limits count when it turns out only later whether money moved. */
@Timeout(60)
class CountingTest {
  @TempDir private Path folder;
  private Town town;
  private Till till;
  private Wallet wallet;
  private CardId card;

  @BeforeEach
  void open() throws IOException {
    town = new Town(folder, platform -> platform);
    till = town.till;
    String phone = till.phone();
    wallet = till.session(0, till.wallet(phone));
    card = town.bind(wallet, phone, town.issueCard(phone, yuan("500.00")));
    town.topUp(wallet, card, yuan("100.00"));
  }

  @AfterEach
  void theBooksAgree() {
    town.settle();
    town.assertBooksAgree();
    town.close();
  }

  /** What the limit of the person's account has counted. */
  private Money counted() {
    return wallet.payments().limits().stream()
        .filter(limit -> limit.limit().rule().equals("CN43-11-1"))
        .findFirst()
        .orElseThrow()
        .used();
  }

  private Payment withdraw(String amount) {
    return wallet
        .payments()
        .withdraw(till.request(), WithdrawRequest.of(card, yuan(amount)))
        .payment();
  }

  private void theBankSendsBack(Payment payment) {
    assertThat(town.staff().returnCredit(OrderId.of(payment.id().value()))).isTrue();
    till.desk(0).incoming().fetch();
  }

  @Test
  void aWithdrawalThatHadMovedAfterAllCountsTowardsItsLimitsAgainUntilItIsSentBack() {
    town.wire.meanwhile(
        () -> {
          town.clock.advance(Town.WINDOW.plusSeconds(1));
          till.desk(1).resolve();
          assertThat(counted()).isEqualTo(yuan(0));
        });
    Payment payment = withdraw("60.00");
    assertThat(payment.state()).isEqualTo(PaymentState.DECLINED);
    assertThat(till.restingIn(wallet.id())).isEqualTo(yuan("40.00"));
    assertThat(counted()).isEqualTo(yuan("60.00"));
    town.settle();
    assertThat(counted()).isEqualTo(yuan("60.00"));
    theBankSendsBack(payment);
    assertThat(till.restingIn(wallet.id())).isEqualTo(yuan("100.00"));
    assertThat(counted()).isEqualTo(yuan(0));
  }

  @Test
  void aWithdrawalThatTheBankSendsBackDoesNotCountTowardsALimit() {
    Payment payment = withdraw("60.00");
    assertThat(counted()).isEqualTo(yuan("60.00"));
    theBankSendsBack(payment);
    assertThat(wallet.payments().find(payment.id()).payment().state())
        .isEqualTo(PaymentState.RETURNED);
    assertThat(counted()).isEqualTo(yuan(0));
    // The same notice again takes nothing back again.
    till.desk(1).incoming().fetch();
    assertThat(counted()).isEqualTo(yuan(0));
  }
}
