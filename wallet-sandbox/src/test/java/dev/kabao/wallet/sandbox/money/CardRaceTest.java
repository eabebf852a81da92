package dev.kabao.wallet.sandbox.money;

import static dev.kabao.wallet.sandbox.money.Till.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.payment.Funding;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.payment.Payment;
import dev.kabao.wallet.payment.PaymentRefusal;
import dev.kabao.wallet.payment.PaymentResult;
import dev.kabao.wallet.payment.PaymentState;
import dev.kabao.wallet.payment.RefundResult;
import dev.kabao.wallet.payment.TopUpRequest;
import dev.kabao.wallet.payment.WithdrawRequest;
import dev.kabao.wallet.sandbox.Fault;
import dev.kabao.wallet.sandbox.FaultPoint;
import dev.kabao.wallet.spi.limit.LimitPolicy;
import dev.kabao.wallet.spi.risk.RiskPolicy;
import dev.kabao.wallet.value.CardId;
import dev.kabao.wallet.value.PaymentId;
import dev.kabao.wallet.value.RequestId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Races in which a bank has its part. */
@Timeout(120)
class CardRaceTest {
  private static final Money START = yuan("1000.00");

  @TempDir private Path folder;
  private final Race race = new Race();
  private Town town;
  private Till till;
  private Wallet wallet;
  private String number;
  private CardId card;

  @BeforeEach
  void open() throws IOException {
    town = new Town(folder, platform -> platform.limits(LimitPolicy.NONE).risk(RiskPolicy.NONE));
    till = town.till;
    String phone = till.phone();
    wallet = till.session(0, till.wallet(phone));
    number = town.issueCard(phone, START);
    card = town.bind(wallet, phone, number);
  }

  @AfterEach
  void theBooksAgree() {
    town.settle();
    town.assertBooksAgree();
    town.close();
    race.close();
  }

  private Wallet session(int thread) {
    return till.session(thread, wallet.id());
  }

  private PayRequest byCard(String payee, String amount) {
    return PayRequest.of(FundingSource.card(card), payee, yuan(amount));
  }

  @Test
  void sixtyFourThreadsRefundNoMoreToACardThanWasDrawn() {
    for (int round = 0; round < 3; round++) {
      String payee = "shop-" + round;
      PaymentId payment =
          wallet.payments().pay(till.request(), byCard(payee, "20.50")).payment().id();
      List<RefundResult> results =
          race.run(
              thread ->
                  session(thread)
                      .payments()
                      .refund(till.request(), payment, Optional.of(yuan("1.00"))));
      assertThat(results)
          .filteredOn(RefundResult.Refused.class::isInstance)
          .hasSize(Race.THREADS - 20)
          .allSatisfy(
              result ->
                  assertThat(((RefundResult.Refused) result).refusal())
                      .isEqualTo(PaymentRefusal.MORE_THAN_LEFT));
      town.settle();
      assertThat(wallet.payments().find(payment).payment().refunded()).isEqualTo(yuan("20.00"));
      assertThat(wallet.payments().refunds(payment)).hasSize(20).allMatch(refund -> refund.done());
      assertThat(till.restingWith(payee)).isEqualTo(yuan("0.50"));
      assertThat(town.onCard(number)).isEqualTo(START.minus(yuan(50L * (round + 1))));
    }
  }

  @Test
  void oneRefundRequestFromSixtyFourThreadsGivesBackToTheCardOnce() {
    for (int round = 0; round < 3; round++) {
      PaymentId payment =
          wallet.payments().pay(till.request(), byCard("shop", "20.00")).payment().id();
      RequestId request = till.request();
      race.run(thread -> session(thread).payments().refund(request, payment, Optional.empty()));
      town.settle();
      assertThat(wallet.payments().refund(request, payment, Optional.empty()))
          .isInstanceOf(RefundResult.Done.class);
      assertThat(wallet.payments().refunds(payment)).hasSize(1);
      assertThat(town.onCard(number)).isEqualTo(START);
      assertThat(till.restingWith("shop")).isEqualTo(yuan(0));
    }
  }

