package dev.kabao.wallet.sandbox.money;

import static dev.kabao.wallet.sandbox.money.Till.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.payment.Capture;
import dev.kabao.wallet.payment.Funding;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.payment.PaymentResult;
import dev.kabao.wallet.payment.PaymentState;
import dev.kabao.wallet.payment.RefundResult;
import dev.kabao.wallet.payment.StepResult;
import dev.kabao.wallet.payment.WithdrawRequest;
import dev.kabao.wallet.sandbox.Fault;
import dev.kabao.wallet.sandbox.FaultPoint;
import dev.kabao.wallet.spi.limit.LimitPolicy;
import dev.kabao.wallet.spi.risk.RiskPolicy;
import dev.kabao.wallet.spi.store.Document;
import dev.kabao.wallet.value.CardId;
import dev.kabao.wallet.value.PaymentId;
import dev.kabao.wallet.value.RequestId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Banks that do later what had counted as failed, and what follows from asking once more. */
@Timeout(60)
class LateWordTest {
  private static final Money START = yuan("1000.00");

  @TempDir private Path folder;
  private Town town;
  private Till till;
  private Wallet wallet;
  private String phone;
  private String number;
  private CardId card;

  @BeforeEach
  void open() throws IOException {
    town = new Town(folder, platform -> platform.limits(LimitPolicy.NONE).risk(RiskPolicy.NONE));
    till = town.till;
    phone = till.phone();
    wallet = till.session(0, till.wallet(phone));
    number = town.issueCard(phone, START);
    card = town.bind(wallet, phone, number);
  }

  @AfterEach
  void close() {
    town.close();
  }

  private PayRequest byCard(String amount) {
    return PayRequest.of(FundingSource.card(card), "shop", yuan(amount));
  }

  /**
   * The caller is held up after its last look at the clock, and the resolver gives the order up.
   */
  private void theNextOrderIsHeldUpUntilItCountsAsFailed() {
    town.wire.meanwhile(
        () -> {
          town.clock.advance(Town.WINDOW.plusSeconds(1));
          assertThat(till.desk(1).resolve().decided()).isEqualTo(1);
        });
  }

  @Test
  void anOrderThatTheBankDoesNotKnowIsNotGivenUpWithinItsWindow() {
    town.fault(FaultPoint.DEBIT, Fault.parse("drop-before"), 1);
    PaymentId payment = wallet.payments().pay(till.request(), byCard("50.00")).payment().id();
    town.clock.advance(Town.WINDOW);
    assertThat(till.desk(0).resolve().undecided()).isEqualTo(1);
    assertThat(wallet.payments().find(payment)).isInstanceOf(PaymentResult.Unknown.class);
    town.clock.advance(Duration.ofMillis(1));
    assertThat(till.desk(1).resolve().undecided()).isZero();
    assertThat(wallet.payments().find(payment)).isInstanceOf(PaymentResult.Declined.class);
    town.settle();
    town.assertBooksAgree();
  }

  @Test
  void aDebitThatArrivesAfterItWasGivenUpIsThePersonsMoney() {
    theNextOrderIsHeldUpUntilItCountsAsFailed();
    PaymentResult result = wallet.payments().pay(till.request(), byCard("50.00"));
    assertThat(result).isInstanceOf(PaymentResult.Declined.class);
    assertDrawnLate();
  }

  @Test
  void aDebitThatArrivesAfterItWasGivenUpIsFoundThoughItsAnswerIsLost() {
    theNextOrderIsHeldUpUntilItCountsAsFailed();
    town.fault(FaultPoint.DEBIT, Fault.parse("drop-after"), 1);
    PaymentResult result = wallet.payments().pay(till.request(), byCard("50.00"));
    assertThat(result).isInstanceOf(PaymentResult.Declined.class);
    assertDrawnLate();
  }

  @Test
  void aDebitThatArrivesAfterItWasGivenUpIsFoundThoughTheSecondQuestionIsNotAnswered() {
    theNextOrderIsHeldUpUntilItCountsAsFailed();
    town.fault(FaultPoint.DEBIT, Fault.parse("drop-after"), 1);
    wallet.payments().pay(till.request(), byCard("50.00"));
    town.fault(FaultPoint.QUERY, Fault.parse("error-before"), 3);
    for (int i = 0; i < 3; i++) {
      town.clock.advance(Town.WINDOW.plusSeconds(1));
      till.desk(i).resolve();
    }
    assertDrawnLate();
  }

  @Test
  void aDebitThatArrivesAfterTwoHadGivenItUpAtOnceIsStillAskedAboutOnceMore() {
    town.wire.meanwhile(
        () -> {
          town.clock.advance(Town.WINDOW.plusSeconds(1));
          town.wire.whileAsking(() -> till.desk(1).resolve());
          till.desk(0).resolve();
        });
    town.fault(FaultPoint.DEBIT, Fault.parse("drop-after"), 1);
    PaymentResult result = wallet.payments().pay(till.request(), byCard("50.00"));
    assertThat(result).isInstanceOf(PaymentResult.Declined.class);
    assertDrawnLate();
  }

  private void assertDrawnLate() {
    town.settle();
    assertThat(town.onCard(number)).isEqualTo(START.minus(yuan("50.00")));
    assertThat(till.restingIn(wallet.id())).isEqualTo(yuan("50.00"));
    assertThat(till.restingWith("shop")).isEqualTo(yuan(0));
    town.assertBooksAgree();
    // Asking goes on for nobody: what is known now is known for good.
    town.settle();
    assertThat(till.restingIn(wallet.id())).isEqualTo(yuan("50.00"));
  }

