package dev.kabao.wallet.insight;

import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * One month of a wallet in one currency. Amounts are at the currency's scale.
 *
 * @param month the calendar month, in the platform's zone
 * @param currency the currency
 * @param over whether the month is over; one that is not will still grow
 * @param spent all spending of the month, less what came back in it
 * @param income all income of the month
 * @param spending by category, the largest first; categories that come to zero are left out
 * @param incomes by category, the largest first
 * @param payees who got most, the largest first; at most {@link InsightService#MOST_PAYEES}
 * @param months this month and those before, the oldest first; {@link InsightService#MONTHS} of
 *     them
 * @param shifts what differs from the three months before, the largest difference first; a
 *     difference of less than a quarter, or of less than a hundredth of all spending, is none. Only
 *     whole months are compared in which the wallet had begun, and a category that is new is not:
 *     so a young wallet has none
 * @param budgets the budgets of this currency, that for all spending first, as the month stands
 */
public record MonthPicture(
    YearMonth month,
    CurrencyUnit currency,
    boolean over,
    Money spent,
    Money income,
    List<CategorySum> spending,
    List<CategorySum> incomes,
    List<PayeeSum> payees,
    List<MonthSum> months,
    List<Shift> shifts,
    List<BudgetState> budgets) {

  /** Copies the lists. */
  public MonthPicture {
    Objects.requireNonNull(month, "month");
    Objects.requireNonNull(currency, "currency");
    Objects.requireNonNull(spent, "spent");
    Objects.requireNonNull(income, "income");
    spending = List.copyOf(spending);
    incomes = List.copyOf(incomes);
    payees = List.copyOf(payees);
    months = List.copyOf(months);
    shifts = List.copyOf(shifts);
    budgets = List.copyOf(budgets);
  }
}
