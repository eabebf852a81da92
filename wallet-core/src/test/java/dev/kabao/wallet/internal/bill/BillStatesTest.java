package dev.kabao.wallet.internal.bill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.kabao.wallet.bill.BillRefusal;
import dev.kabao.wallet.bill.BillState;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BillStatesTest {
  /**
   * The whole table, written a second time by hand; {@code !} is a refusal. Columns as in
   * BillEvent: pay, money moved, settled, not paid, partly paid, confirmed, refused, returned, paid
   * elsewhere, owed again, not named, named again, drop, changed.
   */
  private static final Map<BillState, String> EXPECTED =
      Map.of(
          BillState.DUE,
          "PAYING !NOT_BY_HAND !NOT_BY_HAND !NOT_BY_HAND !NOT_BY_HAND !NOT_BY_HAND "
              + "!NOT_BY_HAND !NOT_BY_HAND PAID !NOT_BY_HAND GONE !NOT_BY_HAND DROPPED DUE",
          BillState.PAYING,
          "!BEING_PAID CONFIRMING PAID DUE RETURNING !BEING_PAID !BEING_PAID !BEING_PAID "
              + "!BEING_PAID !BEING_PAID !BEING_PAID !BEING_PAID !BEING_PAID !BEING_PAID",
          BillState.CONFIRMING,
          "!BEING_PAID !BEING_PAID !BEING_PAID !BEING_PAID !BEING_PAID PAID RETURNING "
              + "!BEING_PAID !BEING_PAID !BEING_PAID !BEING_PAID !BEING_PAID !BEING_PAID "
              + "!BEING_PAID",
          BillState.RETURNING,
          "!BEING_PAID !BEING_PAID !BEING_PAID !BEING_PAID !BEING_PAID !BEING_PAID "
              + "!BEING_PAID DUE !BEING_PAID !BEING_PAID !BEING_PAID !BEING_PAID !BEING_PAID "
              + "!BEING_PAID",
          BillState.PAID,
          "!PAID !PAID !PAID !PAID !PAID !PAID !PAID !PAID !PAID DUE !PAID !PAID DROPPED !PAID",
          BillState.GONE,
          "!GONE !GONE !GONE !GONE !GONE !GONE !GONE !GONE PAID !GONE !GONE DUE DROPPED !GONE",
          BillState.DROPPED,
          "!DROPPED !DROPPED !DROPPED !DROPPED !DROPPED !DROPPED !DROPPED !DROPPED !DROPPED "
              + "!DROPPED !DROPPED DUE !DROPPED !DROPPED");

  @ParameterizedTest
  @EnumSource(BillState.class)
  void everyPairOfStateAndEventIsATransitionOrATypedRefusal(BillState state) {
    Iterator<String> expected = List.of(EXPECTED.get(state).split(" ")).iterator();
    for (BillEvent event : BillEvent.values()) {
      String next = expected.next();
      BillStates.Step step =
          next.startsWith("!")
              ? new BillStates.Step.Refused(BillRefusal.valueOf(next.substring(1)))
              : new BillStates.Step.To(BillState.valueOf(next));
      assertThat(BillStates.next(state, event)).as(state + " " + event).isEqualTo(step);
    }
    assertThat(expected).isExhausted();
  }

  @Test
  void whatTheTableDoesNotHaveCannotBeEntered() {
    assertThat(BillStates.enter(BillState.DUE, BillEvent.PAY)).isEqualTo(BillState.PAYING);
    assertThatIllegalStateException()
        .isThrownBy(() -> BillStates.enter(BillState.PAID, BillEvent.PAY));
  }
}
