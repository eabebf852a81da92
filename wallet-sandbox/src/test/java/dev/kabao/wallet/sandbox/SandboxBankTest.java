package dev.kabao.wallet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kabao.wallet.cardholder.CardHolder;
import dev.kabao.wallet.cardholder.IdDocumentType;
import dev.kabao.wallet.spi.issuer.AgreementToken;
import dev.kabao.wallet.spi.issuer.BindingProgress;
import dev.kabao.wallet.spi.issuer.Challenge;
import dev.kabao.wallet.spi.issuer.DebitOrder;
import dev.kabao.wallet.spi.issuer.DeclineCategory;
import dev.kabao.wallet.spi.issuer.Issuer;
import dev.kabao.wallet.spi.issuer.IssuerOutcome;
import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.spi.issuer.OrderReceipt;
import dev.kabao.wallet.spi.issuer.OrderStatus;
import dev.kabao.wallet.testkit.issuer.TestHolder;
import dev.kabao.wallet.value.Secret;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is the sandbox bank's own, beyond what every issuer must do. */
class SandboxBankTest {
  private static final Money HUNDRED = Money.parse("CNY 100.00");
  private static final Money PLENTY = Money.parse("CNY 1000000.00");

  private TestBank bank;

  @BeforeEach
  void open() throws Exception {
    bank = TestBank.open();
  }

  @AfterEach
  void close() {
    bank.close();
  }

  @Test
  void aBankThatIsStartedAnewKnowsItsKeysCardsMessagesPlatformsAndAgreements() throws Exception {
    TestHolder card = bank.issueCard(TestHolder.WANG, HUNDRED);
    OrderId binding = newOrder();
    AgreementToken agreement = bind(binding, card);
    OrderId debit = newOrder();
    IssuerOutcome<OrderReceipt> drawn = debit(debit, agreement, "CNY 10.00");
    String keys = bank.bank().info().toJson();
    String code = bank.newestCode(card.phone());

    bank = bank.reopen();

    assertThat(bank.bank().info().toJson()).isEqualTo(keys);
    assertThat(bank.newestCode(card.phone())).isEqualTo(code);
    assertThat(debit(debit, agreement, "CNY 10.00")).isEqualTo(drawn);
    assertThat(debit(newOrder(), agreement, "CNY 10.00"))
        .isInstanceOf(IssuerOutcome.Approved.class);
    assertThat(bank.available(card)).isEqualTo(Money.parse("CNY 80.00"));
    OrderStatus<BindingProgress> status = bank.issuer().queryBinding(binding);
    assertThat(status).isInstanceOf(OrderStatus.Found.class);
  }

  @Test
  void aCreditCardNeedsItsExpiryAndVerificationNumberAndNobodyLearnsWhichWasWrong() {
    try (IssuedCard card = bank.issueCreditCard(TestHolder.WANG, HUNDRED)) {
      String expiry = Secrets.reveal(card.expiry().orElseThrow());
      String number = Secrets.reveal(card.verificationNumber().orElseThrow());
      String wrong = number.equals("123") ? "124" : "123";

      assertThat(start(card, Optional.of(expiry), Optional.of(number)))
          .isInstanceOf(IssuerOutcome.Approved.class);
      IssuerOutcome<Challenge> mismatch =
          new IssuerOutcome.Declined<>(DeclineCategory.IDENTITY_MISMATCH, "05");
      assertThat(start(card, Optional.of(expiry), Optional.of(wrong))).isEqualTo(mismatch);
      assertThat(start(card, Optional.of("2701"), Optional.of(number))).isEqualTo(mismatch);
      assertThat(start(card, Optional.empty(), Optional.empty())).isEqualTo(mismatch);

      bank.advance(Duration.ofDays(6 * 366));
      assertThat(start(card, Optional.of(expiry), Optional.of(number)))
          .isEqualTo(new IssuerOutcome.Declined<>(DeclineCategory.CARD_EXPIRED, "54"));
    }
  }

