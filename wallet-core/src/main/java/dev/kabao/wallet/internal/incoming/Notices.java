package dev.kabao.wallet.internal.incoming;

import dev.kabao.wallet.internal.payment.BookedOrder;
import dev.kabao.wallet.internal.payment.OrderBook;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.spi.issuer.IssuerNotice;
import dev.kabao.wallet.spi.issuer.IssuerNotice.CreditReturned;
import dev.kabao.wallet.spi.issuer.IssuerNotice.MoneyReceived;
import dev.kabao.wallet.spi.issuer.IssuerNotice.OrderDecided;
import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.spi.issuer.OrderReceipt;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes single notices in. Late, repeated and disordered ones change nothing twice. */
final class Notices {
  private static final Logger LOG = LoggerFactory.getLogger(Notices.class);

  private final Platform platform;
  private final Arrivals arrivals;
  private final OrderBook orders;

  Notices(Platform platform) {
    this.platform = platform;
    this.arrivals = new Arrivals(platform);
    this.orders = new OrderBook(platform);
  }

  void take(String issuer, IssuerNotice notice) {
    if (notice instanceof MoneyReceived received) {
      arrivals.take(issuer, received);
    } else if (notice instanceof OrderDecided decided) {
      decided(issuer, decided);
    } else {
      returned(issuer, (CreditReturned) notice);
    }
  }

  private void decided(String issuer, OrderDecided notice) {
    // A call that is under way brings the same answer, and has more to do with it.
    order(issuer, notice.order())
        .filter(order -> !order.isGoingOn(platform.clock().millis()))
        .ifPresent(order -> orders.hear(order, notice.outcome()));
  }

  private void returned(String issuer, CreditReturned notice) {
    Optional<BookedOrder> order = order(issuer, notice.order());
    if (order.isEmpty() || order.get().returnedAt() != 0) {
      return;
    }
    if (order.get().kind() != BookedOrder.Kind.CREDIT
        || !order.get().amount().equals(notice.amount())) {
      LOG.error(
          "Issuer {} returned order {}, which is no credit of that amount; nothing was changed.",
          issuer,
          notice.order());
      return;
    }
    orders.comesBack(
        order.get(), new OrderReceipt(notice.issuerReference(), notice.amount(), notice.at()));
  }

  /** The order, if it is one of this issuer's; no issuer can tell of another's. */
  private Optional<BookedOrder> order(String issuer, OrderId id) {
    Optional<BookedOrder> order =
        orders.find(OrderBook.idOf(id)).filter(found -> found.issuer().equals(issuer));
    if (order.isEmpty()) {
      LOG.warn("Issuer {} tells of an order {} that it was not given.", issuer, id);
    }
    return order;
  }
}
