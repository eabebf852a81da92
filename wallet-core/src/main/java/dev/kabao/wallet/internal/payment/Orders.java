package dev.kabao.wallet.internal.payment;

import dev.kabao.wallet.card.CardState;
import dev.kabao.wallet.internal.card.CardVault;
import dev.kabao.wallet.internal.doc.CardBody;
import dev.kabao.wallet.internal.doc.LegBody;
import dev.kabao.wallet.internal.doc.PaymentBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.ledger.AccountFlag;
import dev.kabao.wallet.payment.Decline;
import dev.kabao.wallet.payment.DeclineReason;
import dev.kabao.wallet.spi.issuer.AgreementToken;
import dev.kabao.wallet.spi.issuer.CreditOrder;
import dev.kabao.wallet.spi.issuer.CreditTarget;
import dev.kabao.wallet.spi.issuer.DebitOrder;
import dev.kabao.wallet.spi.issuer.Issuer;
import dev.kabao.wallet.spi.issuer.IssuerOutcome;
import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.spi.issuer.OrderReceipt;
import dev.kabao.wallet.spi.issuer.OrderStatus;
import dev.kabao.wallet.value.PaymentKind;
import dev.kabao.wallet.value.WalletId;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks issuers, and reads what their answers mean for a leg. Keeps nothing. */
final class Orders {
  private static final Logger LOG = LoggerFactory.getLogger(Orders.class);

  private final Platform platform;

  Orders(Platform platform) {
    this.platform = platform;
  }

  /**
   * What an issuer said, or did not say.
   *
   * @param receipt present if it approved
   * @param decline why it refused, where that is known
   */
  record Word(OrderEvent event, Optional<OrderReceipt> receipt, Optional<Decline> decline) {
    static Word of(OrderEvent event) {
      return new Word(event, Optional.empty(), Optional.empty());
    }
  }

  /** Sends the order of a leg whose intent was just kept. */
  Word send(Stored<PaymentBody> payment, LegBody leg, Payer payer) {
    Issuer issuer = issuer(leg);
    CardBody card = null;
    Stored<CardBody> bound = null;
    if (leg.card() != null) {
      // Read after the intent was kept: a card that was unbound or lost meanwhile moves no money.
      bound = platform.get(CardBody.class, leg.card());
      card = bound.body();
    }
    if (card != null && card.state() != CardState.ACTIVE) {
      DeclineReason why = card.isLost() ? DeclineReason.CARD_LOST : DeclineReason.CARD_ENDED;
      return new Word(OrderEvent.NOT_SENT, Optional.empty(), Optional.of(Decline.of(why)));
    }
    if (leg.by() == LegBody.By.DEBIT
        && !leg.direct()
        && mayNotSpend(platform, payment.body().wallet())) {
      // Read after the intent was kept, too: the store checks no flags of what passes transit.
      return new Word(
          OrderEvent.NOT_SENT,
          Optional.empty(),
          Optional.of(Decline.of(DeclineReason.WALLET_FROZEN)));
    }
    // A caller that was held up must not send what the resolver may have given up meanwhile.
    long latest = leg.askedAt() + issuer.profile().finalityWindow().toMillis() / 2;
    if (platform.clock().millis() > latest) {
      return Word.of(OrderEvent.NOT_SENT);
    }
    OrderId order = OrderId.of(Objects.requireNonNull(leg.order()));
    Money amount = money(payment.body(), leg.amount());
    if (bound == null) {
      CreditTarget.Card target = Objects.requireNonNull(payer.target());
      return word(payment.body(), leg, issuer.credit(new CreditOrder(order, target, amount)), true);
    }
    try (AgreementToken agreement = new CardVault(platform).agreement(bound)) {
      return word(
          payment.body(),
          leg,
          leg.by() == LegBody.By.CREDIT
              ? issuer.credit(new CreditOrder(order, new CreditTarget.Bound(agreement), amount))
              : issuer.debit(debit(payment.body(), order, agreement, amount)),
          true);
    }
  }