  @Test
  void theLimitsOfTheProductHoldForAPaymentAndForADayInChina() {
    TestHolder card = bank.issueCard(TestHolder.WANG, PLENTY);
    AgreementToken agreement = bind(newOrder(), card);
    IssuerOutcome<OrderReceipt> passed =
        new IssuerOutcome.Declined<>(DeclineCategory.LIMIT_EXCEEDED, "61");

    assertThat(debit(newOrder(), agreement, "CNY 50000.01")).isEqualTo(passed);
    for (int i = 0; i < 4; i++) {
      assertThat(debit(newOrder(), agreement, "CNY 50000.00"))
          .isInstanceOf(IssuerOutcome.Approved.class);
    }
    assertThat(debit(newOrder(), agreement, "CNY 0.01")).isEqualTo(passed);
    bank.advance(Duration.ofDays(1));
    assertThat(debit(newOrder(), agreement, "CNY 0.01")).isInstanceOf(IssuerOutcome.Approved.class);
  }

  @Test
  void theLimitOfADayHoldsForManyCallersAtATime() throws Exception {
    CardOrder order = TestBank.order(TestHolder.WANG).withProduct("DEBIT_II");
    TestHolder card = bank.issue(TestHolder.WANG, order.withOpeningBalance(PLENTY));
    AgreementToken agreement = bind(newOrder(), card);
    ExecutorService executor = Executors.newFixedThreadPool(12);
    List<Callable<IssuerOutcome<OrderReceipt>>> calls = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      calls.add(() -> debit(newOrder(), agreement, "CNY 2000.00"));
    }
    int approved = 0;
    for (Future<IssuerOutcome<OrderReceipt>> done : executor.invokeAll(calls)) {
      approved += done.get() instanceof IssuerOutcome.Approved ? 1 : 0;
    }
    executor.shutdown();

