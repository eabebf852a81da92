package dev.kabao.wallet.internal.payment;

import dev.kabao.wallet.card.CardState;
import dev.kabao.wallet.internal.card.CardVault;
import dev.kabao.wallet.internal.doc.CardBody;
import dev.kabao.wallet.internal.doc.PaymentBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.platform.Asking;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.Transfer;
import dev.kabao.wallet.ledger.TransferId;
import dev.kabao.wallet.payment.Decline;
import dev.kabao.wallet.payment.DeclineReason;
import dev.kabao.wallet.payment.PaymentState;
import dev.kabao.wallet.spi.issuer.AgreementToken;
import dev.kabao.wallet.spi.issuer.DebitOrder;
import dev.kabao.wallet.spi.issuer.Issuer;
import dev.kabao.wallet.spi.issuer.IssuerOutcome;
import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.spi.issuer.OrderReceipt;
import dev.kabao.wallet.spi.issuer.OrderStatus;
import dev.kabao.wallet.spi.store.Commit;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.Event;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.PaymentKind;
import dev.kabao.wallet.value.WalletException;
import dev.kabao.wallet.value.WalletId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Draws money from a bound card: the issuer is called after the intent is kept, and what it says is
 * kept before anybody is told. Used by the payer's own call and by the resolver alike.
 */
public final class Debits {
  /** The leg of the hold that the intent makes. */
  static final int HOLD_LEG = 0;

  /** The leg that captures or voids the hold. */
  private static final int END_LEG = 1;

  /** The leg that credits what an issuer drew after it had said that it would not. */
  private static final int LATE_LEG = 2;

  private static final int TRIES = 20;
  private static final Logger LOG = LoggerFactory.getLogger(Debits.class);

  private final Platform platform;

  /** Debits of one platform. */
  public Debits(Platform platform) {
    this.platform = platform;
  }

  /** Calls the issuer for an intent that was just kept. */
  Stored<PaymentBody> carryOut(Stored<PaymentBody> intent) {
    // Read after the intent was kept: a card that was unbound meanwhile pays nothing.
    Stored<CardBody> card =
        platform.get(CardBody.class, Objects.requireNonNull(intent.body().card()));
    if (card.body().state() != CardState.ACTIVE) {
      Decline ended = Decline.of(DeclineReason.CARD_ENDED);
      return apply(intent, PaymentEvent.NOT_SENT, Optional.empty(), Optional.of(ended));
    }
    Issuer issuer = platform.issuer(card.body().issuer());
    // A caller that was held up must not send what the resolver may have given up meanwhile.
    long latest = intent.body().createdAt() + issuer.profile().finalityWindow().toMillis() / 2;
    if (platform.clock().millis() > latest) {
      return apply(intent, PaymentEvent.NOT_SENT, Optional.empty(), Optional.empty());
    }
    PaymentBody body = intent.body();
    IssuerOutcome<OrderReceipt> outcome;
    try (AgreementToken agreement = new CardVault(platform).agreement(card)) {
      boolean topUp = body.kind() == PaymentKind.TOP_UP;
      String payee = topUp ? new WalletId(body.wallet()).toString() : payee(body);
      outcome =
          issuer.debit(
              new DebitOrder(
                  OrderId.of(intent.id()),
                  agreement,
                  amount(body),
                  topUp ? DebitOrder.Purpose.TOP_UP : DebitOrder.Purpose.PAYMENT,
                  payee));
    }
    return apply(intent, outcome, PaymentEvent.NOT_SENT);
  }

