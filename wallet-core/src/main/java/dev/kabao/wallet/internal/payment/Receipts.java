package dev.kabao.wallet.internal.payment;

import dev.kabao.wallet.internal.doc.LegBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.payment.Payment.LegState;
import dev.kabao.wallet.payment.PaymentState;
import dev.kabao.wallet.value.PaymentKind;
import java.util.Optional;
import java.util.UUID;

/** What a wallet that gets money keeps of it, in its own history. */
final class Receipts {
  private Receipts() {}

  /** Writes the receipt of the wallet that a payment goes to, if it goes to one. */
  static void write(Change change) {
    write(change, change.platform.ids().next());
  }

  /** The same under a known id. */
  static void write(Change change, UUID id) {
    PaymentDraft paid = change.payment;
    if (paid.peer == null) {
      return;
    }
    PaymentDraft receipt =
        new PaymentDraft(
            id, paid.peer, PaymentKind.RECEIPT, paid.currency, paid.taken(), change.now);
    receipt.peer = paid.wallet;
    receipt.request = paid.request;
    receipt.state = PaymentState.SUCCEEDED;
    LegDraft leg =
        new LegDraft(
            new LegBody(
                LegBody.By.BALANCE,
                LegState.DONE,
                null,
                null,
                null,
                true,
                0,
                paid.taken(),
                paid.taken(),
                paid.taken(),
                0,
                null,
                0,
                0,
                0,
                false,
                null,
                java.util.Map.of()));
    receipt.legs.add(leg);
    Tallying.countReceipt(change, receipt);
    change.write(
        Stored.create(id, receipt.body(change.now), java.util.List.of(), Optional.of(paid.peer)));
    change.tell("payment.received", paid.peer, id);
  }
}
