package dev.kabao.wallet.internal.insight;

import dev.kabao.wallet.category.Category;
import dev.kabao.wallet.category.CategoryRules;
import dev.kabao.wallet.insight.BudgetState;
import dev.kabao.wallet.insight.CategorySum;
import dev.kabao.wallet.insight.InsightService;
import dev.kabao.wallet.insight.MonthPicture;
import dev.kabao.wallet.insight.MonthSum;
import dev.kabao.wallet.insight.Shift;
import dev.kabao.wallet.internal.insight.Tallies.Kind;
import dev.kabao.wallet.internal.insight.Tallies.Sum;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.value.LocalText;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Draws the picture of a month from tallies: a few ranges of them, whatever the history holds. */
final class Pictures {
  private final CategoryRules rules;
  private final Tallies tallies;
  private final OtherNames names;

  Pictures(Platform platform) {
    this.rules = platform.everyday().categories();
    this.tallies = new Tallies(platform);
    this.names = new OtherNames(platform);
  }

  MonthPicture draw(
      UUID wallet, YearMonth month, CurrencyUnit currency, List<BudgetState> budgets) {
    YearMonth first = month.minusMonths(InsightService.MONTHS - 1L);
    List<Sum> spent = tallies.read(wallet, Kind.SPENT_ON, currency.getCode(), first, month);
    List<Sum> earned = tallies.read(wallet, Kind.EARNED_AS, currency.getCode(), first, month);
    long total = total(spent, month);
    return new MonthPicture(
        month,
        currency,
        month.isBefore(tallies.running()),
        Money.ofMinor(currency, total),
        Money.ofMinor(currency, total(earned, month)),
        byCategory(spent, month, currency),
        byCategory(earned, month, currency),
        names.largest(wallet, currency, month, InsightService.MOST_PAYEES),
        months(spent, earned, first, month, currency),
        shifts(Shifts.of(spent, earned, month, total), currency),
        budgets.stream()
            .filter(state -> state.spent().getCurrencyUnit().equals(currency))
            .toList());
  }

  private List<CategorySum> byCategory(List<Sum> sums, YearMonth month, CurrencyUnit currency) {
    return sums.stream()
        .filter(sum -> sum.month().equals(month))
        .sorted(Comparator.comparingLong(Sum::amount).reversed().thenComparing(Sum::key))
        .map(sum -> new CategorySum(category(sum.key()), Money.ofMinor(currency, sum.amount())))
        .toList();
  }

  private static List<MonthSum> months(
      List<Sum> spent, List<Sum> earned, YearMonth first, YearMonth last, CurrencyUnit currency) {
    List<MonthSum> months = new ArrayList<>();
    for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
      months.add(
          new MonthSum(
              month,
              Money.ofMinor(currency, total(spent, month)),
              Money.ofMinor(currency, total(earned, month))));
    }
    return months;
  }

  private static long total(List<Sum> sums, YearMonth month) {
    return sums.stream()
        .filter(sum -> sum.month().equals(month))
        .mapToLong(Sum::amount)
        .reduce(0, Math::addExact);
  }

  private List<Shift> shifts(List<Shifts.Found> found, CurrencyUnit currency) {
    return found.stream()
        .map(
            one ->
                new Shift(
                    category(one.category()),
                    Money.ofMinor(currency, one.now()),
                    Money.ofMinor(currency, one.usual())))
        .toList();
  }

  /** A category that the host has given up since is called by its code. */
  private Category category(String code) {
    return rules.find(code).orElseGet(() -> new Category(code, new LocalText(code, code)));
  }
}
