package dev.kabao.wallet.sandbox.money;

import static dev.kabao.wallet.sandbox.money.Till.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.card.LossResult;
import dev.kabao.wallet.card.LossState;
import dev.kabao.wallet.cardholder.LossKind;
import dev.kabao.wallet.event.WalletEvent;
import dev.kabao.wallet.payment.DeclineReason;
import dev.kabao.wallet.payment.Funding;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.payment.PaymentResult;
import dev.kabao.wallet.sandbox.Fault;
import dev.kabao.wallet.sandbox.FaultPoint;
import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.spi.limit.LimitPolicy;
import dev.kabao.wallet.spi.risk.RiskPolicy;
import dev.kabao.wallet.value.CardId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Payments that race the report that their card is gone. */
@Timeout(120)
class LostCardRaceTest {
  private static final Money START = yuan("1000.00");
  private static final int EACH = 6;

  @TempDir private Path folder;
  private final Race race = new Race();
  private Town town;
  private Till till;
  private String phone;
  private Wallet wallet;
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
  void theBooksAgree() {
    town.settle();
    town.assertBooksAgree();
    town.close();
    race.close();
  }

  /** A payment, and whether the report had been answered before it was asked for. */
  record Paid(PaymentResult result, boolean afterwards) {}

  @Test
  void sixtyThreePayersAndOneReportDrawNothingThatIsToldAsLostAndNothingAfterwards() {
    // All in the session that reports: the others would end with the report.
    town.wire.takeSent();
    AtomicBoolean reported = new AtomicBoolean();
    List<List<Paid>> all =
        race.run(
            thread -> {
              List<Paid> paid = new ArrayList<>();
              if (thread == Race.THREADS / 2) {
                assertThat(wallet.cards().reportLost(till.request(), card, LossKind.STOLEN))
                    .isNotInstanceOf(LossResult.Refused.class);
                reported.set(true);
                return paid;
              }
              for (int i = 0; i < EACH; i++) {
                boolean afterwards = reported.get();
                PayRequest request = PayRequest.of(FundingSource.card(card), "shop", yuan("1.00"));
                paid.add(new Paid(wallet.payments().pay(till.request(), request), afterwards));
              }
              return paid;
            });
    town.settle();
    Set<OrderId> sent =
        town.wire.takeSent().stream().map(Wire.Sent::order).collect(Collectors.toSet());
    long succeeded = 0;
    for (Paid one : all.stream().flatMap(List::stream).toList()) {
      PaymentResult result = wallet.payments().find(one.result().payment().id());
      boolean wasSent = sent.contains(OrderId.of(result.payment().id().value()));
      if (result instanceof PaymentResult.Succeeded) {
        succeeded++;
        assertThat(wasSent).isTrue();
      } else {
        DeclineReason why = ((PaymentResult.Declined) result).decline().reason();
        assertThat(why).isIn(DeclineReason.CARD_LOST, DeclineReason.ISSUER_DECLINED);
        assertThat(wasSent).isEqualTo(why == DeclineReason.ISSUER_DECLINED);
      }
      if (one.afterwards()) {
        assertThat(wasSent).as("asked for after the report").isFalse();
      }
    }
    PayRequest late = PayRequest.of(FundingSource.card(card), "shop", yuan("1.00"));
    assertThat(
            ((PaymentResult.Declined) wallet.payments().pay(till.request(), late))
                .decline()
                .reason())
        .isEqualTo(DeclineReason.CARD_LOST);
    assertThat(town.onCard(number)).isEqualTo(START.minus(yuan(100 * succeeded)));
    assertThat(till.restingWith("shop")).isEqualTo(yuan(100 * succeeded));
    assertThat(wallet.cards().lost().get(0).state()).isEqualTo(LossState.ENDED);
  }

  @Test
  void sixtyFourReportsAreOne() {
    List<LossResult> results =
        race.run(thread -> wallet.cards().reportLost(till.request(), card, LossKind.LOST));
    assertThat(results).noneMatch(LossResult.Refused.class::isInstance);
    town.settle();
    assertThat(wallet.cards().lost()).hasSize(1);
    assertThat(wallet.cards().lost().get(0).state()).isEqualTo(LossState.CONFIRMED);
    assertThat(till.desk(0).events(0, 1000).stream().map(WalletEvent::type).toList())
        .filteredOn(type -> type.startsWith("card.") || type.startsWith("sessions."))
        .containsExactly("card.lost", "sessions.ended", "card.frozen");
  }

  @Test
  void reportsReplacementsAndResolversMakeOneReplacement() {
    wallet.cards().reportLost(till.request(), card, LossKind.LOST);
    race.run(
        thread ->
            thread % 2 == 0
                ? wallet.cards().requestReplacement(till.request(), card, true)
                : till.desk(thread).resolve());
    town.settle();
    assertThat(wallet.cards().lost().get(0).state()).isEqualTo(LossState.ISSUED);
    assertThat(till.desk(0).events(0, 1000).stream().map(WalletEvent::type).toList())
        .filteredOn("card.replacement-issued"::equals)
        .hasSize(1);
  }

  @Test
  void aCardThatIsReportedWhileAnotherSourceIsAskedIsNotAsked() {
    String empty = town.issueCard(phone, yuan(0));
    CardId poor = town.bind(wallet, phone, empty);
    town.wire.takeSent();
    town.wire.meanwhile(() -> wallet.cards().reportLost(till.request(), card, LossKind.LOST));

    PaymentResult result =
        wallet
            .payments()
            .pay(
                till.request(),
                PayRequest.of(
                    Funding.inOrder(FundingSource.card(poor), FundingSource.card(card)),
                    "shop",
                    yuan("5.00")));

    assertThat(((PaymentResult.Declined) result).decline().reason())
        .isEqualTo(DeclineReason.CARD_LOST);
    assertThat(town.wire.takeSent()).hasSize(1);
    assertThat(town.onCard(number)).isEqualTo(START);
  }

  @Test
  void aPaymentThatWasOnItsWayWhenTheCardWasReportedIsDecidedByTheBank() {
    town.fault(FaultPoint.DEBIT, Fault.parse("unsure 98"), 1);
    town.wire.meanwhile(() -> wallet.cards().reportLost(till.request(), card, LossKind.LOST));
    PayRequest request = PayRequest.of(FundingSource.card(card), "shop", yuan("5.00"));
    PaymentResult result = wallet.payments().pay(till.request(), request);
    town.clock.advance(Duration.ofMinutes(1));
    town.settle();
    // The report was at the bank before the debit was: the bank refused it.
    assertThat(wallet.payments().find(result.payment().id()))
        .isInstanceOf(PaymentResult.Declined.class);
    assertThat(town.onCard(number)).isEqualTo(START);
  }
}
