package dev.kabao.wallet.internal.settlement;

import dev.kabao.wallet.internal.incoming.Arrivals;
import dev.kabao.wallet.internal.payment.BankTopUps;
import dev.kabao.wallet.internal.payment.BookedOrder;
import dev.kabao.wallet.internal.payment.OrderBook;
import dev.kabao.wallet.ledger.Entry;
import dev.kabao.wallet.ledger.TransferId;
import dev.kabao.wallet.spi.issuer.IssuerNotice.MoneyReceived;
import dev.kabao.wallet.spi.issuer.IssuerOutcome;
import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.spi.issuer.OrderReceipt;
import dev.kabao.wallet.spi.settlement.SettlementHeader;
import dev.kabao.wallet.spi.settlement.SettlementRecord.Kind;
import dev.kabao.wallet.spi.settlement.SettlementRecord.Line;
import dev.kabao.wallet.spi.store.Store;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Compares single lines with the books, and lets each decide what was not known. Confined to one
 * run.
 */
final class LineCheck {
  private final Store store;
  private final OrderBook orders;
  private final Arrivals arrivals;
  private final SettlementHeader header;
  private final String issuer;
  private final Marks marks;
  private final Report report;

  /** What the file names and does not decide; of the books' own undecided orders only. */
  private final Set<UUID> leftOpen = new HashSet<>();

  LineCheck(
      Store store,
      OrderBook orders,
      Arrivals arrivals,
      SettlementHeader header,
      Marks marks,
      Report report) {
    this.store = store;
    this.orders = orders;
    this.arrivals = arrivals;
    this.header = header;
    this.issuer = header.issuer();
    this.marks = marks;
    this.report = report;
  }

  /** Takes one line. */
  void take(Line line) {
    switch (line.kind()) {
      case DEBIT, CREDIT, REFUND -> moved(line, line.order().orElseThrow());
      case RETURNED -> returned(line, line.order().orElseThrow());
      case RECEIVED -> received(line);
    }
  }

  /** The undecided orders that lines named, and did not decide. */
  Set<UUID> leftOpen() {
    return Set.copyOf(leftOpen);
  }

  private void moved(Line line, OrderId name) {
    UUID id = OrderBook.idOf(name);
    Optional<BookedOrder> order = named(line, id, line.kind());
    if (order.isEmpty()) {
      return;
    }
    Optional<Entry> known = movement(id, line.kind());
    if (known.isPresent()) {
      compare(line, name, KnownMovement.moved(known.get(), order.get()));
      if (order.get().movedAt() == 0 && OrderBook.fits(order.get(), line.amount())) {
        orders.dates(order.get(), receipt(line));
      }
      return;
    }
    if (!OrderBook.fits(order.get(), line.amount())) {
      leaveOpen(order.get());
      report.differs(line, name, order.get().amount());
      return;
    }
    orders.hear(order.get(), new IssuerOutcome.Approved<>(receipt(line)));
    decided(line, order.get(), movement(id, line.kind()));
  }

  private void returned(Line line, OrderId name) {
    UUID id = OrderBook.idOf(name);
    Optional<BookedOrder> order = named(line, id, Kind.CREDIT);
    if (order.isEmpty()) {
      return;
    }
    Optional<Entry> known = store.transfer(OrderBook.returned(id));
    if (known.isPresent()) {
      compare(line, name, KnownMovement.returned(known.get(), order.get()));
      return;
    }
    if (!order.get().amount().equals(line.amount())) {
      leaveOpen(order.get());
      report.differs(line, name, order.get().amount());
      return;
    }
    orders.comesBack(order.get(), receipt(line));
    decided(line, order.get(), store.transfer(OrderBook.returned(id)));
  }

  private void received(Line line) {
    UUID id = Arrivals.idOf(issuer, line.issuerReference());
    TransferId arrival = BankTopUps.arrival(id);
    Optional<Entry> known = store.transfer(arrival);
    if (known.isPresent()) {
      long at = arrivals.receivedAt(id).orElse(0);
      compare(line, OrderId.of(id), new KnownMovement(known.get(), at, Optional.empty()));
      return;
    }
    arrivals.take(
        issuer,
        new MoneyReceived(
            line.issuerReference(), line.amount(), line.remark().orElse(""), line.at()));
    marks.add(store.transfer(arrival).orElseThrow().sequence());
    report.credited();
  }

  /** The transfer by which an order moved money, in time or late; empty if it did not. */
  private Optional<Entry> movement(UUID order, Kind kind) {
    Optional<Entry> ended =
        store.transfer(OrderBook.moved(order)).filter(entry -> entry.kind() == Entry.Kind.CAPTURE);
    // A refund that the issuer refused went to the balance by a transfer of that name.
    return ended.isPresent() || kind == Kind.REFUND
        ? ended
        : store.transfer(OrderBook.movedLate(order));
  }

  private void compare(Line line, OrderId order, KnownMovement movement) {
    Entry known = movement.entry();
    // One that it cannot be leaves no mark: the movement's own line may still come.
    if (!movement.canBe(line, header) || !marks.add(known.sequence())) {
      report.repeated(line, order);
      return;
    }
    Money here =
        Money.ofMinor(CurrencyUnit.of(known.counterpart().asset()), Math.abs(known.minorUnits()));
    if (here.equals(line.amount())) {
      report.matched();
    } else {
      report.differs(line, order, here);
    }
  }

  private void decided(Line line, BookedOrder order, Optional<Entry> movement) {
    if (movement.isPresent()) {
      marks.add(movement.get().sequence());
      report.resolved();
    } else {
      // The books have it in the balance already, or otherwise cannot follow: for a person.
      leaveOpen(order);
      report.missingHere(line);
    }
  }

  private void leaveOpen(BookedOrder order) {
    if (order.isUndecided()) {
      leftOpen.add(order.id());
    }
  }

  /** The order that a line is of; if there is none of that kind, that is told. */
  private Optional<BookedOrder> named(Line line, UUID id, Kind kind) {
    Optional<BookedOrder> own = orders.find(id).filter(order -> order.issuer().equals(issuer));
    Optional<BookedOrder> fitting = own.filter(order -> order.kind().name().equals(kind.name()));
    if (fitting.isEmpty()) {
      // Named as what it is not, it is named all the same.
      own.ifPresent(this::leaveOpen);
      report.missingHere(line);
    }
    return fitting;
  }

  private static OrderReceipt receipt(Line line) {
    return new OrderReceipt(line.issuerReference(), line.amount(), line.at());
  }
}
