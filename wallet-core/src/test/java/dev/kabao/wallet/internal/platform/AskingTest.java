package dev.kabao.wallet.internal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AskingTest {

  @Test
  void theFirstQuestionsAreOneTwoFourEightSixteenAndThirtyTwoSecondsApart() {
    for (int asked = 0; asked <= 5; asked++) {
      assertThat(Asking.pauseMillis(asked)).isEqualTo(1_000L << asked);
    }
  }

  @Test
  void pausesNeverShrinkAndNeverPassADay() {
    long before = 0;
    for (int asked = 0; asked < 200; asked++) {
      long pause = Asking.pauseMillis(asked);
      assertThat(pause).isBetween(before, Duration.ofDays(1).toMillis());
      before = pause;
    }
  }

  @Test
  void thePauseNeverRunsLongPastTheMomentFromWhichNoSuchOrderDecides() {
    assertThat(Asking.next(1_000, 12, 61_000)).isEqualTo(61_001);
    assertThat(Asking.next(1_000, 2, 61_000)).isEqualTo(5_000);
    assertThat(Asking.next(70_000, 2, 61_000)).isEqualTo(74_000);
  }

  @Test
  void whatIsDecidedIsInNoIndex() {
    assertThat(Asking.index(0)).isEmpty();
    assertThat(Asking.index(1)).hasSize(1);
  }
}
