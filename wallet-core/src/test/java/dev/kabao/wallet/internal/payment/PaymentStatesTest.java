package dev.kabao.wallet.internal.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.payment.PaymentState;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaymentStatesTest {

  /**
   * The whole table, written a second time by hand; a dot is no change. Columns as in PaymentEvent.
   */
  private static final Map<PaymentState, String> EXPECTED =
      new EnumMap<>(
          Map.of(
              PaymentState.STARTED, "SUCCEEDED DECLINED UNKNOWN DECLINED DECLINED",
              PaymentState.UNKNOWN, "SUCCEEDED DECLINED UNKNOWN DECLINED DECLINED",
              PaymentState.SUCCEEDED, ". . . . .",
              PaymentState.DECLINED, ". . . . ."));

  @ParameterizedTest
  @EnumSource(PaymentState.class)
  void everyPairOfStateAndEventIsATransitionOrChangesNothing(PaymentState state) {
    List<String> row = List.of(EXPECTED.get(state).split(" ", -1));
    Iterator<String> cells = row.iterator();
    assertThat(row).hasSize(PaymentEvent.values().length);
    for (PaymentEvent event : PaymentEvent.values()) {
      String cell = cells.next();
      Optional<PaymentState> expected =
          cell.equals(".") ? Optional.empty() : Optional.of(PaymentState.valueOf(cell));
      assertThat(PaymentStates.next(state, event)).as("%s on %s", event, state).isEqualTo(expected);
    }
  }

  @Test
  void whatIsFinalNeverChanges() {
    for (PaymentState state : PaymentState.values()) {
      boolean changes = false;
      for (PaymentEvent event : PaymentEvent.values()) {
        changes |= PaymentStates.next(state, event).isPresent();
      }
      assertThat(changes).as("%s changes", state).isEqualTo(!state.isFinal());
    }
  }
}
