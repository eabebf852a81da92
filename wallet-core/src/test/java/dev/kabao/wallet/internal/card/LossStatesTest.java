package dev.kabao.wallet.internal.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.card.CardState;
import dev.kabao.wallet.card.LossState;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LossStatesTest {

  /**
   * The whole table, written a second time by hand; a dot is no change. Columns as in LossEvent:
   * stolen, confirmed, not taken, unanswered, kept no longer, lifted, agreement ended, wanted,
   * issued, not issued, bound.
   */
  private static final Map<LossState, String> EXPECTED =
      new EnumMap<>(
          Map.of(
              LossState.REPORTED,
              "REPORTED CONFIRMED ENDING REPORTED . . . REPORTED . . .",
              LossState.CONFIRMED,
              "REPORTED . . . ENDING FOUND . ENDING . . .",
              LossState.ENDING,
              ". . . ENDING . . ENDED ENDING . . .",
              LossState.ENDED,
              ". . . . . . . REPLACING . . .",
              LossState.REPLACING,
              ". . . REPLACING . . . REPLACING ISSUED ENDED .",
              LossState.ISSUED,
              ". . . . . . . ISSUED . . REPLACED",
              LossState.REPLACED,
              ". . . . . . . . . . .",
              LossState.FOUND,
              ". . . . . . . . . . ."));

  @ParameterizedTest
  @EnumSource(LossState.class)
  void everyPairOfStateAndEventIsATransitionOrChangesNothing(LossState state) {
    List<String> row = List.of(EXPECTED.get(state).split(" ", -1));
    Iterator<String> cells = row.iterator();
    assertThat(row).hasSize(LossEvent.values().length);
    for (LossEvent event : LossEvent.values()) {
      String cell = cells.next();
      Optional<LossState> expected =
          cell.equals(".") ? Optional.empty() : Optional.of(LossState.valueOf(cell));
      assertThat(LossStates.next(state, event)).as("%s on %s", event, state).isEqualTo(expected);
    }
  }

  @Test
  void aCardCanBeUsedAgainOnlyByTheIssuersWordAndOnlyBeforeItsAgreementIsEnding() {
    for (LossState state : LossState.values()) {
      for (LossEvent event : LossEvent.values()) {
        boolean usable = LossStates.next(state, event).filter(LossStatesTest::isUsable).isPresent();
        assertThat(usable)
            .as("%s on %s", event, state)
            .isEqualTo(state == LossState.CONFIRMED && event == LossEvent.LIFTED);
      }
    }
  }

  private static boolean isUsable(LossState state) {
    return LossStates.card(state) == CardState.ACTIVE;
  }
}
