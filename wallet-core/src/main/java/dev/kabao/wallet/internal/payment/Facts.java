package dev.kabao.wallet.internal.payment;

import dev.kabao.wallet.payment.PaymentState;
import java.util.Map;

/** What is told when a payment enters a state. Names are part of the API. */
final class Facts {
  private static final Map<PaymentState, String> OF_STATE =
      Map.of(
          PaymentState.STARTED, "payment.started",
          PaymentState.UNKNOWN, "payment.unknown",
          PaymentState.AUTHORIZED, "payment.authorized",
          PaymentState.WAITING, "transfer.waiting",
          PaymentState.COOLING, "payment.cooling",
          PaymentState.SUCCEEDED, "payment.succeeded",
          PaymentState.DECLINED, "payment.declined",
          PaymentState.VOIDED, "payment.voided",
          PaymentState.EXPIRED, "payment.expired",
          PaymentState.RETURNED, "withdrawal.returned");

  private Facts() {}

  static String of(PaymentState state) {
    String fact = OF_STATE.get(state);
    if (fact == null) {
      throw new IllegalStateException("No fact is set for " + state + ".");
    }
    return fact;
  }
}
