package dev.kabao.wallet.internal.coupon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.coupon.CouponState;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CouponStatesTest {

  /**
   * The whole table, written a second time by hand; a dot is no change. Columns as in CouponEvent:
   * locked, used, freed, returned, over, revoked.
   */
  private static final Map<CouponState, String> EXPECTED =
      new EnumMap<>(
          Map.of(
              CouponState.AVAILABLE, "LOCKED USED . . EXPIRED REVOKED",
              CouponState.LOCKED, ". USED AVAILABLE . . .",
              CouponState.USED, ". . . AVAILABLE . .",
              CouponState.EXPIRED, ". . . . . .",
              CouponState.REVOKED, ". . . . . ."));

  @ParameterizedTest
  @EnumSource(CouponState.class)
  void everyPairOfStateAndEventIsATransitionOrChangesNothing(CouponState state) {
    List<String> row = List.of(EXPECTED.get(state).split(" ", -1));
    Iterator<String> cells = row.iterator();
    assertThat(row).hasSize(CouponEvent.values().length);
    for (CouponEvent event : CouponEvent.values()) {
      String cell = cells.next();
      Optional<CouponState> expected =
          cell.equals(".") ? Optional.empty() : Optional.of(CouponState.valueOf(cell));
      assertThat(CouponStates.next(state, event)).as("%s on %s", event, state).isEqualTo(expected);
    }
  }

  @Test
  void aCouponIsUsedOnlyFromWhereItsUnitIsThePersons() {
    for (CouponState state : CouponState.values()) {
      boolean isThePersons = state == CouponState.AVAILABLE || state == CouponState.LOCKED;
      assertThat(CouponStates.next(state, CouponEvent.USED).isPresent()).isEqualTo(isThePersons);
    }
  }
}
