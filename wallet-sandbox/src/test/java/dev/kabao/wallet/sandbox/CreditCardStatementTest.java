package dev.kabao.wallet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kabao.wallet.cardholder.CardHolder;
import dev.kabao.wallet.cardholder.IdDocumentType;
import dev.kabao.wallet.spi.issuer.AgreementToken;
import dev.kabao.wallet.spi.issuer.CardStatement;
import dev.kabao.wallet.spi.issuer.CardStatementLine.Kind;
import dev.kabao.wallet.spi.issuer.CreditOrder;
import dev.kabao.wallet.spi.issuer.CreditTarget;
import dev.kabao.wallet.spi.issuer.IssuerOutcome;
import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.testkit.issuer.TestHolder;
import dev.kabao.wallet.value.Secret;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Credit cards of the sandbox bank, and long statements. It is November 2nd, 2026, at first. */
class CreditCardStatementTest {
  private TestBank bank;

  @BeforeEach
  void open() throws IOException {
    bank = TestBank.open();
  }

  @AfterEach
  void close() {
    bank.close();
  }

  @Test
  void whatIsOwedIsDueTwentyDaysAfterTheMonthAndARepaymentTakesItAway() {
    try (IssuedCard card = issue("CNY 1000.00")) {
      AgreementToken agreement = bind(card);
      move(card, CardMove.Kind.PURCHASE, "CNY 300.05");
      move(card, CardMove.Kind.REFUND, "CNY 100.00");
      bank.closeStatements();

      CardStatement november = newest(agreement);

      assertThat(november.opening()).isEqualTo(Money.parse("CNY 0.00"));
      assertThat(november.closing()).isEqualTo(Money.parse("CNY -200.05"));
      assertThat(november.due())
          .contains(
              new CardStatement.Due(
                  Money.parse("CNY 200.05"),
                  Money.parse("CNY 20.01"),
                  LocalDate.parse("2026-12-20")));

      OrderId repayment = OrderId.of(UUID.randomUUID());
      assertThat(
              bank.issuer()
                  .credit(
                      new CreditOrder(
                          repayment, new CreditTarget.Bound(agreement), Money.parse("CNY 200.05"))))
          .isInstanceOf(IssuerOutcome.Approved.class);
      bank.closeStatements();

      CardStatement december = newest(agreement);
      assertThat(december.due()).isEmpty();
      assertThat(december.closing()).isEqualTo(Money.parse("CNY 0.00"));
      assertThat(december.lines()).hasSize(1);
      assertThat(december.lines().get(0).kind()).isEqualTo(Kind.REPAYMENT);
      assertThat(december.lines().get(0).order()).contains(repayment);
    }
  }

  @Test
  void nothingIsDrawnPastTheLimitAndWhatIsPaidOffCanBeDrawnAgain() {
    try (IssuedCard card = issue("CNY 100.00")) {
      move(card, CardMove.Kind.PURCHASE, "CNY 100.00");

      assertThatThrownBy(() -> move(card, CardMove.Kind.PURCHASE, "CNY 0.01"))
          .isInstanceOf(IllegalArgumentException.class);
      move(card, CardMove.Kind.DEPOSIT, "CNY 60.00");
      move(card, CardMove.Kind.PURCHASE, "CNY 60.00");
    }
  }

  @Test
  void aMonthWithMoreLinesThanAStatementHoldsIsClosedInParts() {
    TestHolder card = bank.issueCard(TestHolder.WANG, Money.parse("CNY 20.00"));
    AgreementToken agreement = bindDebit(card);
    for (int i = 0; i < CardStatement.MOST_LINES + 5; i++) {
      bank.spend(card, Money.parse("CNY 0.01"), "Sweets", "");
    }
    bank.closeStatements();

    List<CardStatement> first = page(agreement, "");
    List<CardStatement> second = page(agreement, first.get(0).reference());

    assertThat(first).hasSize(1);
    assertThat(first.get(0).lines()).hasSize(CardStatement.MOST_LINES);
    assertThat(second.get(0).lines()).hasSize(5);
    assertThat(second.get(0).opening()).isEqualTo(first.get(0).closing());
    assertThat(second.get(0).closing()).isEqualTo(Money.parse("CNY 9.95"));
  }