  /**
   * Asks the issuer what became of a payment that is not decided; the payment as it then stands. A
   * call that may still be under way is left alone. A question that comes before it is due, because
   * somebody looks, changes nothing unless it decides: it must not slow the schedule down.
   */
  public Stored<PaymentBody> ask(Stored<PaymentBody> undecided) {
    PaymentBody body = undecided.body();
    // Before the question: an answer that was true within the window proves nothing after it.
    long asked = platform.clock().millis();
    boolean due = asked >= body.askAt();
    boolean underWay = body.state() == PaymentState.STARTED;
    if (body.askAt() == 0 || (!due && (underWay || body.state().isFinal()))) {
      return undecided;
    }
    Issuer issuer = platform.issuer(Objects.requireNonNull(body.issuer()));
    OrderStatus<OrderReceipt> status = issuer.queryOrder(OrderId.of(undecided.id()));
    if (status instanceof OrderStatus.Found<OrderReceipt> found) {
      // A question that could not be sent says nothing about the order.
      return apply(undecided, found.outcome(), PaymentEvent.UNANSWERED);
    }
    return apply(
        undecided,
        asked > finalAt(body) ? PaymentEvent.NOT_RECEIVED : PaymentEvent.UNANSWERED,
        Optional.empty(),
        Optional.empty());
  }

  private Stored<PaymentBody> apply(
      Stored<PaymentBody> payment, IssuerOutcome<OrderReceipt> outcome, PaymentEvent ifNotSent) {
    if (outcome instanceof IssuerOutcome.Approved<OrderReceipt> approved) {
      OrderReceipt receipt = approved.value();
      return plausible(payment.body(), receipt)
          ? apply(payment, PaymentEvent.APPROVED, Optional.of(receipt), Optional.empty())
          : apply(payment, PaymentEvent.UNANSWERED, Optional.empty(), Optional.empty());
    }
    if (outcome instanceof IssuerOutcome.Declined<OrderReceipt> declined) {
      Decline decline = Decline.byIssuer(declined.category(), declined.issuerCode());
      return apply(payment, PaymentEvent.DECLINED, Optional.empty(), Optional.of(decline));
    }
    boolean notSent = outcome instanceof IssuerOutcome.NotSent<OrderReceipt>;
    PaymentEvent event = notSent ? ifNotSent : PaymentEvent.UNANSWERED;
    return apply(payment, event, Optional.empty(), Optional.empty());
  }

  /** An issuer cannot have drawn more than it was asked for, or in another currency. */
  private static boolean plausible(PaymentBody body, OrderReceipt receipt) {
    Money drawn = receipt.amount();
    Money asked = amount(body);
    boolean plausible =
        drawn.isSameCurrency(asked) && drawn.isPositive() && !drawn.isGreaterThan(asked);
    if (!plausible) {
      LOG.error("Issuer {} approved an amount that it was not asked for.", body.issuer());
    }
    return plausible;
  }

  private Stored<PaymentBody> apply(
      Stored<PaymentBody> payment,
      PaymentEvent event,
      Optional<OrderReceipt> receipt,
      Optional<Decline> decline) {
    Stored<PaymentBody> current = payment;
    for (int i = 0; i < TRIES; i++) {
      Optional<PaymentState> next = PaymentStates.next(current.body().state(), event);
      Change change;
      if (askedTooSoon(current.body(), event)) {
        return current;
      }
      if (next.isPresent()) {
        change = change(current, next.get(), event, receipt, decline);
      } else if (drawnAfterDecline(current.body(), event)) {
        change = lateCredit(current, receipt.orElseThrow());
      } else if (current.body().askAt() != 0) {
        change = confirmed(current);
      } else {
        return current;
      }
      Commit commit =
          new Commit(
              Instant.ofEpochMilli(change.body.updatedAt()),
              Optional.empty(),
              List.of(current.replace(change.body, Asking.index(change.body.askAt()))),
              change.transfers,
              List.of(new Event(change.event, new WalletId(change.body.wallet()), current.id())));
      CommitOutcome outcome = platform.committer().commit(commit);
      if (outcome instanceof CommitOutcome.Applied) {
        return current.replaced(change.body);
      }
      // Somebody else decided it meanwhile: look again.
      current = platform.get(PaymentBody.class, current.id());
    }
    throw Platform.contention("payment");
  }

