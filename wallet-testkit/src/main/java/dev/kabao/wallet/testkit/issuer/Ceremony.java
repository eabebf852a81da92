package dev.kabao.wallet.testkit.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.cardholder.CardHolder;
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
import dev.kabao.wallet.value.Secret;
import java.util.UUID;
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
