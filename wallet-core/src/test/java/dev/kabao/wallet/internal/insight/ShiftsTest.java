package dev.kabao.wallet.internal.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.internal.insight.Shifts.Found;
import dev.kabao.wallet.internal.insight.Tallies.Sum;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a month is compared with. */
class ShiftsTest {
  private static final YearMonth JUNE = YearMonth.of(2026, 6);

  private final List<Sum> spent = new ArrayList<>();
  private final List<Sum> earned = new ArrayList<>();

  private void spent(int monthsAgo, String category, long amount) {
    spent.add(new Sum(JUNE.minusMonths(monthsAgo), category, amount));
  }

  private List<Found> found() {
    long total =
        spent.stream().filter(sum -> sum.month().equals(JUNE)).mapToLong(Sum::amount).sum();
    return Shifts.of(spent, earned, JUNE, total);
  }

  @Test
  void aWalletOfOneMonthIsComparedWithNothing() {
    spent(0, "dining", 500);
    assertThat(found()).isEmpty();
  }

  @Test
  void theMonthInWhichAWalletBeganIsNotAWholeOne() {
    spent(1, "dining", 100);
    spent(0, "dining", 500);
    assertThat(found()).isEmpty();
  }

  @Test
  void aWalletOfTwoMonthsAndMoreIsComparedWithTheWholeOnes() {
    spent(2, "dining", 7);
    spent(1, "dining", 100);
    spent(0, "dining", 500);
    assertThat(found()).containsExactly(new Found("dining", 500, 100));
  }

  @Test
  void incomeIsAnEntryToo() {
    earned.add(new Sum(JUNE.minusMonths(2), "salary", 9_000));
    spent(1, "dining", 100);
    spent(0, "dining", 500);
    assertThat(found()).containsExactly(new Found("dining", 500, 100));
  }

  @Test
  void whatIsNewHasNothingUsual() {
    spent(5, "dining", 100);
    spent(4, "dining", 100);
    spent(0, "health", 900);
    spent(0, "dining", 1);
    assertThat(found()).extracting(Found::category).doesNotContain("health");
  }

  @Test
  void aCategoryIsComparedFromItsFirstMonthOn() {
    spent(9, "dining", 100);
    spent(1, "housing", 3_000);
    spent(0, "housing", 3_000);
    assertThat(found()).isEmpty();
    spent(0, "housing", 1_000);
    assertThat(found()).containsExactly(new Found("housing", 4_000, 3_000));
  }

  @Test
  void aMonthWithoutItCountsForACategoryThatWasThere() {
    spent(9, "travel", 100);
    spent(3, "travel", 800);
    spent(0, "travel", 1_000);
    assertThat(found()).containsExactly(new Found("travel", 1_000, 267));
    spent.removeIf(sum -> sum.month().equals(JUNE));
    assertThat(found()).containsExactly(new Found("travel", 0, 267));
  }

  @Test
  void smallDifferencesAreNoneAndTheLargestComesFirst() {
    for (int monthsAgo = 4; monthsAgo >= 0; monthsAgo--) {
      spent(monthsAgo, "dining", monthsAgo == 0 ? 1_250 : 1_000);
      spent(monthsAgo, "pets", monthsAgo == 0 ? 30 : 10);
      spent(monthsAgo, "travel", monthsAgo == 0 ? 3_000 : 2_000);
      spent(monthsAgo, "car", monthsAgo == 0 ? 100 : 2_000);
    }
    assertThat(found()).extracting(Found::category).containsExactly("car", "travel");
  }
}