  private Change change(
      Stored<PaymentBody> current,
      PaymentState next,
      PaymentEvent event,
      Optional<OrderReceipt> receipt,
      Optional<Decline> decline) {
    TransferId hold = new TransferId(current.id(), HOLD_LEG);
    TransferId end = new TransferId(current.id(), END_LEG);
    long now = platform.clock().millis();
    PaymentBody body = current.body();
    return switch (next) {
      case SUCCEEDED -> {
        OrderReceipt drawn = receipt.orElseThrow();
        long settled = drawn.amount().getAmountMinorLong();
        yield new Change(
            PaymentBodies.succeeded(body, settled, drawn.issuerReference(), now),
            List.of(new Transfer.Capture(end, hold, settled)),
            "payment.succeeded");
      }
      case DECLINED ->
          new Change(
              PaymentBodies.declined(
                  body,
                  decline.orElseGet(() -> reason(event)),
                  now,
                  // "Never received" rests on an issuer's word about time: ask once more.
                  event == PaymentEvent.NOT_RECEIVED
                      ? now + (finalAt(body) - body.createdAt())
                      : 0),
              List.of(new Transfer.VoidHold(end, hold)),
              "payment.declined");
      case STARTED, UNKNOWN ->
          new Change(PaymentBodies.unknown(body, now, finalAt(body)), List.of(), "payment.unknown");
    };
  }

  /** An UNKNOWN payment was asked about before its time, and nothing came of it. */
  private boolean askedTooSoon(PaymentBody body, PaymentEvent event) {
    return event == PaymentEvent.UNANSWERED
        && body.state() == PaymentState.UNKNOWN
        && platform.clock().millis() < body.askAt();
  }

  /** From when on "no such order" means that there will be none. */
  private long finalAt(PaymentBody body) {
    Issuer issuer = platform.issuer(Objects.requireNonNull(body.issuer()));
    return body.createdAt() + issuer.profile().finalityWindow().toMillis();
  }

  /** A payment that counted as not received was asked about once more, and nothing was drawn. */
  private Change confirmed(Stored<PaymentBody> current) {
    PaymentBody body = PaymentBodies.noMoreQuestions(current.body(), platform.clock().millis());
    return new Change(body, List.of(), "payment.declined");
  }

  private static Decline reason(PaymentEvent event) {
    return Decline.of(
        event == PaymentEvent.NOT_SENT
            ? DeclineReason.ISSUER_UNREACHABLE
            : DeclineReason.NOT_RECEIVED);
  }

  /**
   * Whether the issuer drew money for an order that counted as failed, and this is the first word
   * of it.
   */
  private static boolean drawnAfterDecline(PaymentBody body, PaymentEvent event) {
    return event == PaymentEvent.APPROVED
        && body.state() == PaymentState.DECLINED
        && body.issuerReference() == null;
  }

  /** The payment stays declined, as the person was told; what was drawn all the same is theirs. */
  private Change lateCredit(Stored<PaymentBody> current, OrderReceipt receipt) {
    PaymentBody body = current.body();
    LOG.error(
        "Issuer {} drew money for an order that had counted as failed; credited to the wallet.",
        body.issuer());
    AccountId from = AccountId.issuer(Objects.requireNonNull(body.issuer()), body.currency());
    AccountId to = AccountId.wallet(new WalletId(body.wallet()), body.currency());
    long drawn = receipt.amount().getAmountMinorLong();
    return new Change(
        PaymentBodies.late(body, receipt.issuerReference(), platform.clock().millis()),
        List.of(new Transfer.Post(new TransferId(current.id(), LATE_LEG), from, to, drawn)),
        "payment.drawn-late");
  }

  private static Money amount(PaymentBody body) {
    return Money.ofMinor(CurrencyUnit.of(body.currency()), body.amount());
  }

  private static String payee(PaymentBody body) {
    if (body.payee() == null) {
      throw new WalletException(
          ErrorCode.DOCUMENT_UNREADABLE,
          Map.of("collection", "payment", "id", "-", "reason", "a payment without a payee"));
    }
    return body.payee();
  }

  /** What one event changes, in one commit. */
  private record Change(PaymentBody body, List<Transfer> transfers, String event) {}
}
