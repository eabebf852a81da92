package dev.kabao.wallet.internal.statement;

import dev.kabao.wallet.internal.doc.PaymentBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.payment.BookedOrder;
import dev.kabao.wallet.internal.payment.OrderBook;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.value.WalletId;
import java.util.Optional;
import java.util.UUID;

/** Finds what transfers of the ledger are part of. Thread-safe. */
final class Subjects {
  private final Platform platform;
  private final WalletId wallet;
  private final OrderBook orders;

  Subjects(Platform platform, WalletId wallet) {
    this.platform = platform;
    this.wallet = wallet;
    this.orders = new OrderBook(platform);
  }

  /** A payment or, by the id of an issuer's order, what the order is part of. */
  Subject of(UUID id) {
    return platform
        .find(PaymentBody.class, id)
        .map(payment -> of(payment, false))
        .or(() -> orders.find(id).flatMap(this::of))
        .orElse(Subject.UNKNOWN);
  }

  private Optional<Subject> of(BookedOrder order) {
    if (order.payment() != null) {
      return Optional.of(of(order.payment(), false));
    }
    return order.refund() == null
        ? Optional.empty()
        : platform
            .find(PaymentBody.class, order.refund().body().payment())
            .map(payment -> of(payment, true));
  }

  private Subject of(Stored<PaymentBody> payment, boolean back) {
    PaymentBody body = payment.body();
    boolean own = body.wallet().equals(wallet.value());
    return new Subject(
        Optional.of(body.kind()),
        own ? Optional.of(payment.id()) : Optional.empty(),
        Optional.ofNullable(own ? body.peer() : body.wallet()),
        own ? Optional.ofNullable(body.talliedAs()) : Optional.empty(),
        back);
  }
}
