package dev.kabao.wallet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kabao.wallet.cardholder.CardHolder;
import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.spi.issuer.AgreementToken;
import dev.kabao.wallet.spi.issuer.CreditOrder;
import dev.kabao.wallet.spi.issuer.CreditTarget;
import dev.kabao.wallet.spi.issuer.DebitOrder;
import dev.kabao.wallet.spi.issuer.DeclineCategory;
import dev.kabao.wallet.spi.issuer.Issuer;
import dev.kabao.wallet.spi.issuer.IssuerNotice;
import dev.kabao.wallet.spi.issuer.IssuerOutcome;
import dev.kabao.wallet.spi.issuer.NoticePage;
import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.spi.issuer.OrderReceipt;
import dev.kabao.wallet.spi.issuer.OrderStatus;
import dev.kabao.wallet.spi.issuer.RefundOrder;
import dev.kabao.wallet.testkit.issuer.TestHolder;
import dev.kabao.wallet.value.Secret;
import java.util.ArrayList;
import java.util.Collections;
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

/** What is the sandbox bank's own where money moves, beyond what every issuer must do. */
class MoneyMovesTest {
  private static final Money HUNDRED = Money.parse("CNY 100.00");
  private static final Money TEN = Money.parse("CNY 10.00");
  private static final Optional<String> PLATFORM = Optional.of(TestBank.PLATFORM);

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
  void thePlatformsAccountHoldsWhatCameInAndWasDrawnLessWhatWentOut() {
    TestHolder card = bank.issueCard(TestHolder.WANG, HUNDRED);
    AgreementToken agreement = bind(card);
    bank.transferIn(HUNDRED, "");
    OrderId debit = newOrder();
    debit(bank.issuer(), debit, agreement, HUNDRED);
    refund(bank.issuer(), newOrder(), debit, TEN);
    OrderId credit = newOrder();
    credit(credit, agreement, TEN);
    credit(newOrder(), agreement, TEN);
    bank.returnCredit(credit);

    assertThat(bank.available(card)).isEqualTo(Money.parse("CNY 20.00"));
    assertThat(bank.posted(AccountId.payee(TestBank.PLATFORM, "CNY"))).isEqualTo(18_000);
    assertThat(bank.ledger().problems()).isEmpty();
  }

  @Test
  void aBankThatIsStartedAnewKnowsOrdersNoticesAndWhatIsPending() throws Exception {
    TestHolder card = bank.issueCard(TestHolder.WANG, HUNDRED);
    AgreementToken agreement = bind(card);
    bank.transferIn(TEN, "王小明 KB-7Q2M");
    bank.admin().addFault(FaultPoint.CREDIT, new Fault.Pending(), OptionalInt.of(1));
    OrderId credit = newOrder();
    credit(credit, agreement, TEN);
    List<IssuerNotice> told = notices(bank.issuer());

    bank = bank.reopen();

    assertThat(notices(bank.issuer())).isEqualTo(told).hasSize(1);
    bank.decide(credit, true);
    assertThat(bank.available(card)).isEqualTo(HUNDRED.plus(TEN));
    assertThat(notices(bank.issuer())).hasSize(2);
  }

