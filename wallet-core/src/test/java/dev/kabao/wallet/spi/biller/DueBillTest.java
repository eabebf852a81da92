package dev.kabao.wallet.spi.biller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DueBillTest {
  private static final Instant AT = Instant.parse("2026-11-01T00:00:00Z");

  private static DueBill bill(long minorUnits, Instant madeOutAt, Instant dueAt) {
    Money amount = Money.ofMinor(CurrencyUnit.of("CNY"), minorUnits);
    return new DueBill("W-1", amount, madeOutAt, Optional.of(dueAt), "2026-11");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, DueBill.MOST_MINOR + 1, Long.MAX_VALUE, Long.MIN_VALUE})
  void anAmountThatNoSumCouldHoldIsRefused(long minorUnits) {
    assertThatIllegalArgumentException().isThrownBy(() -> bill(minorUnits, AT, AT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1969-12-31T23:59:59Z", "2200-01-01T00:00:00Z", "+999999999-01-01T00:00:00Z"})
  void aTimeThatNoMonthHasIsRefused(String at) {
    Instant far = Instant.parse(at);
    assertThatIllegalArgumentException().isThrownBy(() -> bill(1, far, AT));
    assertThatIllegalArgumentException().isThrownBy(() -> bill(1, AT, far));
  }

  @Test
  void theBoundsThemselvesAreTaken() {
    Instant last = Instant.parse("2199-12-31T23:59:59Z");
    assertThat(bill(DueBill.MOST_MINOR, Instant.EPOCH, last).dueAt()).contains(last);
  }
}
