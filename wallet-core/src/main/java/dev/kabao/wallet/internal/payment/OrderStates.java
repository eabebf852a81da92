package dev.kabao.wallet.internal.payment;

import static dev.kabao.wallet.payment.Payment.LegState.ASKED;
import static dev.kabao.wallet.payment.Payment.LegState.DONE;
import static dev.kabao.wallet.payment.Payment.LegState.REFUSED;
import static dev.kabao.wallet.payment.Payment.LegState.UNKNOWN;

import dev.kabao.wallet.payment.Payment.LegState;
import java.util.Map;
import java.util.Optional;

/**
 * The state table of one leg that an issuer carries out. A pair that is not in it changes nothing:
 * the leg is decided, or the event cannot be about it.
 */
final class OrderStates {
  private static final Map<OrderEvent, LegState> UNDECIDED =
      Map.of(
          OrderEvent.APPROVED, DONE,
          OrderEvent.DECLINED, REFUSED,
          OrderEvent.UNANSWERED, UNKNOWN,
          // Of an UNKNOWN leg only the one call itself can say so, while somebody asked about it.
          OrderEvent.NOT_SENT, REFUSED,
          OrderEvent.NOT_RECEIVED, REFUSED);

  private static final Map<LegState, Map<OrderEvent, LegState>> TABLE =
      Map.of(ASKED, UNDECIDED, UNKNOWN, UNDECIDED);

  private OrderStates() {}

  /** The state after {@code event}; empty if the event changes nothing. */
  static Optional<LegState> next(LegState state, OrderEvent event) {
    return Optional.ofNullable(TABLE.getOrDefault(state, Map.of()).get(event));
  }
}