  @Test
  void aMonthIsNotClosedAtMidnightButAnHourLater() {
    TestHolder card = bank.issueCard(TestHolder.WANG, Money.parse("CNY 20.00"));
    AgreementToken agreement = bindDebit(card);
    bank.closeStatements();
    bank.clock.advance(java.time.Duration.ofMinutes(-61));
    assertThat(page(agreement, "")).isEmpty();
    bank.clock.advance(java.time.Duration.ofMinutes(1));
    assertThat(page(agreement, "")).hasSize(1);
  }

  @Test
  void theStaffClosesAStatementAtAnyTimeAndTheMonthsEndClosesTheRest() {
    TestHolder card = bank.issueCard(TestHolder.WANG, Money.parse("CNY 20.00"));
    AgreementToken agreement = bindDebit(card);
    bank.spend(card, Money.parse("CNY 1.00"), "Sweets", "");
    closeNow(card);
    List<CardStatement> first = page(agreement, "");
    bank.spend(card, Money.parse("CNY 2.00"), "Sweets", "");
    assertThat(page(agreement, "")).isEqualTo(first);
    bank.closeStatements();
    closeNow(card);

    List<CardStatement> all = page(agreement, "");

    assertThat(all)
        .extracting(CardStatement::closing)
        .containsExactly(
            Money.parse("CNY 19.00"), Money.parse("CNY 17.00"), Money.parse("CNY 17.00"));
    assertThat(all.get(0)).isEqualTo(first.get(0));
    assertThat(all.get(1).lastDay()).isEqualTo(LocalDate.parse("2026-11-30"));
    assertThat(page(agreement, first.get(0).reference())).isEqualTo(all.subList(1, 3));
  }

  private void closeNow(TestHolder card) {
    try (Secret number = Secret.of(card.cardNumber())) {
      assertThat(bank.admin().closeStatement(number)).isTrue();
    }
  }

  private IssuedCard issue(String limit) {
    try (CardOrder order = TestBank.order(TestHolder.WANG).withCreditLimit(Money.parse(limit))) {
      return bank.admin().issueCard(order);
    }
  }

  private void move(IssuedCard card, CardMove.Kind kind, String amount) {
    bank.admin()
        .moveOnCard(card.number(), new CardMove(kind, Money.parse(amount), "Noodles", "Lunch"));
  }

  private CardStatement newest(AgreementToken agreement) {
    List<CardStatement> all = page(agreement, "");
    return all.get(all.size() - 1);
  }

  private List<CardStatement> page(AgreementToken agreement, String after) {
    return approved(bank.issuer().statements(agreement, after)).statements();
  }

  private AgreementToken bindDebit(TestHolder card) {
    return bind(card.cardHolder());
  }

  private AgreementToken bind(IssuedCard card) {
    return bind(
        new CardHolder(
            card.number().copy(),
            Secret.of(TestHolder.WANG.name()),
            IdDocumentType.RESIDENT_ID,
            Secret.of(TestHolder.WANG.idNumber()),
            Secret.of(TestHolder.WANG.phone()),
            Optional.of(card.expiry().orElseThrow().copy()),
            Optional.of(card.verificationNumber().orElseThrow().copy())));
  }

  private AgreementToken bind(CardHolder data) {
    OrderId order = OrderId.of(UUID.randomUUID());
    try (data) {
      approved(bank.issuer().startBinding(order, data));
    }
    try (Secret code = Secret.of(bank.newestCode(TestHolder.WANG.phone()))) {
      return approved(bank.issuer().confirmBinding(order, code));
    }
  }

  private static <T> T approved(IssuerOutcome<T> outcome) {
    assertThat(outcome).isInstanceOf(IssuerOutcome.Approved.class);
    return ((IssuerOutcome.Approved<T>) outcome).value();
  }
}
