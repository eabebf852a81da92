package dev.kabao.wallet.internal.payment;

import dev.kabao.wallet.internal.doc.RefundBody;
import dev.kabao.wallet.internal.doc.RefundBody.Part;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.platform.Asking;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.Transfer;
import dev.kabao.wallet.ledger.TransferId;
import dev.kabao.wallet.payment.Decline;
import dev.kabao.wallet.payment.Refund.PartState;
import dev.kabao.wallet.spi.issuer.DeclineCategory;
import dev.kabao.wallet.spi.issuer.Issuer;
import dev.kabao.wallet.spi.issuer.IssuerOutcome;
import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.spi.issuer.OrderReceipt;
import dev.kabao.wallet.spi.issuer.OrderStatus;
import dev.kabao.wallet.spi.issuer.RefundOrder;
import dev.kabao.wallet.spi.store.Commit;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.Event;
import dev.kabao.wallet.value.WalletId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Brings refunds to the cards that the money came from. An issuer gives back at most once under one
 * order id, so an order that did not reach it is sent again under the same id. One that it could
 * not serve follows under a new id, since the old one would only bring the old answer: it was
 * declined, so no money moved by it. What the card does not take goes to the balance.
 */
final class RefundOrders {
  private static final int TRIES = 40;

  /** What is declined for a reason of the issuer's or ours, not of the card's. */
  private static final Set<DeclineCategory> FOR_NOW =
      EnumSet.of(
          DeclineCategory.UNAVAILABLE,
          DeclineCategory.SECURITY_CONFIG,
          DeclineCategory.REQUEST_INVALID);

  /** How long an issuer that cannot serve a refund is waited for; then the balance is better. */
  private static final long PATIENCE_MILLIS = Duration.ofDays(3).toMillis();

  private final Platform platform;

  RefundOrders(Platform platform) {
    this.platform = platform;
  }

  /** Sends what is to be sent and asks about the rest; the refund as it then stands. */
  Stored<RefundBody> look(Stored<RefundBody> refund) {
    Stored<RefundBody> current = refund;
    // Once for all parts: the first answer moves the schedule on.
    boolean due = platform.clock().millis() >= refund.body().askAt();
    for (int at = 0; at < refund.body().parts().size(); at++) {
      Part part = current.body().parts().get(at);
      // What the issuer could not serve has time until it is due, whoever looks meanwhile.
      boolean now = due || (part.again() && part.earlier() == null);
      if (part.state() == PartState.ON_ITS_WAY && now) {
        current = apply(current, at, part.again() ? send(current, part) : query(current, part));
      }
    }
    return current;
  }

  /** Takes in what an issuer said of an order. */
  Stored<RefundBody> hear(Stored<RefundBody> refund, UUID order, Orders.Word word) {
    for (int at = 0; at < refund.body().parts().size(); at++) {
      if (order.equals(refund.body().parts().get(at).order())) {
        return apply(refund, at, word);
      }
    }
    return refund;
  }

  /** What an answer means for a part. */
  static Orders.Word word(IssuerOutcome<OrderReceipt> outcome, Part part, String currency) {
    if (outcome instanceof IssuerOutcome.Approved<OrderReceipt> approved) {
      Money given = approved.value().amount();
      boolean plausible = given.equals(Money.ofMinor(CurrencyUnit.of(currency), part.amount()));
      return plausible
          ? new Orders.Word(OrderEvent.APPROVED, Optional.of(approved.value()), Optional.empty())
          : Orders.Word.of(OrderEvent.UNANSWERED);
    }
    if (outcome instanceof IssuerOutcome.Declined<OrderReceipt> declined) {
      return new Orders.Word(
          OrderEvent.DECLINED,
          Optional.empty(),
          Optional.of(Decline.byIssuer(declined.category(), declined.issuerCode())));
    }
    return Orders.Word.of(
        outcome instanceof IssuerOutcome.NotSent<OrderReceipt>
            ? OrderEvent.NOT_SENT
            : OrderEvent.UNANSWERED);
  }

  private Orders.Word send(Stored<RefundBody> refund, Part part) {
    return word(
        issuer(part)
            .refund(
                new RefundOrder(
                    OrderId.of(Objects.requireNonNull(part.order())),
                    OrderId.of(Objects.requireNonNull(part.debit())),
                    Money.ofMinor(CurrencyUnit.of(refund.body().currency()), part.amount()))),
        part,
        refund.body().currency());
  }

  private Orders.Word query(Stored<RefundBody> refund, Part part) {
    long asked = platform.clock().millis();
    OrderStatus<OrderReceipt> status =
        issuer(part).queryOrder(OrderId.of(Objects.requireNonNull(part.order())));
    if (status instanceof OrderStatus.Found<OrderReceipt> found) {
      Orders.Word word = word(found.outcome(), part, refund.body().currency());
      // A question that could not be sent says nothing of the order.
      return word.event() == OrderEvent.NOT_SENT ? Orders.Word.of(OrderEvent.UNANSWERED) : word;
    }
    return Orders.Word.of(
        asked > finalAt(refund.body(), part) ? OrderEvent.NOT_RECEIVED : OrderEvent.UNANSWERED);
  }

