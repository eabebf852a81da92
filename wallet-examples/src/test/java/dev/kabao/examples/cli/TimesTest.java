package dev.kabao.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

/** Times as they are printed. */
class TimesTest {
  private static final Instant MIDNIGHT = Instant.parse("2026-11-09T16:00:00Z");

  @Test
  void a_time_is_by_the_clock_of_the_platform_and_says_so() {
    assertThat(Times.text(MIDNIGHT)).isEqualTo("2026-11-10T00:00:00+08:00");
    assertThat(OffsetDateTime.parse(Times.text(MIDNIGHT)).toInstant()).isEqualTo(MIDNIGHT);
  }

  @Test
  void nothing_finer_than_a_millisecond_is_printed() {
    assertThat(Times.text(Instant.parse("2026-11-10T01:02:03.120456789Z")))
        .isEqualTo("2026-11-10T09:02:03.120+08:00");
    assertThat(Times.text(Instant.parse("2026-11-10T01:02:03.000456789Z")))
        .isEqualTo("2026-11-10T09:02:03+08:00");
  }

  @Test
  void what_is_of_a_day_is_printed_as_that_day() {
    assertThat(Times.begun(MIDNIGHT)).isEqualTo("2026-11-10");
    assertThat(Times.begun(MIDNIGHT.plusSeconds(1))).isEqualTo("2026-11-10T00:00:01+08:00");
    assertThat(Times.until(MIDNIGHT.minusSeconds(1))).isEqualTo("2026-11-09");
    assertThat(Times.until(MIDNIGHT.minusMillis(1))).isEqualTo("2026-11-09");
    assertThat(Times.until(MIDNIGHT)).isEqualTo("2026-11-10T00:00:00+08:00");
  }
}
