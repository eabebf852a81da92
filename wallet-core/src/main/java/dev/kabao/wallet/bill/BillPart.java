package dev.kabao.wallet.bill;

import dev.kabao.wallet.collect.PaymentRequest;
import java.util.Objects;

/**
 * A part of a split bill, as the person sees it who collects it.
 *
 * @param name whom they ask, in their own words
 * @param request the payment request: its link and code are for whoever pays, its state says
 *     whether they have
 */
public record BillPart(String name, PaymentRequest request) {
  /** Refuses null. */
  public BillPart {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(request, "request");
  }

  /** Without the name. */
  @Override
  public String toString() {
    return "BillPart[" + request.id() + ", " + request.state() + "]";
  }
}