  @Test
  void aWithdrawalThatArrivesAfterItWasGivenUpLeavesTheBalance() {
    town.topUp(wallet, card, yuan("80.00"));
    theNextOrderIsHeldUpUntilItCountsAsFailed();
    town.fault(FaultPoint.CREDIT, Fault.parse("drop-after"), 1);
    PaymentResult result =
        wallet.payments().withdraw(till.request(), WithdrawRequest.of(card, yuan("30.00")));
    assertThat(result).isInstanceOf(PaymentResult.Declined.class);
    town.settle();
    assertThat(till.restingIn(wallet.id())).isEqualTo(yuan("50.00"));
    assertThat(town.onCard(number)).isEqualTo(START.minus(yuan("50.00")));
    town.assertBooksAgree();
  }

  @Test
  void whatOneCardGaveStaysSetAsideForItsTimeThoughAnotherNeverGotItsOrder() {
    String another = town.issueCard(phone, START);
    CardId second = town.bind(wallet, phone, another);
    town.fault(FaultPoint.DEBIT, Fault.parse("partly"), 1);
    town.fault(FaultPoint.DEBIT, Fault.parse("drop-before"), 1);
    PayRequest request =
        PayRequest.of(
            Funding.inOrder(FundingSource.card(card), FundingSource.card(second)),
            "shop",
            yuan("100.00"));
    RequestId id = till.request();
    PaymentId payment = wallet.payments().authorize(id, request).payment().id();
    town.clock.advance(Town.WINDOW.plusSeconds(1));
    till.desk(0).resolve();
    assertThat(wallet.payments().find(payment)).isInstanceOf(PaymentResult.SetAside.class);
    // The second question comes a window later, and the payment is as good as before.
    town.clock.advance(Town.WINDOW.plusSeconds(1));
    till.desk(0).resolve();
    assertThat(wallet.payments().find(payment)).isInstanceOf(PaymentResult.SetAside.class);
    assertThat(wallet.payments().capture(till.request(), payment, Capture.part(yuan("20.00"))))
        .isInstanceOf(StepResult.Done.class);
    town.clock.advance(PayRequest.DEFAULT_VALIDITY);
    town.settle();
    assertThat(wallet.payments().find(payment).payment().state()).isEqualTo(PaymentState.SUCCEEDED);
    assertThat(till.restingWith("shop")).isEqualTo(yuan("20.00"));
    assertThat(town.onCard(number)).isEqualTo(START.minus(yuan("20.00")));
    assertThat(town.onCard(another)).isEqualTo(START);
    town.assertBooksAgree();
  }

  @Test
  void whatIsSetAsideIsDueInItsTimeThoughNobodyAnswersTheSecondQuestion() {
    String another = town.issueCard(phone, START);
    CardId second = town.bind(wallet, phone, another);
    town.fault(FaultPoint.DEBIT, Fault.parse("partly"), 1);
    town.fault(FaultPoint.DEBIT, Fault.parse("drop-before"), 1);
    Duration validity = Town.WINDOW.multipliedBy(2).plusSeconds(2);
    PayRequest request =
        PayRequest.of(
                Funding.inOrder(FundingSource.card(card), FundingSource.card(second)),
                "shop",
                yuan("100.00"))
            .validFor(validity);
    PaymentId payment = wallet.payments().authorize(till.request(), request).payment().id();
    town.clock.advance(Town.WINDOW.plusSeconds(1));
    till.desk(0).resolve();
    town.clock.advance(Town.WINDOW);
    town.fault(FaultPoint.QUERY, Fault.parse("error-before"), 1);
    till.desk(0).resolve();
    // A second before its end, and the next pause is at least that long.
    Document kept = till.store.find("payment", payment.value()).orElseThrow();
    String body = new String(kept.body(), StandardCharsets.UTF_8);
    String expiresAt = body.replaceAll("(?s).*\"expiresAt\":(\\d+).*", "$1");
    String askAt = body.replaceAll("(?s).*\"askAt\":(\\d+).*", "$1");
    assertThat(Long.parseLong(askAt)).isEqualTo(Long.parseLong(expiresAt));
    town.clock.advance(Duration.ofSeconds(1));
    town.settle();
    assertThat(wallet.payments().find(payment).payment().state()).isEqualTo(PaymentState.EXPIRED);
    assertThat(town.onCard(number)).isEqualTo(START);
    town.assertBooksAgree();
  }

  @Test
  void whoKeepsLookingAtARefundDoesNotSlowItDown() {
    PaymentId payment = wallet.payments().pay(till.request(), byCard("50.00")).payment().id();
    town.stopBank();
    RequestId request = till.request();
    for (int i = 0; i < 30; i++) {
      assertThat(wallet.payments().refund(request, payment, Optional.empty()))
          .isInstanceOf(RefundResult.OnItsWay.class);
    }
    assertThat(till.desk(0).events(0, 1000))
        .filteredOn(event -> event.type().equals("refund.unknown"))
        .hasSize(1);
    town.clock.advance(Duration.ofSeconds(2));
    wallet.payments().refund(request, payment, Optional.empty());
    assertThat(till.desk(0).events(0, 1000))
        .filteredOn(event -> event.type().equals("refund.unknown"))
        .hasSize(2);
  }
}
