package dev.kabao.wallet.sandbox.money;

import static dev.kabao.wallet.sandbox.money.Till.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.ledger.AccountFlag;
import dev.kabao.wallet.payment.DeclineReason;
import dev.kabao.wallet.payment.Funding;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.payment.PaymentResult;
import dev.kabao.wallet.payment.TopUpRequest;
import dev.kabao.wallet.sandbox.Fault;
import dev.kabao.wallet.sandbox.FaultPoint;
import dev.kabao.wallet.spi.limit.Holder;
import dev.kabao.wallet.spi.limit.Limit;
import dev.kabao.wallet.spi.limit.LimitPolicy;
import dev.kabao.wallet.spi.limit.Movement;
import dev.kabao.wallet.value.CardId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Wallets that are frozen or closed while a payment by card is being made. */
@Timeout(120)
class FreezeTest {
  private static final Money START = yuan("1000.00");

  @TempDir private Path folder;
  private final AtomicReference<Runnable> beforeTheIntentIsKept = new AtomicReference<>();
  private Town town;
  private Till till;
  private Wallet wallet;
  private String number;
  private CardId card;
  private String secondNumber;
  private CardId second;

  @BeforeEach
  void open() throws IOException {
    town = new Town(folder, platform -> platform.limits(new Interrupted()));
    till = town.till;
    String phone = till.phone();
    wallet = till.session(0, till.wallet(phone));
    number = town.issueCard(phone, START);
    card = town.bind(wallet, phone, number);
    secondNumber = town.issueCard(phone, START);
    second = town.bind(wallet, phone, secondNumber);
  }

  @AfterEach
  void theBooksAgree() {
    town.settle();
    town.assertBooksAgree();
    town.close();
  }

  /** No limits: a place at which a payment is looked at after the flags, and before it is kept. */
  private final class Interrupted implements LimitPolicy {
    @Override
    public List<Limit> limitsOn(Movement movement) {
      Optional.ofNullable(beforeTheIntentIsKept.getAndSet(null)).ifPresent(Runnable::run);
      return List.of();
    }

    @Override
    public List<Limit> standing(Holder holder) {
      return List.of();
    }
  }

  private void freeze(AccountFlag... flags) {
    till.desk(1).freeze(till.request(), wallet.id(), Set.of(flags));
  }

  private PaymentResult pay(FundingSource... sources) {
    return wallet
        .payments()
        .pay(till.request(), PayRequest.of(Funding.inOrder(sources), "shop", yuan("100.00")));
  }

  private static void assertFrozen(PaymentResult result) {
    assertThat(result)
        .isInstanceOfSatisfying(
            PaymentResult.Declined.class,
            declined ->
                assertThat(declined.decline().reason()).isEqualTo(DeclineReason.WALLET_FROZEN));
  }

  private void assertNothingWasDrawn() {
    town.settle();
    assertThat(town.onCard(number)).isEqualTo(START);
    assertThat(town.onCard(secondNumber)).isEqualTo(START);
    assertThat(till.restingWith("shop")).isEqualTo(yuan(0));
  }

  @Test
  void aFreezeThatRacesACardPaymentStopsItBeforeTheBankIsAsked() {
    beforeTheIntentIsKept.set(() -> freeze(AccountFlag.FROZEN_OUT));
    assertFrozen(pay(FundingSource.card(card), FundingSource.card(second)));
    assertThat(town.wire.takeSent()).isEmpty();
    assertNothingWasDrawn();
  }

  @Test
  void aClosingThatRacesACardPaymentStopsItBeforeTheBankIsAsked() {
    beforeTheIntentIsKept.set(
        () -> assertThat(till.desk(1).closeWallet(till.request(), wallet.id())).isTrue());
    assertFrozen(pay(FundingSource.card(card)));
    assertThat(town.wire.takeSent()).isEmpty();
    assertNothingWasDrawn();
  }

  @Test
  void aFreezeWhileTheFirstCardDeclinesKeepsTheNextOneFromBeingAsked() {
    town.fault(FaultPoint.DEBIT, Fault.parse("decline 51"), 1);
    town.wire.meanwhile(() -> freeze(AccountFlag.FROZEN_OUT));
    assertFrozen(pay(FundingSource.card(card), FundingSource.card(second)));
    assertThat(town.wire.takeSent()).hasSize(1);
    assertNothingWasDrawn();
  }

  @Test
  void aFreezeWhileTheFirstCardGivesAPartSendsThatPartBack() {
    town.fault(FaultPoint.DEBIT, Fault.parse("partly"), 1);
    town.wire.meanwhile(() -> freeze(AccountFlag.FROZEN_OUT, AccountFlag.FROZEN_IN));
    PaymentResult result = pay(FundingSource.card(card), FundingSource.card(second));
    assertThat(result.payment().settled()).isEqualTo(yuan(0));
    assertNothingWasDrawn();
  }

  @Test
  void aFreezeLetsATopUpThatIsOnItsWayArriveAndStopsTheNext() {
    beforeTheIntentIsKept.set(() -> freeze(AccountFlag.FROZEN_OUT));
    assertThat(wallet.payments().topUp(till.request(), TopUpRequest.of(card, yuan("20.00"))))
        .isInstanceOf(PaymentResult.Succeeded.class);
    town.wire.meanwhile(() -> freeze(AccountFlag.FROZEN_OUT, AccountFlag.FROZEN_IN));
    assertThat(wallet.payments().topUp(till.request(), TopUpRequest.of(card, yuan("30.00"))))
        .isInstanceOf(PaymentResult.Succeeded.class);
    assertFrozen(wallet.payments().topUp(till.request(), TopUpRequest.of(card, yuan("40.00"))));
    assertThat(till.restingIn(wallet.id())).isEqualTo(yuan("50.00"));
  }
}
