package dev.kabao.wallet.internal.bill;

import dev.kabao.wallet.bill.BillRefusal;
import dev.kabao.wallet.bill.BillState;
import java.util.Map;

/** The state table of bills: every pair of state and event is a transition or a refusal. */
final class BillStates {
  private static final Map<BillState, Map<BillEvent, BillState>> TABLE =
      Map.of(
          BillState.DUE,
          Map.of(
              BillEvent.PAY, BillState.PAYING,
              BillEvent.PAID_ELSEWHERE, BillState.PAID,
              BillEvent.NOT_NAMED, BillState.GONE,
              BillEvent.DROP, BillState.DROPPED,
              BillEvent.CHANGED, BillState.DUE),
          BillState.PAYING,
          Map.of(
              BillEvent.MONEY_MOVED, BillState.CONFIRMING,
              BillEvent.SETTLED, BillState.PAID,
              BillEvent.NOT_PAID, BillState.DUE,
              BillEvent.PARTLY_PAID, BillState.RETURNING),
          BillState.CONFIRMING,
          Map.of(
              BillEvent.CONFIRMED, BillState.PAID,
              BillEvent.REFUSED, BillState.RETURNING),
          BillState.RETURNING,
          Map.of(BillEvent.RETURNED, BillState.DUE),
          BillState.PAID,
          Map.of(
              BillEvent.OWED_AGAIN, BillState.DUE,
              BillEvent.DROP, BillState.DROPPED),
          BillState.GONE,
          Map.of(
              BillEvent.PAID_ELSEWHERE, BillState.PAID,
              BillEvent.NAMED_AGAIN, BillState.DUE,
              BillEvent.DROP, BillState.DROPPED),
          BillState.DROPPED,
          Map.of(BillEvent.NAMED_AGAIN, BillState.DUE));

  private static final Map<BillState, BillRefusal> REFUSALS =
      Map.of(
          BillState.DUE, BillRefusal.NOT_BY_HAND,
          BillState.PAYING, BillRefusal.BEING_PAID,
          BillState.CONFIRMING, BillRefusal.BEING_PAID,
          BillState.RETURNING, BillRefusal.BEING_PAID,
          BillState.PAID, BillRefusal.PAID,
          BillState.GONE, BillRefusal.GONE,
          BillState.DROPPED, BillRefusal.DROPPED);

  private BillStates() {}

  /** What an event does to a state. */
  sealed interface Step {
    /** It leads to this state. */
    record To(BillState state) implements Step {}

    /** It changes nothing, for this reason. */
    record Refused(BillRefusal refusal) implements Step {}
  }

  /** What {@code event} does to a bill in {@code state}. */
  static Step next(BillState state, BillEvent event) {
    BillState next = TABLE.getOrDefault(state, Map.of()).get(event);
    if (next != null) {
      return new Step.To(next);
    }
    BillRefusal refusal = REFUSALS.get(state);
    if (refusal == null) {
      throw new IllegalStateException("No refusal is set for " + state + ".");
    }
    return new Step.Refused(refusal);
  }

  /**
   * The state that an event leads to.
   *
   * @throws IllegalStateException if the table has no such transition
   */
  static BillState enter(BillState state, BillEvent event) {
    if (next(state, event) instanceof Step.To to) {
      return to.state();
    }
    throw new IllegalStateException("A bill in " + state + " does not take " + event + ".");
  }
}