  /** Whether nothing new may leave a wallet. */
  static boolean mayNotSpend(Platform platform, UUID wallet) {
    String owner = new WalletId(wallet).toString();
    Set<AccountFlag> flags = platform.store().flags(owner);
    return flags.contains(AccountFlag.FROZEN_OUT) || flags.contains(AccountFlag.CLOSED);
  }

  /** Asks what became of a leg's order. */
  Word query(PaymentBody payment, LegBody leg) {
    // Before the question: an answer that was true within the window proves nothing after it.
    long asked = platform.clock().millis();
    OrderStatus<OrderReceipt> status =
        issuer(leg).queryOrder(OrderId.of(Objects.requireNonNull(leg.order())));
    if (status instanceof OrderStatus.Found<OrderReceipt> found) {
      return word(payment, leg, found.outcome(), false);
    }
    return Word.of(asked > finalAt(leg) ? OrderEvent.NOT_RECEIVED : OrderEvent.UNANSWERED);
  }

  /** What an answer means. A question that could not be sent says nothing of the order. */
  Word word(PaymentBody payment, LegBody leg, IssuerOutcome<OrderReceipt> outcome, boolean sent) {
    if (outcome instanceof IssuerOutcome.Approved<OrderReceipt> approved) {
      OrderReceipt receipt = approved.value();
      return plausible(payment, leg, receipt)
          ? new Word(OrderEvent.APPROVED, Optional.of(receipt), Optional.empty())
          : Word.of(OrderEvent.UNANSWERED);
    }
    if (outcome instanceof IssuerOutcome.Declined<OrderReceipt> declined) {
      return new Word(
          OrderEvent.DECLINED,
          Optional.empty(),
          Optional.of(Decline.byIssuer(declined.category(), declined.issuerCode())));
    }
    boolean notSent = sent && outcome instanceof IssuerOutcome.NotSent<OrderReceipt>;
    return Word.of(notSent ? OrderEvent.NOT_SENT : OrderEvent.UNANSWERED);
  }

  /** From when on "no such order" means that there will be none. */
  long finalAt(LegBody leg) {
    return leg.askedAt() + window(leg);
  }

  long window(LegBody leg) {
    return issuer(leg).profile().finalityWindow().toMillis();
  }

  private Issuer issuer(LegBody leg) {
    return platform.issuer(Objects.requireNonNull(leg.issuer()));
  }

  private static DebitOrder debit(
      PaymentBody payment, OrderId order, AgreementToken agreement, Money amount) {
    boolean topUp = payment.kind() == PaymentKind.TOP_UP;
    String payee =
        payment.payee() != null
            ? payment.payee()
            : new WalletId(payment.peer() == null ? payment.wallet() : payment.peer()).toString();
    return new DebitOrder(
        order,
        agreement,
        amount,
        topUp ? DebitOrder.Purpose.TOP_UP : DebitOrder.Purpose.PAYMENT,
        payee);
  }

  /**
   * An issuer cannot have moved more than it was asked for, or in another currency; nor less, where
   * it pays out.
   */
  private static boolean plausible(PaymentBody payment, LegBody leg, OrderReceipt receipt) {
    Money moved = receipt.amount();
    Money asked = money(payment, leg.amount());
    boolean plausible =
        moved.isSameCurrency(asked)
            && moved.isPositive()
            && !moved.isGreaterThan(asked)
            && (leg.by() == LegBody.By.DEBIT || moved.isEqual(asked));
    if (!plausible) {
      LOG.error("Issuer {} approved an amount that it was not asked for.", leg.issuer());
    }
    return plausible;
  }

  private static Money money(PaymentBody payment, long minorUnits) {
    return Money.ofMinor(CurrencyUnit.of(payment.currency()), minorUnits);
  }
}
