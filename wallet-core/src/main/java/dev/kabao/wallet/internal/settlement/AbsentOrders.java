package dev.kabao.wallet.internal.settlement;

import dev.kabao.wallet.internal.payment.BookedOrder;
import dev.kabao.wallet.internal.payment.OrderBook;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.spi.issuer.IssuerOutcome;
import dev.kabao.wallet.spi.issuer.OrderReceipt;
import dev.kabao.wallet.spi.issuer.OrderStatus;
import dev.kabao.wallet.spi.settlement.SettlementHeader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Decides what the books hold undecided and the files do not name: an order was not carried out if
 * the files of all days on which it can have been carried out were read to their ends, and none
 * names it. The issuer is asked once more before, as only it knows of an order that it has accepted
 * and not decided; if it does not answer, the files decide.
 */
final class AbsentOrders {
  private static final int MOST_SILENCES = 5;

  /** So that a day stays a small document. */
  private static final int MOST_LEFT_OPEN = 1_000;

  private final Platform platform;
  private final OrderBook orders;
  private final SettlementHeader header;
  private final SettledDays days;
  private int silences;

  AbsentOrders(Platform platform, OrderBook orders, SettlementHeader header) {
    this.platform = platform;
    this.orders = orders;
    this.header = header;
    this.days = new SettledDays(platform, header);
  }

  /**
   * Decides what it can.
   *
   * @param leftOpen the orders that the file names and does not decide
   */
  void decide(Set<UUID> leftOpen, Report report) {
    Instant end = header.date().plusDays(1).atStartOfDay(header.zone()).toInstant();
    if (!report.isWhole() || platform.clock().instant().isBefore(end)) {
      return;
    }
    if (leftOpen.size() > MOST_LEFT_OPEN) {
      // Such a file is not worth believing in what it leaves out.
      return;
    }
    days.add(leftOpen);
    List<UUID> absent = new ArrayList<>();
    orders.forEachUndecided(
        header.issuer(),
        order -> {
          if (isAbsent(order)) {
            absent.add(order.id());
          }
        });
    for (UUID id : absent) {
      Optional<BookedOrder> order = orders.find(id).filter(BookedOrder::isUndecided);
      if (order.isPresent() && !decide(order.get()).isUndecided()) {
        report.resolved();
      }
    }
  }

  private boolean isAbsent(BookedOrder order) {
    if (order.intentAt() == 0 || !order.amount().getCurrencyUnit().equals(header.currency())) {
      return false;
    }
    long window = platform.issuer(header.issuer()).profile().finalityWindow().toMillis();
    // Half of the window is there for the difference of the clocks; it may go either way.
    LocalDate first = dateOf(order.intentAt() - window / 2);
    LocalDate last = dateOf(order.intentAt() + window);
    return !header.date().isBefore(first)
        && !header.date().isAfter(last)
        && days.noneNames(order.id(), first, last);
  }

  private LocalDate dateOf(long millis) {
    return LocalDate.ofInstant(Instant.ofEpochMilli(millis), header.zone());
  }

  private BookedOrder decide(BookedOrder order) {
    if (silences >= MOST_SILENCES) {
      return orders.notReceived(order);
    }
    OrderStatus<OrderReceipt> status = orders.query(order);
    if (!(status instanceof OrderStatus.Found<OrderReceipt> found)) {
      return orders.notReceived(order);
    }
    if (found.outcome() instanceof IssuerOutcome.Unknown
        || found.outcome() instanceof IssuerOutcome.NotSent) {
      silences++;
      return orders.notReceived(order);
    }
    return orders.hear(order, found.outcome());
  }
}