  @Test
  void oneTopUpAndOneWithdrawalFromSixtyFourThreadsMoveMoneyOnce() {
    for (int round = 0; round < 5; round++) {
      RequestId in = till.request();
      List<PaymentResult> ins =
          race.run(
              thread -> session(thread).payments().topUp(in, TopUpRequest.of(card, yuan("50.00"))));
      assertOnePayment(ins);
      assertThat(till.restingIn(wallet.id())).isEqualTo(yuan("50.00"));
      RequestId out = till.request();
      List<PaymentResult> outs =
          race.run(
              thread ->
                  session(thread)
                      .payments()
                      .withdraw(out, WithdrawRequest.of(card, yuan("50.00"))));
      assertOnePayment(outs);
      assertThat(till.restingIn(wallet.id())).isEqualTo(yuan(0));
      assertThat(town.onCard(number)).isEqualTo(START);
    }
    assertThat(town.wire.takeSent()).hasSize(10);
  }

  private void assertOnePayment(List<PaymentResult> results) {
    assertThat(results).extracting(result -> result.payment().id()).containsOnly(id(results));
    // Who came while the bank was being asked was told that it is not known yet.
    assertThat(results)
        .allMatch(
            result ->
                result instanceof PaymentResult.Succeeded
                    || result instanceof PaymentResult.Unknown);
    assertThat(wallet.payments().find(id(results))).isInstanceOf(PaymentResult.Succeeded.class);
  }

  private static PaymentId id(List<PaymentResult> results) {
    return results.get(0).payment().id();
  }

  @Test
  void sixtyFourThreadsWhoseBalanceIsShortTakeTheRestFromTheCard() {
    for (int round = 0; round < 2; round++) {
      town.topUp(wallet, card, yuan("10.25"));
      Money before = town.onCard(number);
      List<PaymentResult> results =
          race.run(
              thread ->
                  session(thread)
                      .payments()
                      .pay(
                          till.request(),
                          PayRequest.of(
                              Funding.inOrder(FundingSource.balance(), FundingSource.card(card)),
                              "shop",
                              yuan("1.00"))));
      assertThat(results).allMatch(PaymentResult.Succeeded.class::isInstance);
      assertThat(till.restingIn(wallet.id())).isEqualTo(yuan(0));
      assertThat(before.minus(town.onCard(number))).isEqualTo(yuan("53.75"));
      assertThat(till.restingWith("shop")).isEqualTo(yuan("64.00").multipliedBy(round + 1));
    }
  }

  @Test
  void eightResolversAndThePayersOwnLooksBringOneOutcome() {
    Money drawn = yuan(0);
    for (int round = 0; round < 100; round++) {
      boolean done = round % 3 != 0;
      town.fault(FaultPoint.DEBIT, done ? Fault.parse("unsure") : Fault.parse("drop-before"), 1);
      String payee = "shop-" + round;
      PaymentResult unknown = wallet.payments().pay(till.request(), byCard(payee, "5.00"));
      assertThat(unknown).isInstanceOf(PaymentResult.Unknown.class);
      if (!done) {
        town.clock.advance(Town.WINDOW.plusSeconds(1));
      }
      race.run(
          12,
          thread ->
              thread < 8
                  ? till.desk(thread).resolve()
                  : session(thread).payments().find(unknown.payment().id()));
      Payment after = wallet.payments().find(unknown.payment().id()).payment();
      assertThat(after.state()).isEqualTo(done ? PaymentState.SUCCEEDED : PaymentState.DECLINED);
      assertThat(till.restingWith(payee)).isEqualTo(yuan(done ? "5.00" : "0.00"));
      drawn = done ? drawn.plus(yuan("5.00")) : drawn;
      assertThat(town.onCard(number)).isEqualTo(START.minus(drawn));
    }
  }
}
