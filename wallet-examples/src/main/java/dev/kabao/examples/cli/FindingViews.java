package dev.kabao.examples.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.settlement.Finding;

/** What a reconciliation left for a person, as the command prints it. */
final class FindingViews {
  private FindingViews() {}

  static ObjectNode finding(Finding finding) {
    ObjectNode view = Views.object();
    if (finding instanceof Finding.MissingHere here) {
      view.put("finding", "missing-here").put("line", here.line());
      here.order().ifPresent(order -> view.put("orderId", order.value()));
      view.put("issuerReference", here.issuerReference());
      view.put("amount", Views.number(here.amount()));
    } else if (finding instanceof Finding.MissingThere there) {
      view.put("finding", "missing-there").put("orderId", there.order().value());
      view.put("amount", Views.number(there.amount()));
    } else if (finding instanceof Finding.AmountDiffers differs) {
      view.put("finding", "amount-differs").put("line", differs.line());
      view.put("orderId", differs.order().value());
      view.put("here", Views.number(differs.here()));
      view.put("there", Views.number(differs.there()));
    } else if (finding instanceof Finding.Repeated repeated) {
      view.put("finding", "repeated").put("line", repeated.line());
      view.put("orderId", repeated.order().value());
    } else if (finding instanceof Finding.BadLine bad) {
      view.put("finding", "bad-line").put("line", bad.line()).put("reason", bad.reason());
    } else {
      view.put("finding", "totals-differ").put("reason", ((Finding.TotalsDiffer) finding).what());
    }
    return view;
  }
}
