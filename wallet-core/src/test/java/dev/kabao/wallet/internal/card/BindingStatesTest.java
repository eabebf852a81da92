package dev.kabao.wallet.internal.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.card.BindingState;
import dev.kabao.wallet.spi.issuer.DeclineCategory;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BindingStatesTest {

  /**
   * The whole table, written a second time by hand; a dot is no change. Columns as in BindingEvent.
   */
  private static final Map<BindingState, String> EXPECTED =
      new EnumMap<>(
          Map.of(
              BindingState.CREATED,
              "CHALLENGED . ACTIVE . FAILED UNKNOWN FAILED . FAILED EXPIRED",
              BindingState.CHALLENGED,
              "CHALLENGED CONFIRMING ACTIVE CHALLENGED FAILED CHALLENGED . CHALLENGED FAILED EXPIRED",
              BindingState.CONFIRMING,
              "CHALLENGED . ACTIVE CHALLENGED FAILED UNKNOWN . CHALLENGED FAILED EXPIRED",
              BindingState.UNKNOWN,
              "CHALLENGED . ACTIVE CHALLENGED FAILED UNKNOWN FAILED CHALLENGED FAILED EXPIRED",
              BindingState.ACTIVE,
              ". . . . . . . . . .",
              BindingState.FAILED,
              ". . . . . . . . . .",
              BindingState.EXPIRED,
              ". . . . . . . . . ."));

  @ParameterizedTest
  @EnumSource(BindingState.class)
  void everyPairOfStateAndEventIsATransitionOrChangesNothing(BindingState state) {
    List<String> row = List.of(EXPECTED.get(state).split(" ", -1));
    Iterator<String> cells = row.iterator();
    assertThat(row).hasSize(BindingEvent.values().length);
    for (BindingEvent event : BindingEvent.values()) {
      String cell = cells.next();
      Optional<BindingState> expected =
          cell.equals(".") ? Optional.empty() : Optional.of(BindingState.valueOf(cell));
      assertThat(BindingStates.next(state, event)).as("%s on %s", event, state).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @EnumSource(DeclineCategory.class)
  void everyReasonOfAnIssuerHasARefusalForEveryStep(DeclineCategory category) {
    assertThat(Refusals.ofStart(category)).isNotNull();
    assertThat(Refusals.ofResend(category)).isNotNull();
    assertThat(Refusals.ofConfirm(category)).isNotNull();
    assertThat(Refusals.eventOfConfirm(category)).isNotNull();
  }
}
