package dev.kabao.examples.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.event.WalletEvent;
import dev.kabao.wallet.value.BillId;
import dev.kabao.wallet.value.BillerAccountId;
import dev.kabao.wallet.value.BindingId;
import dev.kabao.wallet.value.CardId;
import dev.kabao.wallet.value.ComplaintId;
import dev.kabao.wallet.value.CouponId;
import dev.kabao.wallet.value.PaymentId;
import dev.kabao.wallet.value.PaymentRequestId;
import dev.kabao.wallet.value.WalletId;
import java.util.UUID;

/** Events, as the command prints them. */
final class EventViews {
  private EventViews() {}

  static ObjectNode event(WalletEvent event) {
    ObjectNode view = Views.object();
    view.put("sequence", event.sequence());
    view.put("at", Times.text(event.at()));
    view.put("type", event.type());
    view.put("walletId", event.wallet().toString());
    view.put("subject", subject(event.type(), event.subject()));
    return view;
  }

  static String line(WalletEvent event) {
    return event.sequence()
        + " "
        + Times.text(event.at())
        + " "
        + event.type()
        + " "
        + event.wallet()
        + " "
        + subject(event.type(), event.subject());
  }

  /** The id in the form in which other commands take it, where its kind is known. */
  static String subject(String type, UUID id) {
    return switch (type.replaceFirst("\\..*", "")) {
      case "wallet" -> new WalletId(id).toString();
      case "binding" -> new BindingId(id).toString();
      case "card" -> new CardId(id).toString();
      case "payment", "transfer", "withdrawal", "incoming" -> new PaymentId(id).toString();
      case "payee" ->
          type.equals("payee.complained") || type.equals("payee.settled")
              ? new ComplaintId(id).toString()
              : id.toString();
      case "coupon" -> new CouponId(id).toString();
      case "bill" -> new BillId(id).toString();
      case "biller", "autopay" -> new BillerAccountId(id).toString();
      case "request" -> new PaymentRequestId(id).toString();
      default -> id.toString();
    };
  }
}
