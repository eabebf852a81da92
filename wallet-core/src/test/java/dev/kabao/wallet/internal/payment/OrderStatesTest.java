package dev.kabao.wallet.internal.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.payment.Payment.LegState;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderStatesTest {

  /**
   * The whole table, written a second time by hand; a dot is no change. Columns as in OrderEvent.
   */
  private static final Map<LegState, String> EXPECTED =
      new EnumMap<>(
          Map.of(
              LegState.PLANNED, ". . . . .",
              LegState.ASKED, "DONE REFUSED UNKNOWN REFUSED REFUSED",
              LegState.UNKNOWN, "DONE REFUSED UNKNOWN REFUSED REFUSED",
              LegState.DONE, ". . . . .",
              LegState.REFUSED, ". . . . ."));

  @ParameterizedTest
  @EnumSource(LegState.class)
  void everyPairOfStateAndEventIsATransitionOrChangesNothing(LegState state) {
    List<String> row = List.of(EXPECTED.get(state).split(" ", -1));
    Iterator<String> cells = row.iterator();
    assertThat(row).hasSize(OrderEvent.values().length);
    for (OrderEvent event : OrderEvent.values()) {
      String cell = cells.next();
      Optional<LegState> expected =
          cell.equals(".") ? Optional.empty() : Optional.of(LegState.valueOf(cell));
      assertThat(OrderStates.next(state, event)).as("%s on %s", event, state).isEqualTo(expected);
    }
  }
}
