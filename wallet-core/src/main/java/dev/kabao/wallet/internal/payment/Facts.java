package dev.kabao.wallet.internal.payment;

import dev.kabao.wallet.payment.PaymentState;
import java.util.Map;

/** What is told when a payment enters a state. Names are part of the API. */
final class Facts {
  private static final Map<PaymentState, String> OF_STATE =
      Map.ofEntries(
          Map.entry(PaymentState.STARTED, "payment.started"),
          Map.entry(PaymentState.AWAITING_FACTORS, "payment.halted"),
          Map.entry(PaymentState.IN_REVIEW, "payment.in-review"),
          Map.entry(PaymentState.UNKNOWN, "payment.unknown"),
          Map.entry(PaymentState.AUTHORIZED, "payment.authorized"),
          Map.entry(PaymentState.WAITING, "transfer.waiting"),
          Map.entry(PaymentState.SUCCEEDED, "payment.succeeded"),
          Map.entry(PaymentState.DECLINED, "payment.declined"),
          Map.entry(PaymentState.VOIDED, "payment.voided"),
          Map.entry(PaymentState.EXPIRED, "payment.expired"),
          Map.entry(PaymentState.RETURNED, "withdrawal.returned"));

  private Facts() {}

  static String of(PaymentState state) {
    String fact = OF_STATE.get(state);
    if (fact == null) {
      throw new IllegalStateException("No fact is set for " + state + ".");
    }
    return fact;
  }
}
