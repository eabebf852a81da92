package dev.kabao.wallet.sandbox.money;

import static dev.kabao.wallet.sandbox.money.Till.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.collect.CollectService;
import dev.kabao.wallet.collect.PaymentRequest;
import dev.kabao.wallet.collect.RequestDraft;
import dev.kabao.wallet.collect.ScanPayResult;
import dev.kabao.wallet.collect.ScanRefusal;
import dev.kabao.wallet.collect.ScanResult;
import dev.kabao.wallet.payment.DeclineReason;
import dev.kabao.wallet.payment.Funding;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.PaymentResult;
import dev.kabao.wallet.sandbox.TestClock;
import dev.kabao.wallet.spi.limit.LimitPolicy;
import dev.kabao.wallet.spi.risk.RiskPolicy;
import dev.kabao.wallet.value.PaymentId;
import dev.kabao.wallet.value.WalletId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Many people pay one payment request. */
@Timeout(120)
class RequestRaceTest {
  private static final int ROUNDS = 100;
  private static final Money PRICE = yuan("7.50");

  @TempDir private Path folder;
  private final Race race = new Race();
  private final List<WalletId> payers = new ArrayList<>();
  private Till till;

  @BeforeEach
  void open() {
    till =
        new Till(
            folder,
            new TestClock(),
            platform -> platform.limits(LimitPolicy.NONE).risk(RiskPolicy.NONE));
    for (int thread = 0; thread < Race.THREADS; thread++) {
      payers.add(till.walletWith(PRICE.multipliedBy(ROUNDS)));
    }
  }

  @AfterEach
  void theBooksAreClosed() {
    till.assertBooksAreClosed();
    till.close();
    race.close();
  }

  private List<String> tokens(PaymentRequest request) {
    List<String> tokens = new ArrayList<>();
    for (int thread = 0; thread < Race.THREADS; thread++) {
      ScanResult shown = till.session(thread, payers.get(thread)).scanning().look(request.link());
      tokens.add(((ScanResult.Shown) shown).token());
    }
    return tokens;
  }

  private ScanPayResult pay(int thread, List<String> tokens) {
    return till.session(thread, payers.get(thread))
        .scanning()
        .pay(
            till.request(),
            tokens.get(thread),
            Optional.empty(),
            Funding.inOrder(FundingSource.balance()));
  }

  private static Optional<PaymentId> paid(ScanPayResult result) {
    if (result instanceof ScanPayResult.Refused refused) {
      assertThat(refused.refusal()).isEqualTo(ScanRefusal.ENDED);
      return Optional.empty();
    }
    PaymentResult started = ((ScanPayResult.Started) result).result();
    if (started instanceof PaymentResult.Declined declined) {
      assertThat(declined.decline().reason()).isEqualTo(DeclineReason.REQUEST_ENDED);
      return Optional.empty();
    }
    assertThat(started).isInstanceOf(PaymentResult.Succeeded.class);
    return Optional.of(started.payment().id());
  }

  @Test
  void aRequestThatMayBePaidOnceIsPaidByOneOfSixtyFourPeopleOrEnded() {
    for (int round = 0; round < ROUNDS; round++) {
      boolean ends = round % 2 == 1;
      String payee = "shop-" + round;
      CollectService shop = till.desk(0).collecting(payee, "Shop");
      PaymentRequest request = shop.request(till.request(), RequestDraft.once(PRICE, "tea"));
      List<String> tokens = tokens(request);
      int ender = round % Race.THREADS;
      List<ScanPayResult> results =
          race.run(
              thread -> {
                if (ends && thread == ender) {
                  till.desk(1).collecting(payee, "Shop").end(till.request(), request.id());
                }
                return pay(thread, tokens);
              });
      List<PaymentId> paid = results.stream().flatMap(one -> paid(one).stream()).toList();
      PaymentRequest after = shop.find(request.id());
      assertThat(after.state())
          .isEqualTo(paid.isEmpty() ? PaymentRequest.State.ENDED : PaymentRequest.State.PAID);
      assertThat(paid).hasSizeLessThanOrEqualTo(1).hasSizeGreaterThanOrEqualTo(ends ? 0 : 1);
      assertThat(after.paidBy()).isEqualTo(paid.stream().findFirst());
      assertThat(till.restingWith(payee)).isEqualTo(PRICE.multipliedBy(paid.size()));
    }
    Money left = payers.stream().map(till::restingIn).reduce(yuan(0), Money::plus);
    Money taken = yuan(0);
    for (int round = 0; round < ROUNDS; round++) {
      taken = taken.plus(till.restingWith("shop-" + round));
    }
    assertThat(left.plus(taken)).isEqualTo(PRICE.multipliedBy(ROUNDS).multipliedBy(Race.THREADS));
  }

  @Test
  void aRequestThatMayBePaidManyTimesIsPaidByAllWhoCome() {
    CollectService shop = till.desk(0).collecting("shop", "Shop");
    PaymentRequest request =
        shop.request(
            till.request(),
            new RequestDraft(
                Till.CNY, Optional.of(PRICE), "tea", java.time.Duration.ofDays(1), true));
    for (int round = 0; round < ROUNDS; round++) {
      List<String> tokens = tokens(request);
      List<ScanPayResult> results = race.run(thread -> pay(thread, tokens));
      assertThat(results).allMatch(one -> paid(one).isPresent());
    }
    assertThat(till.restingWith("shop"))
        .isEqualTo(PRICE.multipliedBy(ROUNDS).multipliedBy(Race.THREADS));
    assertThat(shop.find(request.id()).state()).isEqualTo(PaymentRequest.State.OPEN);
  }
}
