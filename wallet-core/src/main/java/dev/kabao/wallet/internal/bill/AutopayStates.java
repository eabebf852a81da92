package dev.kabao.wallet.internal.bill;

import dev.kabao.wallet.bill.AutopayRefusal;
import dev.kabao.wallet.bill.AutopayState;
import java.util.Map;

/**
 * The state table of automatic payments: every pair of state and event is a transition or a
 * refusal.
 */
final class AutopayStates {
  private static final Map<AutopayState, Map<AutopayEvent, AutopayState>> TABLE =
      Map.of(
          AutopayState.READY,
          Map.of(
              AutopayEvent.SET_UP, AutopayState.READY,
              AutopayEvent.BILL_DUE, AutopayState.DUE,
              AutopayEvent.PAUSE, AutopayState.PAUSED,
              AutopayEvent.END, AutopayState.ENDED),
          AutopayState.DUE,
          Map.of(
              AutopayEvent.RUN, AutopayState.PAYING,
              AutopayEvent.FAIL, AutopayState.FAILED,
              AutopayEvent.BILL_GONE, AutopayState.READY,
              AutopayEvent.PAUSE, AutopayState.PAUSED,
              AutopayEvent.END, AutopayState.ENDED),
          AutopayState.PAYING,
          Map.of(
              AutopayEvent.BILL_PAID, AutopayState.PAID,
              AutopayEvent.BILL_GONE, AutopayState.READY,
              AutopayEvent.FAIL, AutopayState.FAILED),
          AutopayState.PAID,
          Map.of(
              AutopayEvent.SET_UP, AutopayState.READY,
              AutopayEvent.BILL_DUE, AutopayState.DUE,
              AutopayEvent.PAUSE, AutopayState.PAUSED,
              AutopayEvent.END, AutopayState.ENDED),
          AutopayState.FAILED,
          Map.of(
              AutopayEvent.SET_UP, AutopayState.READY,
              AutopayEvent.BILL_DUE, AutopayState.DUE,
              AutopayEvent.RETRY, AutopayState.DUE,
              AutopayEvent.BILL_GONE, AutopayState.READY,
              AutopayEvent.PAUSE, AutopayState.PAUSED,
              AutopayEvent.END, AutopayState.ENDED),
          AutopayState.PAUSED,
          Map.of(
              AutopayEvent.GO_ON, AutopayState.READY,
              AutopayEvent.END, AutopayState.ENDED),
          AutopayState.ENDED,
          Map.of(AutopayEvent.SET_UP, AutopayState.READY));

  private AutopayStates() {}

  /** What an event does to a state. */
  sealed interface Step {
    /** It leads to this state. */
    record To(AutopayState state) implements Step {}

    /** It changes nothing, for this reason. */
    record Refused(AutopayRefusal refusal) implements Step {}
  }

  /** What {@code event} does to an automatic payment in {@code state}. */
  static Step next(AutopayState state, AutopayEvent event) {
    AutopayState next = TABLE.getOrDefault(state, Map.of()).get(event);
    return next == null ? new Step.Refused(refusal(state, event)) : new Step.To(next);
  }

  private static AutopayRefusal refusal(AutopayState state, AutopayEvent event) {
    return switch (state) {
      case ENDED -> AutopayRefusal.ENDED;
      case PAYING -> AutopayRefusal.UNDER_WAY;
      case PAUSED -> AutopayRefusal.PAUSED;
      case READY, DUE, PAID, FAILED ->
          switch (event) {
            case SET_UP -> AutopayRefusal.UNDER_WAY;
            case GO_ON -> AutopayRefusal.NOT_PAUSED;
            default -> AutopayRefusal.NOT_FAILED;
          };
    };
  }

  /**
   * The state that an event leads to.
   *
   * @throws IllegalStateException if the table has no such transition
   */
  static AutopayState enter(AutopayState state, AutopayEvent event) {
    if (next(state, event) instanceof Step.To to) {
      return to.state();
    }
    throw new IllegalStateException(
        "An automatic payment in " + state + " does not take " + event + ".");
  }
}
