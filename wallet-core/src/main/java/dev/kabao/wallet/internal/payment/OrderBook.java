package dev.kabao.wallet.internal.payment;

import dev.kabao.wallet.internal.doc.Body;
import dev.kabao.wallet.internal.doc.Json;
import dev.kabao.wallet.internal.doc.LegBody;
import dev.kabao.wallet.internal.doc.PaymentBody;
import dev.kabao.wallet.internal.doc.RefundBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.platform.Asking;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.ledger.TransferId;
import dev.kabao.wallet.spi.issuer.IssuerOutcome;
import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.spi.issuer.OrderReceipt;
import dev.kabao.wallet.spi.issuer.OrderStatus;
import dev.kabao.wallet.spi.store.Document;
import dev.kabao.wallet.spi.store.IndexRange;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.joda.money.Money;

/**
 * The orders of issuers: finds what an order is a part of, and takes in what an issuer tells of it
 * of its own accord, in a notice or a settlement file. Thread-safe.
 */
public final class OrderBook {
  private static final int PAGE = 500;

  private final Platform platform;
  private final PaymentEngine payments;
  private final Refunds refunds;
  private final Orders orders;
  private final Returns returns;
  private final Dating dating;

  /** The orders of one platform. */
  public OrderBook(Platform platform) {
    this.platform = platform;
    this.payments = new PaymentEngine(platform);
    this.refunds = new Refunds(platform);
    this.orders = new Orders(platform);
    this.returns = new Returns(platform);
    this.dating = new Dating(platform);
  }

  /** The number by which an issuer's order is kept. */
  public static UUID idOf(OrderId order) {
    String digits = order.value();
    return new UUID(
        Long.parseUnsignedLong(digits, 0, 16, 16), Long.parseUnsignedLong(digits, 16, 32, 16));
  }

  /** The transfer by which an order moved money as it was to. */
  public static TransferId moved(UUID order) {
    return new TransferId(order, Funder.END_LEG);
  }

  /** The transfer of an order that moved money after it had counted as failed. */
  public static TransferId movedLate(UUID order) {
    return new TransferId(order, Funder.LATE_LEG);
  }

  /** The transfer of a credit that came back. */
  public static TransferId returned(UUID order) {
    return new TransferId(order, Returns.RETURN_LEG);
  }

  /** The order with this id, if it is one of this platform's. */
  public Optional<BookedOrder> find(UUID order) {
    return platform
        .find(PaymentBody.class, order)
        .flatMap(payment -> BookedOrder.of(payment, order))
        .or(
            () ->
                one(PaymentBody.class, PaymentIndex.paymentWithOrder(order))
                    .flatMap(payment -> BookedOrder.of(payment, order)))
        .or(
            () ->
                one(RefundBody.class, PaymentIndex.refundWithOrder(order))
                    .flatMap(refund -> BookedOrder.ofRefund(refund, order)));
  }

  /** Goes through the undecided orders of payments at an issuer. {@code to} must decide none. */
  public void forEachUndecided(String issuer, Consumer<BookedOrder> to) {
    IndexRange asked = Asking.due(Json.collectionOf(PaymentBody.class), Long.MAX_VALUE - 1);
    Optional<String> after = Optional.empty();
    do {
      var page = platform.store().findByIndex(asked, after, PAGE);
      for (Document document : page.items()) {
        Stored<PaymentBody> payment = Json.read(PaymentBody.class, document);
        payment.body().legs().stream()
            .map(LegBody::order)
            .filter(Objects::nonNull)
            .flatMap(order -> BookedOrder.of(payment, order).stream())
            .filter(order -> order.isUndecided() && order.issuer().equals(issuer))
            .forEach(to);
      }
      after = page.next();
    } while (after.isPresent());
  }

  /**
   * Takes in what became of an order. What decides nothing, and what the issuer was not asked for,
   * changes nothing.
   *
   * @return the order as it then stands
   */
  public BookedOrder hear(BookedOrder order, IssuerOutcome<OrderReceipt> outcome) {
    boolean decides =
        outcome instanceof IssuerOutcome.Approved || outcome instanceof IssuerOutcome.Declined;
    return decides ? take(order, word(order, outcome)) : order;
  }

  /**
   * Takes in that a credit came back. If it was not known that it had been paid out, that comes
   * first; when, and under what name, is then for the issuer to say: {@link #dates}.
   *
   * @param back what came back: all of the credit
   * @return the order as it then stands
   */
  public BookedOrder comesBack(BookedOrder order, OrderReceipt back) {
    BookedOrder current = order.isUndecided() ? look(order) : order;
    if (current.state() != BookedOrder.State.MOVED) {
      // The return's name stands in for the payout's; without a time it counts for nothing.
      OrderReceipt undated = new OrderReceipt(back.issuerReference(), back.amount(), Instant.EPOCH);
      current = hear(current, new IssuerOutcome.Approved<>(undated));
    }
    Stored<PaymentBody> payment = Objects.requireNonNull(current.payment());
    return BookedOrder.of(returns.take(payment, order.id(), back.at().toEpochMilli()), order.id())
        .orElseThrow();
  }

  /**
   * Takes in when a payment's order moved its money, and under what name, where only that it did
   * was known. Anything else is left as it is.
   */
  public void dates(BookedOrder order, OrderReceipt receipt) {
    if (order.payment() != null && order.state() == BookedOrder.State.MOVED) {
      dating.take(order.payment(), order.id(), receipt);
    }
  }

  /** Asks the issuer what became of an order. */
  public OrderStatus<OrderReceipt> query(BookedOrder order) {
    return platform.issuer(order.issuer()).queryOrder(OrderId.of(order.id()));
  }

  /** Takes in that the issuer never got an order, and will not carry it out. */
  public BookedOrder notReceived(BookedOrder order) {
    return take(order, Orders.Word.of(OrderEvent.NOT_RECEIVED));
  }

  private BookedOrder look(BookedOrder order) {
    return BookedOrder.of(payments.look(Objects.requireNonNull(order.payment())), order.id())
        .orElseThrow();
  }

  private Orders.Word word(BookedOrder order, IssuerOutcome<OrderReceipt> outcome) {
    if (order.payment() != null) {
      PaymentBody body = order.payment().body();
      return orders.word(body, order.leg(), outcome, false);
    }
    RefundBody body = Objects.requireNonNull(order.refund()).body();
    return RefundOrders.word(outcome, order.part(), body.currency());
  }

  private BookedOrder take(BookedOrder order, Orders.Word word) {
    if (word.event() == OrderEvent.UNANSWERED) {
      // The issuer tells of another amount than it was asked for: that is no decision.
      return order;
    }
    UUID id = order.id();
    Optional<BookedOrder> after =
        order.payment() != null
            ? BookedOrder.of(payments.hear(order.payment(), id, word), id)
            : BookedOrder.ofRefund(
                refunds.hear(Objects.requireNonNull(order.refund()), id, word), id);
    return after.orElseThrow();
  }

  /** Whether an amount can be what an issuer moved for an order. */
  public static boolean fits(BookedOrder order, Money moved) {
    boolean less = order.kind() == BookedOrder.Kind.DEBIT;
    return moved.isSameCurrency(order.amount())
        && (less ? !moved.isGreaterThan(order.amount()) : moved.isEqual(order.amount()));
  }

  private <T extends Body> Optional<Stored<T>> one(Class<T> type, IndexRange range) {
    return platform.store().findByIndex(range, Optional.empty(), 1).items().stream()
        .findFirst()
        .map(document -> Json.read(type, document));
  }
}
