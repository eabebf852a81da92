package dev.kabao.wallet.internal.payment;

import dev.kabao.wallet.internal.doc.LegBody;
import dev.kabao.wallet.ledger.Transfer;
import dev.kabao.wallet.ledger.TransferId;
import dev.kabao.wallet.payment.Decline;
import dev.kabao.wallet.payment.DeclineReason;
import dev.kabao.wallet.spi.issuer.OrderReceipt;
import java.util.Objects;
import java.util.UUID;

/** The transfers that end an issuer's hold. */
final class Settling {
  private Settling() {}

  static void approved(Change change, LegDraft leg, OrderReceipt receipt) {
    long moved = receipt.amount().getAmountMinorLong();
    UUID order = Objects.requireNonNull(leg.order);
    change.transfers.add(new Transfer.Capture(end(order), held(order), moved));
    leg.got = moved;
    leg.reference = receipt.issuerReference();
    leg.issuerAt = receipt.at().toEpochMilli();
  }

  static void refused(Change change, LegDraft leg) {
    UUID order = Objects.requireNonNull(leg.order);
    change.transfers.add(new Transfer.VoidHold(end(order), held(order)));
    if (leg.by == LegBody.By.CREDIT && leg.hold != 0) {
      change.transfers.add(
          new Transfer.VoidHold(change.move(), new TransferId(change.payment.id, leg.hold)));
    }
  }

  static Decline reason(OrderEvent event) {
    return Decline.of(
        event == OrderEvent.NOT_SENT
            ? DeclineReason.ISSUER_UNREACHABLE
            : DeclineReason.NOT_RECEIVED);
  }

  static TransferId held(UUID order) {
    return new TransferId(order, Funder.HOLD_LEG);
  }

  static TransferId end(UUID order) {
    return new TransferId(order, Funder.END_LEG);
  }
}
