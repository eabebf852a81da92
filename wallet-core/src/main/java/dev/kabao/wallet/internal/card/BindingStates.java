package dev.kabao.wallet.internal.card;

import static dev.kabao.wallet.card.BindingState.ACTIVE;
import static dev.kabao.wallet.card.BindingState.CHALLENGED;
import static dev.kabao.wallet.card.BindingState.CONFIRMING;
import static dev.kabao.wallet.card.BindingState.CREATED;
import static dev.kabao.wallet.card.BindingState.EXPIRED;
import static dev.kabao.wallet.card.BindingState.FAILED;
import static dev.kabao.wallet.card.BindingState.UNKNOWN;

import dev.kabao.wallet.card.BindingState;
import java.util.Map;
import java.util.Optional;

/**
 * The state table of bindings. A pair that is not in it changes nothing: the binding is over, or
 * the event cannot be about it.
 */
final class BindingStates {
  private static final Map<BindingState, Map<BindingEvent, BindingState>> TABLE =
      Map.of(
          CREATED,
          Map.of(
              BindingEvent.CHALLENGED, CHALLENGED,
              BindingEvent.AGREED, ACTIVE,
              BindingEvent.DECLINED, FAILED,
              BindingEvent.UNANSWERED, UNKNOWN,
              BindingEvent.START_NOT_SENT, FAILED,
              BindingEvent.NOT_RECEIVED, FAILED,
              BindingEvent.TIME_OVER, EXPIRED),
          CHALLENGED,
          Map.of(
              BindingEvent.CHALLENGED, CHALLENGED,
              BindingEvent.CONFIRM, CONFIRMING,
              BindingEvent.AGREED, ACTIVE,
              // Of a call about which somebody asked meanwhile.
              BindingEvent.CODE_REFUSED, CHALLENGED,
              BindingEvent.CODE_NOT_SENT, CHALLENGED,
              BindingEvent.DECLINED, FAILED,
              BindingEvent.UNANSWERED, CHALLENGED,
              BindingEvent.NOT_RECEIVED, FAILED,
              BindingEvent.TIME_OVER, EXPIRED),
          CONFIRMING,
          Map.of(
              BindingEvent.CHALLENGED, CHALLENGED,
              BindingEvent.AGREED, ACTIVE,
              BindingEvent.CODE_REFUSED, CHALLENGED,
              BindingEvent.DECLINED, FAILED,
              BindingEvent.UNANSWERED, UNKNOWN,
              BindingEvent.CODE_NOT_SENT, CHALLENGED,
              BindingEvent.NOT_RECEIVED, FAILED,
              BindingEvent.TIME_OVER, EXPIRED),
          UNKNOWN,
          Map.of(
              BindingEvent.CHALLENGED, CHALLENGED,
              BindingEvent.AGREED, ACTIVE,
              BindingEvent.CODE_REFUSED, CHALLENGED,
              BindingEvent.DECLINED, FAILED,
              BindingEvent.UNANSWERED, UNKNOWN,
              BindingEvent.START_NOT_SENT, FAILED,
              BindingEvent.CODE_NOT_SENT, CHALLENGED,
              BindingEvent.NOT_RECEIVED, FAILED,
              BindingEvent.TIME_OVER, EXPIRED));

  private BindingStates() {}

  /** The state after {@code event}; empty if the event changes nothing. */
  static Optional<BindingState> next(BindingState state, BindingEvent event) {
    return Optional.ofNullable(TABLE.getOrDefault(state, Map.of()).get(event));
  }
}
