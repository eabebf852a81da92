package dev.kabao.wallet.internal.bill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.kabao.wallet.bill.AutopayRefusal;
import dev.kabao.wallet.bill.AutopayState;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AutopayStatesTest {
  /**
   * The whole table, written a second time by hand; {@code !} is a refusal. Columns as in
   * AutopayEvent: set up, bill due, run, bill paid, bill gone, fail, retry, pause, go on, end.
   */
  private static final Map<AutopayState, String> EXPECTED =
      Map.of(
          AutopayState.READY,
          "READY DUE !NOT_FAILED !NOT_FAILED !NOT_FAILED !NOT_FAILED !NOT_FAILED "
              + "PAUSED !NOT_PAUSED ENDED",
          AutopayState.DUE,
          "!UNDER_WAY !NOT_FAILED PAYING !NOT_FAILED READY FAILED !NOT_FAILED PAUSED "
              + "!NOT_PAUSED ENDED",
          AutopayState.PAYING,
          "!UNDER_WAY !UNDER_WAY !UNDER_WAY PAID READY FAILED !UNDER_WAY !UNDER_WAY "
              + "!UNDER_WAY !UNDER_WAY",
          AutopayState.PAID,
          "READY DUE !NOT_FAILED !NOT_FAILED !NOT_FAILED !NOT_FAILED !NOT_FAILED "
              + "PAUSED !NOT_PAUSED ENDED",
          AutopayState.FAILED,
          "READY DUE !NOT_FAILED !NOT_FAILED READY !NOT_FAILED DUE PAUSED " + "!NOT_PAUSED ENDED",
          AutopayState.PAUSED,
          "!PAUSED !PAUSED !PAUSED !PAUSED !PAUSED !PAUSED !PAUSED !PAUSED READY ENDED",
          AutopayState.ENDED,
          "READY !ENDED !ENDED !ENDED !ENDED !ENDED !ENDED !ENDED !ENDED !ENDED");

  @ParameterizedTest
  @EnumSource(AutopayState.class)
  void everyPairOfStateAndEventIsATransitionOrATypedRefusal(AutopayState state) {
    Iterator<String> expected = List.of(EXPECTED.get(state).split(" ")).iterator();
    for (AutopayEvent event : AutopayEvent.values()) {
      String next = expected.next();
      AutopayStates.Step step =
          next.startsWith("!")
              ? new AutopayStates.Step.Refused(AutopayRefusal.valueOf(next.substring(1)))
              : new AutopayStates.Step.To(AutopayState.valueOf(next));
      assertThat(AutopayStates.next(state, event)).as(state + " " + event).isEqualTo(step);
    }
    assertThat(expected).isExhausted();
  }

  @Test
  void whatTheTableDoesNotHaveCannotBeEntered() {
    assertThat(AutopayStates.enter(AutopayState.FAILED, AutopayEvent.RETRY))
        .isEqualTo(AutopayState.DUE);
    assertThatIllegalStateException()
        .isThrownBy(() -> AutopayStates.enter(AutopayState.FAILED, AutopayEvent.RUN));
  }
}
