package dev.kabao.wallet.internal.settlement;

import dev.kabao.wallet.internal.incoming.Arrivals;
import dev.kabao.wallet.internal.payment.BookedOrder;
import dev.kabao.wallet.internal.payment.OrderBook;
import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.Entry;
import dev.kabao.wallet.ledger.TransferId;
import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.spi.settlement.SettlementHeader;
import dev.kabao.wallet.spi.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * Finds what the books say moved at an issuer on a day, and the file of the day does not name. What
 * day that was is for the issuer's clock to say, which each receipt brought; only where there is
 * none it is for ours.
 */
final class MissingThere {
  /** How far back from the day's beginning: more than the clocks can differ. */
  private static final Duration MARGIN = Duration.ofDays(2);

  private static final int PAGE = 1_000;

  private final Store store;
  private final OrderBook orders;
  private final Arrivals arrivals;
  private final SettlementHeader header;

  MissingThere(Store store, OrderBook orders, Arrivals arrivals, SettlementHeader header) {
    this.store = store;
    this.orders = orders;
    this.arrivals = arrivals;
    this.header = header;
  }

  /**
   * Walks the issuer's account back from now to before the day.
   *
   * @param named the sequences of the transfers that the file names
   */
  void find(Marks named, Report report) {
    AccountId account = AccountId.issuer(header.issuer(), header.currency().getCode());
    Instant oldest = header.date().atStartOfDay(header.zone()).toInstant().minus(MARGIN);
    long before = Long.MAX_VALUE;
    List<Entry> page;
    do {
      page = store.entries(account, before, PAGE);
      for (Entry entry : page) {
        if (entry.at().isBefore(oldest)) {
          return;
        }
        if (isMovement(entry) && !named.contains(entry.sequence()) && isOfTheDay(entry)) {
          report.missingThere(
              OrderId.of(entry.transfer().subject()),
              Money.ofMinor(header.currency(), Math.abs(entry.minorUnits())));
        }
        before = entry.sequence();
      }
    } while (page.size() == PAGE);
  }

  private static boolean isMovement(Entry entry) {
    return switch (entry.kind()) {
      case POST, CAPTURE, PART_CAPTURE -> true;
      case HOLD, VOID -> false;
    };
  }

  private boolean isOfTheDay(Entry entry) {
    TransferId transfer = entry.transfer();
    Optional<BookedOrder> order = orders.find(transfer.subject());
    if (order.isEmpty()) {
      return isOfTheDay(entry, arrivals.receivedAt(transfer.subject()).orElse(0));
    }
    if (transfer.equals(OrderBook.returned(transfer.subject()))) {
      return isOfTheDay(entry, order.get().returnedAt());
    }
    if (order.get().movedAt() == 0 && order.get().returnedAt() != 0) {
      // Known by its return alone: of which day it was, the file of that day will say.
      return false;
    }
    return isOfTheDay(entry, order.get().movedAt());
  }

  private boolean isOfTheDay(Entry entry, long issuerAt) {
    Instant at = issuerAt == 0 ? entry.at() : Instant.ofEpochMilli(issuerAt);
    return LocalDate.ofInstant(at, header.zone()).equals(header.date());
  }
}
