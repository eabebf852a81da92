package dev.kabao.wallet.insight;

import java.time.YearMonth;
import java.util.Objects;
import org.joda.money.Money;

/**
 * Spending and income of one month.
 *
 * @param month the calendar month, in the platform's zone
 * @param spent what was spent
 * @param income what came in
 */
public record MonthSum(YearMonth month, Money spent, Money income) {
  /** Refuses null. */
  public MonthSum {
    Objects.requireNonNull(month, "month");
    Objects.requireNonNull(spent, "spent");
    Objects.requireNonNull(income, "income");
  }

  /** What is left of the income. */
  public Money saved() {
    return income.minus(spent);
  }
}
