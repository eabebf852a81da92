package dev.kabao.wallet.internal.payment;

import static dev.kabao.wallet.payment.PaymentState.AUTHORIZED;
import static dev.kabao.wallet.payment.PaymentState.COOLING;
import static dev.kabao.wallet.payment.PaymentState.SUCCEEDED;
import static dev.kabao.wallet.payment.PaymentState.UNKNOWN;
import static dev.kabao.wallet.payment.PaymentState.WAITING;

import dev.kabao.wallet.payment.PaymentRefusal;
import dev.kabao.wallet.payment.PaymentState;
import java.util.EnumMap;
import java.util.Map;

/** The state table of payments: every pair of state and event is a transition or a refusal. */
final class PaymentStates {
  private static final Map<PaymentEvent, PaymentState> UNDECIDED =
      Map.of(
          PaymentEvent.PAID, SUCCEEDED,
          PaymentEvent.HELD, AUTHORIZED,
          PaymentEvent.PARKED, WAITING,
          PaymentEvent.DELAYED, COOLING,
          PaymentEvent.REFUSED, PaymentState.DECLINED,
          PaymentEvent.UNANSWERED, UNKNOWN);

  /** A payment that has just started may also be stopped before it begins. */
  private static final Map<PaymentEvent, PaymentState> STARTED = started();

  private static final Map<PaymentState, Map<PaymentEvent, PaymentState>> TABLE =
      Map.of(
          PaymentState.STARTED,
          STARTED,
          PaymentState.AWAITING_FACTORS,
          Map.of(
              PaymentEvent.RESUMED, PaymentState.STARTED,
              PaymentEvent.REFUSED, PaymentState.DECLINED,
              PaymentEvent.VOIDED, PaymentState.VOIDED),
          PaymentState.IN_REVIEW,
          Map.of(
              PaymentEvent.RELEASED, PaymentState.AWAITING_FACTORS,
              PaymentEvent.REFUSED, PaymentState.DECLINED,
              PaymentEvent.VOIDED, PaymentState.VOIDED),
          UNKNOWN,
          UNDECIDED,
          AUTHORIZED,
          Map.of(
              PaymentEvent.CAPTURED, AUTHORIZED,
              PaymentEvent.COMPLETED, SUCCEEDED,
              PaymentEvent.VOIDED, PaymentState.VOIDED,
              PaymentEvent.EXPIRED, PaymentState.EXPIRED,
              PaymentEvent.REFUNDED, AUTHORIZED),
          WAITING,
          Map.of(
              PaymentEvent.CLAIMED, SUCCEEDED,
              PaymentEvent.VOIDED, PaymentState.VOIDED,
              PaymentEvent.EXPIRED, PaymentState.EXPIRED),
          COOLING,
          Map.of(
              PaymentEvent.COMPLETED, SUCCEEDED,
              PaymentEvent.VOIDED, PaymentState.VOIDED,
              PaymentEvent.EXPIRED, PaymentState.EXPIRED),
          SUCCEEDED,
          Map.of(PaymentEvent.REFUNDED, SUCCEEDED, PaymentEvent.RETURNED, PaymentState.RETURNED));

  /** Why a state does not take an event that it has no transition for. */
  private static final Map<PaymentState, PaymentRefusal> REFUSALS =
      Map.ofEntries(
          Map.entry(PaymentState.STARTED, PaymentRefusal.NOT_DECIDED),
          Map.entry(UNKNOWN, PaymentRefusal.NOT_DECIDED),
          Map.entry(PaymentState.AWAITING_FACTORS, PaymentRefusal.NOT_BEGUN),
          Map.entry(PaymentState.IN_REVIEW, PaymentRefusal.NOT_BEGUN),
          Map.entry(AUTHORIZED, PaymentRefusal.STILL_OPEN),
          Map.entry(WAITING, PaymentRefusal.WAITING_FOR_CLAIM),
          Map.entry(COOLING, PaymentRefusal.COOLING),
          Map.entry(SUCCEEDED, PaymentRefusal.COMPLETE),
          Map.entry(PaymentState.DECLINED, PaymentRefusal.DECLINED),
          Map.entry(PaymentState.VOIDED, PaymentRefusal.VOIDED),
          Map.entry(PaymentState.EXPIRED, PaymentRefusal.EXPIRED),
          Map.entry(PaymentState.RETURNED, PaymentRefusal.RETURNED));

  private PaymentStates() {}

  private static Map<PaymentEvent, PaymentState> started() {
    EnumMap<PaymentEvent, PaymentState> all = new EnumMap<>(UNDECIDED);
    all.put(PaymentEvent.HALTED, PaymentState.AWAITING_FACTORS);
    all.put(PaymentEvent.QUESTIONED, PaymentState.IN_REVIEW);
    return Map.copyOf(all);
  }

  /** What an event does to a state. */
  sealed interface Step {
    /** It leads to this state. */
    record To(PaymentState state) implements Step {}

    /** It changes nothing, for this reason. */
    record Refused(PaymentRefusal refusal) implements Step {}
  }

  /** What {@code event} does to a payment in {@code state}. */
  static Step next(PaymentState state, PaymentEvent event) {
    PaymentState next = TABLE.getOrDefault(state, Map.of()).get(event);
    if (next != null) {
      return new Step.To(next);
    }
    PaymentRefusal refusal = REFUSALS.get(state);
    if (refusal == null) {
      throw new IllegalStateException("No refusal is set for " + state + ".");
    }
    return new Step.Refused(refusal);
  }
}
