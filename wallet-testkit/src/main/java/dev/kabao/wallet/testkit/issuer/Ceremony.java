package dev.kabao.wallet.testkit.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.cardholder.CardHolder;
import dev.kabao.wallet.spi.issuer.AgreementToken;
import dev.kabao.wallet.spi.issuer.BindingProgress;
import dev.kabao.wallet.spi.issuer.Challenge;
import dev.kabao.wallet.spi.issuer.CreditOrder;
import dev.kabao.wallet.spi.issuer.CreditTarget;
import dev.kabao.wallet.spi.issuer.DebitOrder;
import dev.kabao.wallet.spi.issuer.DeclineCategory;
import dev.kabao.wallet.spi.issuer.Issuer;
import dev.kabao.wallet.spi.issuer.IssuerOutcome;
import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.spi.issuer.OrderReceipt;
import dev.kabao.wallet.spi.issuer.OrderStatus;
import dev.kabao.wallet.spi.issuer.RefundOrder;
import dev.kabao.wallet.value.Secret;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.joda.money.Money;

/** Steps that the parts of the suite share. */
final class Ceremony {
  static final Money HUNDRED = Money.parse("CNY 100.00");
  static final Money TEN = Money.parse("CNY 10.00");

  private Ceremony() {}

  static OrderId newOrder() {
    return OrderId.of(UUID.randomUUID());
  }

  static IssuerOutcome<Challenge> start(Issuer issuer, OrderId order, TestHolder holder) {
    try (CardHolder data = holder.cardHolder()) {
      return issuer.startBinding(order, data);
    }
  }

  static IssuerOutcome<AgreementToken> confirm(Issuer issuer, OrderId order, String code) {
    try (Secret typed = Secret.of(code)) {
      return issuer.confirmBinding(order, typed);
    }
  }

  /** Binds a card from start to end. */
  static AgreementToken bind(BankHands bank, TestHolder card) {
    OrderId order = newOrder();
    approved(start(bank.issuer(), order, card));
    return approved(confirm(bank.issuer(), order, bank.newestCode(card.phone())));
  }

  static IssuerOutcome<OrderReceipt> debit(
      Issuer issuer, OrderId order, AgreementToken agreement, Money amount) {
    return issuer.debit(
        new DebitOrder(order, agreement, amount, DebitOrder.Purpose.PAYMENT, "coffee-shop"));
  }

  static IssuerOutcome<OrderReceipt> credit(
      Issuer issuer, OrderId order, AgreementToken agreement, Money amount) {
    return issuer.credit(new CreditOrder(order, new CreditTarget.Bound(agreement), amount));
  }

  /** Pays out to a card by its number and a name. */
  static IssuerOutcome<OrderReceipt> credit(
      Issuer issuer, OrderId order, TestHolder card, Money amount) {
    try (Secret number = Secret.of(card.cardNumber());
        Secret name = Secret.of(card.name())) {
      return issuer.credit(new CreditOrder(order, new CreditTarget.Card(number, name), amount));
    }
  }

  static IssuerOutcome<OrderReceipt> refund(
      Issuer issuer, OrderId order, OrderId debit, Money amount) {
    return issuer.refund(new RefundOrder(order, debit, amount));
  }

  /** Draws money that can be given back; the order that drew it. */
  static OrderId drawn(BankHands bank, AgreementToken agreement, Money amount) {
    OrderId order = newOrder();
    approved(debit(bank.issuer(), order, agreement, amount));
    return order;
  }

  /** What all of the callers, at a time, get. */
  static <T> List<T> together(int callers, Callable<T> call) throws Exception {
    ExecutorService executor = Executors.newFixedThreadPool(callers);
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> future : executor.invokeAll(Collections.nCopies(callers, call))) {
        results.add(future.get());
      }
      return results;
    } finally {
      executor.shutdownNow();
    }
  }

  static long count(List<? extends IssuerOutcome<?>> outcomes, Class<?> type) {
    return outcomes.stream().filter(type::isInstance).count();
  }

  /** A code of the same length that is another one. */
  static String other(String code) {
    char last = code.charAt(code.length() - 1);
    return code.substring(0, code.length() - 1) + (char) ('0' + (last - '0' + 1) % 10);
  }

  static String text(AgreementToken agreement) {
    return agreement.value().read(chars -> new String(chars));
  }

  static <T> T approved(IssuerOutcome<T> outcome) {
    assertThat(outcome).isInstanceOf(IssuerOutcome.Approved.class);
    return ((IssuerOutcome.Approved<T>) outcome).value();
  }

  static <T> void assertDeclined(IssuerOutcome<T> outcome, DeclineCategory category) {
    assertThat(outcome).isInstanceOf(IssuerOutcome.Declined.class);
    assertThat(((IssuerOutcome.Declined<T>) outcome).category()).isEqualTo(category);
  }

  static <T> void assertUnknown(IssuerOutcome<T> outcome) {
    assertThat(outcome).isInstanceOf(IssuerOutcome.Unknown.class);
  }

  static <T> IssuerOutcome<T> found(OrderStatus<T> status) {
    assertThat(status).isInstanceOf(OrderStatus.Found.class);
    return ((OrderStatus.Found<T>) status).outcome();
  }

  static AgreementToken agreed(OrderStatus<BindingProgress> status) {
    BindingProgress progress = approved(found(status));
    assertThat(progress).isInstanceOf(BindingProgress.Agreed.class);
    return ((BindingProgress.Agreed) progress).agreement();
  }
}