  private Stored<RefundBody> apply(Stored<RefundBody> refund, int at, Orders.Word word) {
    Stored<RefundBody> current = refund;
    UUID order = Objects.requireNonNull(refund.body().parts().get(at).order());
    boolean blocked = false;
    for (int i = 0; i < TRIES; i++) {
      Part part = current.body().parts().get(at);
      if (part.state() != PartState.ON_ITS_WAY || !order.equals(part.order())) {
        // Somebody else has heard it already.
        return current;
      }
      List<Transfer> transfers = new ArrayList<>();
      Part after = after(current.body(), part, word, blocked, transfers);
      if (after.equals(part) && !movesOn(current.body(), platform.clock().millis())) {
        return current;
      }
      RefundBody body = with(current.body(), at, after);
      boolean done = body.done();
      CommitOutcome outcome =
          platform
              .committer()
              .commit(
                  new Commit(
                      Instant.ofEpochMilli(body.updatedAt()),
                      Optional.empty(),
                      List.of(current.replace(body, PaymentIndex.of(body))),
                      transfers,
                      List.of(
                          new Event(
                              done ? "refund.done" : "refund.unknown",
                              new WalletId(body.wallet()),
                              current.id()))));
      if (outcome instanceof CommitOutcome.Applied) {
        return current.replaced(body);
      }
      // A closed wallet takes nothing: a person has to look at it.
      blocked = outcome instanceof CommitOutcome.AccountBlocked;
      current = platform.get(RefundBody.class, current.id());
    }
    throw Platform.contention("refund");
  }

  private Part after(
      RefundBody body, Part part, Orders.Word word, boolean blocked, List<Transfer> transfers) {
    UUID order = Objects.requireNonNull(part.order());
    return switch (word.event()) {
      case APPROVED -> {
        transfers.add(
            new Transfer.Capture(Settling.end(order), Settling.held(order), part.amount()));
        yield changed(
            part,
            PartState.ON_CARD,
            false,
            word.receipt().map(receipt -> receipt.at().toEpochMilli()).orElse(0L));
      }
      case DECLINED -> {
        if (isForNow(body, word)) {
          yield anew(body, part, transfers);
        }
        AccountId wallet =
            blocked
                ? AccountId.suspense(body.currency())
                : AccountId.wallet(new WalletId(body.wallet()), body.currency());
        transfers.add(new Transfer.VoidHold(Settling.end(order), Settling.held(order)));
        transfers.add(
            Transfer.Post.returning(
                new TransferId(order, Funder.LATE_LEG), from(body), wallet, part.amount()));
        PartState home = blocked ? PartState.IN_SUSPENSE : PartState.IN_BALANCE;
        yield changed(part, home, false, 0);
      }
      case NOT_SENT, NOT_RECEIVED -> changed(part, PartState.ON_ITS_WAY, true, 0);
      case UNANSWERED -> changed(part, PartState.ON_ITS_WAY, false, 0);
    };
  }

  /** Whether an issuer that cannot serve a refund now may be able to later. */
  private boolean isForNow(RefundBody body, Orders.Word word) {
    return word.decline().flatMap(Decline::category).filter(FOR_NOW::contains).isPresent()
        && platform.clock().millis() < body.createdAt() + PATIENCE_MILLIS;
  }

  /** The same part under another order, to be sent when the schedule says. */
  private Part anew(RefundBody body, Part part, List<Transfer> transfers) {
    UUID old = Objects.requireNonNull(part.order());
    UUID order = platform.ids().next();
    transfers.add(new Transfer.VoidHold(Settling.end(old), Settling.held(old)));
    transfers.add(
        new Transfer.Hold(
            Settling.held(order),
            from(body),
            AccountId.issuer(Objects.requireNonNull(part.issuer()), body.currency()),
            part.amount(),
            Optional.empty()));
    return new Part(
        part.card(),
        part.issuer(),
        order,
        part.debit(),
        part.amount(),
        PartState.ON_ITS_WAY,
        true,
        0,
        part.orders());
  }

  private RefundBody with(RefundBody body, int at, Part after) {
    List<Part> parts = new ArrayList<>(body.parts());
    parts.set(at, after);
    long now = platform.clock().millis();
    boolean waits = parts.stream().anyMatch(part -> part.state() == PartState.ON_ITS_WAY);
    boolean moves = movesOn(body, now);
    long next = moves ? Asking.next(now, body.asked(), finalAt(body, after)) : body.askAt();
    return new RefundBody(
        body.v(),
        body.wallet(),
        body.payment(),
        body.cause(),
        body.from(),
        body.currency(),
        parts,
        body.createdAt(),
        now,
        moves ? body.asked() + 1 : body.asked(),
        waits ? next : 0,
        body.unknown());
  }

  /**
   * Whether what is said now moves the schedule on: the first time, and when it was due. A person
   * who keeps looking does not slow it down.
   */
  private static boolean movesOn(RefundBody body, long now) {
    return body.asked() == 0 || now >= body.askAt();
  }

  private long finalAt(RefundBody body, Part part) {
    return body.createdAt() + issuer(part).profile().finalityWindow().toMillis();
  }

  private static AccountId from(RefundBody body) {
    return body.from() == null
        ? AccountId.transit(body.currency())
        : AccountId.payee(body.from(), body.currency());
  }

  private static Part changed(Part part, PartState state, boolean again, long issuerAt) {
    return new Part(
        part.card(),
        part.issuer(),
        part.order(),
        part.debit(),
        part.amount(),
        state,
        again,
        issuerAt,
        part.earlier());
  }

  private Issuer issuer(Part part) {
    return platform.issuer(Objects.requireNonNull(part.issuer()));
  }
}
