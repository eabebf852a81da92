package dev.kabao.wallet.internal.payment;

import static dev.kabao.wallet.internal.payment.PaymentEvent.APPROVED;
import static dev.kabao.wallet.internal.payment.PaymentEvent.NOT_RECEIVED;
import static dev.kabao.wallet.internal.payment.PaymentEvent.NOT_SENT;
import static dev.kabao.wallet.internal.payment.PaymentEvent.UNANSWERED;
import static dev.kabao.wallet.payment.PaymentState.DECLINED;
import static dev.kabao.wallet.payment.PaymentState.STARTED;
import static dev.kabao.wallet.payment.PaymentState.SUCCEEDED;
import static dev.kabao.wallet.payment.PaymentState.UNKNOWN;

import dev.kabao.wallet.payment.PaymentState;
import java.util.Map;
import java.util.Optional;

/**
 * The state table of payments that an issuer carries out. A pair that is not in it changes nothing:
 * the payment is final, or the event cannot be about it.
 */
final class PaymentStates {
  private static final Map<PaymentState, Map<PaymentEvent, PaymentState>> TABLE =
      Map.of(
          STARTED,
          Map.of(
              APPROVED,
              SUCCEEDED,
              PaymentEvent.DECLINED,
              DECLINED,
              UNANSWERED,
              UNKNOWN,
              NOT_SENT,
              DECLINED,
              NOT_RECEIVED,
              DECLINED),
          UNKNOWN,
          Map.of(
              APPROVED,
              SUCCEEDED,
              PaymentEvent.DECLINED,
              DECLINED,
              UNANSWERED,
              UNKNOWN,
              // Of the one call itself, when somebody asked about it meanwhile.
              NOT_SENT,
              DECLINED,
              NOT_RECEIVED,
              DECLINED));

  private PaymentStates() {}

  /** The state after {@code event}; empty if the event changes nothing. */
  static Optional<PaymentState> next(PaymentState state, PaymentEvent event) {
    return Optional.ofNullable(TABLE.getOrDefault(state, Map.of()).get(event));
  }
}
