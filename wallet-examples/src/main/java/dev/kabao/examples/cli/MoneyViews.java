package dev.kabao.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.limit.LimitHit;
import dev.kabao.wallet.limit.LimitView;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.Payment;
import dev.kabao.wallet.payment.Refund;
import java.util.List;

/** What goes with payments: their parts, refunds and limits, as the command prints them. */
final class MoneyViews {
  private MoneyViews() {}

  /** The sources of a payment from several, with what each gave. */
  static void legs(ObjectNode payment, List<Payment.Leg> legs) {
    ArrayNode list = payment.putArray("legs");
    for (Payment.Leg leg : legs) {
      list.addObject()
          .put("from", Views.source(leg.source()))
          .put("state", Words.of(leg.state()))
          .put("amount", Views.number(leg.amount()))
          .put("settled", Views.number(leg.settled()));
    }
  }

  static ObjectNode refund(Refund refund) {
    ObjectNode view = Views.object();
    view.put("refundId", refund.id().toString());
    view.put("paymentId", refund.payment().toString());
    view.put("cause", Words.of(refund.cause()));
    view.put("done", refund.done());
    view.put("amount", Views.number(refund.amount()));
    view.put("currency", refund.amount().getCurrencyUnit().getCode());
    ArrayNode parts = view.putArray("parts");
    for (Refund.Part part : refund.parts()) {
      ObjectNode each = parts.addObject();
      each.put("from", Views.source(part.source()));
      each.put("amount", Views.number(part.amount()));
      each.put("state", Words.of(part.state()));
      if (part.units() > 0) {
        each.put(
            part.source() instanceof FundingSource.Coupon ? "coupons" : "points", part.units());
      }
      part.order().ifPresent(order -> each.put("orderId", order.value()));
    }
    view.put("createdAt", Times.text(refund.createdAt()));
    view.put("updatedAt", Times.text(refund.updatedAt()));
    return view;
  }

  /** Which limit it is that a payment would have passed. */
  static void hit(ObjectNode view, LimitHit hit) {
    ObjectNode limit = view.putObject("limit");
    limit.put("rule", hit.rule());
    Views.text(limit, "name", hit.name());
    limit.put("source", hit.source());
    limit.put("ceiling", Views.number(hit.ceiling()));
    limit.put("left", Views.number(hit.left()));
    hit.freesAt().ifPresent(at -> limit.put("freesAt", Times.text(at)));
  }

  static ObjectNode limit(LimitView limit) {
    ObjectNode view = Views.object();
    view.put("rule", limit.limit().rule());
    Views.text(view, "name", limit.limit().name());
    view.put("source", limit.limit().source());
    view.put("currency", limit.limit().ceiling().getCurrencyUnit().getCode());
    view.put("ceiling", Views.number(limit.limit().ceiling()));
    view.put("used", Views.number(limit.used()));
    view.put("left", Views.number(limit.left()));
    limit.limit().freesAt().ifPresent(at -> view.put("freesAt", Times.text(at)));
    return view;
  }
}