    assertThat(approved).isEqualTo(5);
    assertThat(bank.available(card)).isEqualTo(PLENTY.minus(Money.parse("CNY 10000.00")));
  }

  @Test
  void manyWrongCodesAtATimeAreCountedAndLockTheBinding() throws Exception {
    TestHolder card = bank.issueCard(TestHolder.WANG, HUNDRED);
    OrderId binding = newOrder();
    start(binding, card);
    String right = bank.newestCode(card.phone());
    String wrong = right.equals("111111") ? "222222" : "111111";
    ExecutorService executor = Executors.newFixedThreadPool(16);
    List<Callable<IssuerOutcome<AgreementToken>>> calls = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      calls.add(() -> confirm(binding, wrong));
    }
    int wrongAnswers = 0;
    for (Future<IssuerOutcome<AgreementToken>> done : executor.invokeAll(calls)) {
      IssuerOutcome<AgreementToken> outcome = done.get();
      wrongAnswers +=
          outcome.equals(new IssuerOutcome.Declined<>(DeclineCategory.CREDENTIAL_WRONG, "55"))
              ? 1
              : 0;
    }
    executor.shutdown();

    assertThat(wrongAnswers).isEqualTo(4);
    assertThat(confirm(binding, right))
        .isEqualTo(new IssuerOutcome.Declined<>(DeclineCategory.PIN_LOCKED, "75"));
  }

  @Test
  void halfIsDrawnWhenTheBankApprovesAPart() {
    TestHolder card = bank.issueCard(TestHolder.WANG, HUNDRED);
    AgreementToken agreement = bind(newOrder(), card);
    bank.admin().addFault(FaultPoint.DEBIT, new Fault.Partly(), OptionalInt.of(1));
    OrderId order = newOrder();

    IssuerOutcome<OrderReceipt> outcome = debit(order, agreement, "CNY 10.01");

    assertThat(((IssuerOutcome.Approved<OrderReceipt>) outcome).value().amount())
        .isEqualTo(Money.parse("CNY 5.00"));
    assertThat(debit(order, agreement, "CNY 10.01")).isEqualTo(outcome);
    assertThat(bank.available(card)).isEqualTo(Money.parse("CNY 95.00"));
  }

  @Test
  void anOrderThatWaitedTooLongIsNotCarriedOutAnyMore() throws Exception {
    TestHolder card = bank.issueCard(TestHolder.WANG, HUNDRED);
    AgreementToken agreement = bind(newOrder(), card);
    bank.admin()
        .addFault(
            FaultPoint.DEBIT,
            new Fault.Delay(Fault.Moment.BEFORE, Duration.ofSeconds(2)),
            OptionalInt.of(1));
    OrderId order = newOrder();
    ExecutorService executor = Executors.newSingleThreadExecutor();
    Future<IssuerOutcome<OrderReceipt>> late =
        executor.submit(() -> debit(order, agreement, "CNY 10.00"));
    while (!bank.admin().faults().isEmpty()) {
      Thread.sleep(10);
    }
    // The bank has the order, and waits: its finality window passes meanwhile.
    bank.advance(bank.bank().info().profile().finalityWindow());
    assertThat(bank.issuer().queryOrder(order)).isInstanceOf(OrderStatus.NotFound.class);

    assertThat(late.get()).isInstanceOf(IssuerOutcome.Declined.class);
    executor.shutdown();
    assertThat(bank.issuer().queryOrder(order)).isInstanceOf(OrderStatus.NotFound.class);
    assertThat(bank.available(card)).isEqualTo(HUNDRED);
  }

  @Test
  void anAgreementOfOnePlatformIsNoGoodForAnother() throws Exception {
    TestHolder card = bank.issueCard(TestHolder.WANG, HUNDRED);
    AgreementToken agreement = bind(newOrder(), card);
    Issuer other = OtherPlatform.register(bank, "other-platform");

    assertThat(
            other.debit(
                new DebitOrder(
                    newOrder(), agreement, HUNDRED, DebitOrder.Purpose.PAYMENT, "coffee-shop")))
        .isEqualTo(new IssuerOutcome.Declined<>(DeclineCategory.NOT_PERMITTED, "K2"));
    assertThat(other.revokeAgreement(newOrder(), agreement))
        .isInstanceOf(IssuerOutcome.Declined.class);
  }

  @Test
  void theStaffSeesAnAccountAndItsOrders() {
    TestHolder card = bank.issueCard(TestHolder.WANG, HUNDRED);
    AgreementToken agreement = bind(newOrder(), card);
    OrderId good = newOrder();
    debit(good, agreement, "CNY 10.00");
    debit(newOrder(), agreement, "CNY 1000.00");

    AccountView account = bank.account(card);

    assertThat(account.product()).isEqualTo("DEBIT_I");
    assertThat(account.state()).isEqualTo(CardState.ACTIVE);
    assertThat(account.debits())
        .extracting(AccountView.DebitView::code)
        .containsExactly("51", "00");
    assertThat(account.debits().get(1).orderId()).isEqualTo(good.value());
    assertThat(account.debits().get(1).drawn()).contains(Money.parse("CNY 10.00"));
  }

  @Test
  void aCardOfWhatTheBankDoesNotOfferIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> bank.admin().issueCard(TestBank.order(TestHolder.WANG).withProduct("GOLD")));
    assertThatIllegalArgumentException().isThrownBy(() -> CardOrder.of(" ", "1", "2"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CardOrder.of("王小明", "11010519491231002X", "12345"))
        .withMessageNotContaining("12345");
  }

  private AgreementToken bind(OrderId order, TestHolder card) {
    start(order, card);
    IssuerOutcome<AgreementToken> bound = confirm(order, bank.newestCode(card.phone()));
    return ((IssuerOutcome.Approved<AgreementToken>) bound).value();
  }

  private void start(OrderId order, TestHolder card) {
    try (CardHolder holder = card.cardHolder()) {
      assertThat(bank.issuer().startBinding(order, holder))
          .isInstanceOf(IssuerOutcome.Approved.class);
    }
  }

  private IssuerOutcome<Challenge> start(
      IssuedCard card, Optional<String> expiry, Optional<String> number) {
    TestHolder wang = TestHolder.WANG;
    try (CardHolder holder =
        new CardHolder(
            card.number().copy(),
            Secret.of(wang.name()),
            IdDocumentType.RESIDENT_ID,
            Secret.of(wang.idNumber()),
            Secret.of(wang.phone()),
            expiry.map(Secret::of),
            number.map(Secret::of))) {
      return bank.issuer().startBinding(newOrder(), holder);
    }
  }

  private IssuerOutcome<AgreementToken> confirm(OrderId order, String code) {
    try (Secret typed = Secret.of(code)) {
      return bank.issuer().confirmBinding(order, typed);
    }
  }

  private IssuerOutcome<OrderReceipt> debit(
      OrderId order, AgreementToken agreement, String amount) {
    return bank.issuer()
        .debit(
            new DebitOrder(
                order, agreement, Money.parse(amount), DebitOrder.Purpose.PAYMENT, "coffee-shop"));
  }

  private static OrderId newOrder() {
    return OrderId.of(UUID.randomUUID());
  }
}
