package dev.kabao.wallet.internal.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MarksTest {

  @Property
  void itHoldsWhatASetHolds(
      @ForAll @Size(max = 5_000) List<@LongRange(min = 1) Long> spread,
      @ForAll @Size(max = 500) List<@LongRange(min = 1, max = 300) Long> close) {
    Marks marks = new Marks();
    Set<Long> set = new HashSet<>();
    for (List<Long> sequences : List.of(spread, close)) {
      for (long sequence : sequences) {
        assertThat(marks.add(sequence)).isEqualTo(set.add(sequence));
      }
    }
    for (long sequence = 1; sequence <= 300; sequence++) {
      assertThat(marks.contains(sequence)).isEqualTo(set.contains(sequence));
    }
    for (long sequence : spread) {
      assertThat(marks.contains(sequence)).isTrue();
      assertThat(marks.contains(sequence ^ 1)).isEqualTo(set.contains(sequence ^ 1));
    }
  }

  @Test
  void fiveMillionNeighboursAreAllThereAndNoOther() {
    Marks marks = new Marks();
    for (long sequence = 1_000_000; sequence < 6_000_000; sequence++) {
      assertThat(marks.add(sequence)).isTrue();
    }
    assertThat(marks.contains(999_999)).isFalse();
    assertThat(marks.contains(6_000_000)).isFalse();
    assertThat(marks.add(3_000_000)).isFalse();
  }
}