  @Test
  void noPlatformSeesAnothersOrdersNoticesOrMoney() throws Exception {
    TestHolder card = bank.issueCard(TestHolder.WANG, HUNDRED);
    AgreementToken agreement = bind(card);
    OrderId debit = newOrder();
    debit(bank.issuer(), debit, agreement, TEN);
    Issuer other = OtherPlatform.register(bank, "other-platform");
    bank.admin().transferIn(PLATFORM, TEN, "");

    assertThat(refund(other, newOrder(), debit, TEN))
        .isEqualTo(new IssuerOutcome.Declined<>(DeclineCategory.STATE_ERROR, "25"));
    assertThat(other.queryOrder(debit)).isInstanceOf(OrderStatus.NotFound.class);
    assertThat(notices(other)).isEmpty();
    assertThat(other.credit(new CreditOrder(newOrder(), new CreditTarget.Bound(agreement), TEN)))
        .isEqualTo(new IssuerOutcome.Declined<>(DeclineCategory.NOT_PERMITTED, "K2"));
    assertThatIllegalArgumentException().isThrownBy(() -> bank.admin().transferIn(TEN, ""));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bank.admin().transferIn(Optional.of("nobody"), TEN, ""));
    bank.admin().transferIn(Optional.of("other-platform"), TEN, "");
    assertThat(notices(other)).hasSize(1);
    assertThat(notices(bank.issuer())).hasSize(1);
  }

  @Test
  void aPendingDebitIsSetAsideSoThatTheCardCannotSpendItTwice() {
    TestHolder card = bank.issueCard(TestHolder.WANG, HUNDRED);
    AgreementToken agreement = bind(card);
    bank.admin().addFault(FaultPoint.DEBIT, new Fault.Pending(), OptionalInt.of(1));
    OrderId order = newOrder();
    assertThat(debit(bank.issuer(), order, agreement, HUNDRED))
        .isEqualTo(new IssuerOutcome.Pending<>());

    assertThat(bank.available(card).isZero()).isTrue();
    assertThat(debit(bank.issuer(), newOrder(), agreement, TEN))
        .isEqualTo(new IssuerOutcome.Declined<>(DeclineCategory.INSUFFICIENT_FUNDS, "51"));
    assertThat(refund(bank.issuer(), newOrder(), order, TEN))
        .isEqualTo(new IssuerOutcome.Declined<>(DeclineCategory.STATE_ERROR, "22"));
    bank.decide(order, false);
    assertThat(bank.available(card)).isEqualTo(HUNDRED);
    assertThat(bank.admin().decide(order, true)).isFalse();
    assertThat(bank.admin().decide(newOrder(), true)).isFalse();
  }

  @Test
  void pendingRefundsCountAsGivenBackUntilTheyAreRefused() {
    TestHolder card = bank.issueCard(TestHolder.WANG, HUNDRED);
    OrderId debit = newOrder();
    debit(bank.issuer(), debit, bind(card), TEN);
    bank.admin().addFault(FaultPoint.REFUND, new Fault.Pending(), OptionalInt.of(1));
    OrderId pending = newOrder();
    refund(bank.issuer(), pending, debit, TEN);

    assertThat(refund(bank.issuer(), newOrder(), debit, TEN))
        .isEqualTo(new IssuerOutcome.Declined<>(DeclineCategory.LIMIT_EXCEEDED, "61"));
    bank.decide(pending, false);
    assertThat(refund(bank.issuer(), newOrder(), debit, TEN))
        .isInstanceOf(IssuerOutcome.Approved.class);
  }

  @Test
  void theLimitsOfAProductAreForDrawingAndNoneHoldsForWhatComesIn() {
    CardOrder order = TestBank.order(TestHolder.WANG).withProduct("DEBIT_II");
    TestHolder card = bank.issue(TestHolder.WANG, order);
    AgreementToken agreement = bind(card);

    assertThat(credit(newOrder(), agreement, Money.parse("CNY 60000.00")))
        .isInstanceOf(IssuerOutcome.Approved.class);
  }

  @Test
  void aCreditCardTakesARefundAndNoCredit() {
    try (IssuedCard issued = bank.issueCreditCard(TestHolder.WANG, HUNDRED);
        Secret name = Secret.of(TestHolder.WANG.name())) {
      CreditTarget card = new CreditTarget.Card(issued.number(), name);

      assertThat(bank.issuer().credit(new CreditOrder(newOrder(), card, TEN)))
          .isEqualTo(new IssuerOutcome.Declined<>(DeclineCategory.NOT_PERMITTED, "57"));
    }
  }

  @Test
  void onlyACreditThatWasCarriedOutComesBackAndOnlyOnce() {
    TestHolder card = bank.issueCard(TestHolder.WANG, HUNDRED);
    AgreementToken agreement = bind(card);
    OrderId credit = newOrder();
    credit(credit, agreement, TEN);
    OrderId debit = newOrder();
    debit(bank.issuer(), debit, agreement, HUNDRED.plus(TEN));

    assertThat(bank.admin().returnCredit(debit)).isFalse();
    assertThat(bank.admin().returnCredit(newOrder())).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bank.admin().returnCredit(credit))
        .withMessageContaining("any more");
    refund(bank.issuer(), newOrder(), debit, TEN);
    assertThat(bank.admin().returnCredit(credit)).isTrue();
    assertThat(bank.admin().returnCredit(credit)).isFalse();
    assertThat(notices(bank.issuer())).hasSize(1);
  }

  @Test
  void pushedNoticesAreTheFeedsOwnAndForTheirPlatformOnly() throws Exception {
    bank.transferIn(TEN, "王小明 KB-7Q2M");
    bank.transferIn(HUNDRED, "");
    List<String> pushed = bank.admin().signedNotices(PLATFORM, "");

    assertThat(pushed)
        .extracting(one -> bank.connector().build().openNotice(one))
        .isEqualTo(notices(bank.issuer()));
    assertThat(pushed.toString()).doesNotContain("王小明");
    assertThat(bank.admin().signedNotices(PLATFORM, "1")).hasSize(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bank.admin().signedNotices(PLATFORM, "first"));
  }

  @Test
  void aPageOfTheLongestRemarksIsNotLongerThanAMessageMayBe() {
    for (int i = 0; i <= Notices.PAGE; i++) {
      bank.transferIn(TEN, "备".repeat(140));
    }

    assertThat(notices(bank.issuer())).hasSize(Notices.PAGE);
  }

  @Test
  void whatComesInAtATimeIsToldOnceEachAndNoPlaceIsLeftOut() throws Exception {
    ExecutorService executor = Executors.newFixedThreadPool(8);
    Callable<String> transfer = () -> bank.transferIn(TEN, "at a time");
    List<String> references = new ArrayList<>();
    for (Future<String> done : executor.invokeAll(Collections.nCopies(24, transfer))) {
      references.add(done.get());
    }
    executor.shutdown();

    assertThat(notices(bank.issuer()))
        .extracting(notice -> ((IssuerNotice.MoneyReceived) notice).issuerReference())
        .containsExactlyInAnyOrderElementsOf(references);
    assertThat(((IssuerOutcome.Approved<NoticePage>) bank.issuer().notices("")).value().next())
        .isEqualTo("24");
  }

  @Test
  void aTransferOfNothingOrWithAnEndlessRemarkIsRefused() {
    for (String amount : List.of("CNY 0.00", "CNY -1.00", "USD 1.00")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> bank.admin().transferIn(Money.parse(amount), ""));
    }
    for (String remark : List.of("x".repeat(141), "two\nlines")) {
      assertThatIllegalArgumentException().isThrownBy(() -> bank.admin().transferIn(TEN, remark));
    }
    assertThat(notices(bank.issuer())).isEmpty();
  }

  private AgreementToken bind(TestHolder card) {
    OrderId order = newOrder();
    try (CardHolder holder = card.cardHolder()) {
      bank.issuer().startBinding(order, holder);
    }
    try (Secret code = Secret.of(bank.newestCode(card.phone()))) {
      IssuerOutcome<AgreementToken> bound = bank.issuer().confirmBinding(order, code);
      return ((IssuerOutcome.Approved<AgreementToken>) bound).value();
    }
  }

  private static List<IssuerNotice> notices(Issuer issuer) {
    return ((IssuerOutcome.Approved<NoticePage>) issuer.notices("")).value().notices();
  }

  private static IssuerOutcome<OrderReceipt> debit(
      Issuer issuer, OrderId order, AgreementToken agreement, Money amount) {
    return issuer.debit(
        new DebitOrder(order, agreement, amount, DebitOrder.Purpose.PAYMENT, "coffee-shop"));
  }

  private IssuerOutcome<OrderReceipt> credit(OrderId order, AgreementToken to, Money amount) {
    return bank.issuer().credit(new CreditOrder(order, new CreditTarget.Bound(to), amount));
  }

  private static IssuerOutcome<OrderReceipt> refund(
      Issuer issuer, OrderId order, OrderId debit, Money amount) {
    return issuer.refund(new RefundOrder(order, debit, amount));
  }

  private static OrderId newOrder() {
    return OrderId.of(UUID.randomUUID());
  }
}
