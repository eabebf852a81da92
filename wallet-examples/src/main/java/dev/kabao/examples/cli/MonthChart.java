package dev.kabao.examples.cli;

import dev.kabao.wallet.category.Category;
import dev.kabao.wallet.insight.BudgetState;
import dev.kabao.wallet.insight.CategorySum;
import dev.kabao.wallet.insight.MonthPicture;
import dev.kabao.wallet.insight.MonthSum;
import dev.kabao.wallet.insight.PayeeSum;
import dev.kabao.wallet.insight.Shift;
import dev.kabao.wallet.value.LocalText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.Money;

/** The picture of a month, drawn for a person at a terminal. */
final class MonthChart {
  private static final int MOST_PAYEES = 8;
  private static final int HEIGHT = 8;
  private static final int LABEL = 24;
  private static final int AMOUNT = 16;

  private final Context context;
  private final Paint paint;
  private final Map<String, LocalText> names = new HashMap<>();
  private final List<String> lines = new ArrayList<>();

  private MonthChart(Context context, List<Category> categories) {
    this.context = context;
    this.paint = Paint.of(context);
    categories.forEach(each -> names.put(each.code(), each.name()));
  }

  static MonthChart of(Context context, List<Category> categories) {
    return new MonthChart(context, categories);
  }

  /** The budgets alone. */
  Answer budgets(List<BudgetState> budgets) {
    gauges(budgets);
    return drawn();
  }

  /** All of it. */
  Answer picture(MonthPicture picture) {
    lines.add(
        paint.heading(picture.month() + " · " + picture.currency().getCode())
            + (picture.over() ? "" : running(picture.month())));
    if (isEmpty(picture)) {
      lines.add(say("Nothing was spent or came in in this month.", "本月没有收支。"));
    }
    total(say("Spent", "支出"), picture.spent());
    total(say("Income", "收入"), picture.income());
    total(say("Left over", "结余"), picture.income().minus(picture.spent()));
    sums(say("Spending by category", "支出类别"), picture.spending(), picture.spent());
    sums(say("Income by category", "收入类别"), picture.incomes(), picture.income());
    payees(picture.payees());
    if (!picture.budgets().isEmpty()) {
      heading(say("Budgets", "预算"));
      gauges(picture.budgets());
    }
    shifts(picture.shifts());
    months(picture.months());
    return drawn();
  }

  private String running(YearMonth month) {
    return month.isAfter(YearMonth.now(Clock.system(Times.ZONE)))
        ? say(" (has not begun)", "（尚未开始）")
        : say(" (so far)", "（截至目前）");
  }

  private static boolean isEmpty(MonthPicture picture) {
    return picture.spending().isEmpty() && picture.incomes().isEmpty();
  }

  private void total(String label, Money amount) {
    lines.add(Cells.fit(label, LABEL) + Cells.right(number(amount), AMOUNT));
  }

  private void sums(String title, List<CategorySum> sums, Money whole) {
    if (sums.isEmpty()) {
      return;
    }
    heading(title);
    lines.addAll(
        Charts.bars(
            sums.stream()
                .map(sum -> row(say(sum.category().name()), sum.amount(), whole))
                .toList()));
  }

  private void payees(List<PayeeSum> payees) {
    if (payees.isEmpty()) {
      return;
    }
    heading(say("Who got most", "主要收款方"));
    lines.addAll(
        Charts.bars(
            payees.stream()
                .limit(MOST_PAYEES)
                .map(
                    sum ->
                        new Charts.Row(
                            sum.name().or(sum::payee).orElse(say("(not named)", "（未具名）")),
                            sum.amount().getAmountMinorLong(),
                            number(sum.amount()),
                            ""))
                .toList()));
  }

  private void gauges(List<BudgetState> budgets) {
    for (BudgetState state : budgets) {
      Money monthly = state.budget().monthly();
      String line =
          Charts.gauge(
              new Charts.Row(
                  label(state.budget().category()),
                  state.spent().getAmountMinorLong(),
                  number(state.spent()),
                  share(state.spent(), monthly)),
              monthly.getAmountMinorLong());
      lines.add(coloured(state.level(), line));
      lines.add(
          " ".repeat(LABEL + 1)
              + say("of ", "预算 ")
              + number(monthly)
              + ' '
              + monthly.getCurrencyUnit().getCode()
              + say(level(state)));
    }
  }

  private static LocalText level(BudgetState state) {
    Money left = state.budget().monthly().minus(state.spent());
    return switch (state.level()) {
      case WITHIN -> new LocalText(", " + number(left) + " left", "，剩余 " + number(left));
      case NEAR ->
          new LocalText(", nearly reached: " + number(left) + " left", "，即将用完：剩余 " + number(left));
      case REACHED ->
          left.isZero()
              ? new LocalText(", reached", "，已用完")
              : new LocalText(
                  ", reached: " + number(left.negated()) + " over",
                  "，已超支 " + number(left.negated()));
    };
  }

  private String coloured(BudgetState.Level level, String line) {
    return switch (level) {
      case WITHIN -> line;
      case NEAR -> paint.warning(line);
      case REACHED -> paint.alarm(line);
    };
  }

  private void shifts(List<Shift> shifts) {
    if (shifts.isEmpty()) {
      return;
    }
    heading(say("Unlike the three months before", "与前三个月相比"));
    for (Shift shift : shifts) {
      String sign = shift.difference().isPositive() ? "+" : "";
      lines.add(
          Cells.fit(say(shift.category().name()), LABEL)
              + Cells.right(sign + number(shift.difference()), AMOUNT)
              + (shift.usual().isZero()
                  ? say("   not before", "   此前没有")
                  : say("   usually ", "   通常 ") + number(shift.usual())));
    }
  }

  private void months(List<MonthSum> months) {
    Money most =
        months.stream()
            .map(month -> larger(month.spent(), month.income()))
            .reduce(MonthChart::larger)
            .orElseThrow();
    if (!most.isPositive()) {
      return;
    }
    heading(say("Thirteen months: left █ spent, right ▒ income", "十三个月：左 █ 支出，右 ▒ 收入"));
    lines.addAll(
        Charts.columns(
            months.stream()
                .map(
                    month ->
                        new Charts.Column(
                            String.format(Locale.ROOT, "%02d", month.month().getMonthValue()),
                            month.spent().getAmountMinorLong(),
                            month.income().getAmountMinorLong()))
                .toList(),
            HEIGHT,
            rounded(most)));
  }

  private static Money larger(Money one, Money other) {
    return one.isGreaterThan(other) ? one : other;
  }

  /** In whole units, so that the scale stays narrow. */
  private static String rounded(Money most) {
    return String.format(Locale.ROOT, "%,d", most.getAmountMajorLong());
  }

  private static Charts.Row row(String label, Money amount, Money whole) {
    return new Charts.Row(label, amount.getAmountMinorLong(), number(amount), share(amount, whole));
  }

  /** Rounded down, so that all of it is only what is all of it. */
  private static String share(Money part, Money whole) {
    if (!whole.isPositive()) {
      return "";
    }
    BigInteger percent =
        part.getAmount()
            .multiply(BigDecimal.valueOf(100))
            .divideToIntegralValue(whole.getAmount())
            .toBigInteger();
    return part.isPositive() && percent.signum() == 0 ? "<1%" : percent + "%";
  }

  private String label(Optional<String> category) {
    return category
        .map(code -> Optional.ofNullable(names.get(code)).map(this::say).orElse(code))
        .orElse(say("All spending", "全部支出"));
  }

  private static String number(Money amount) {
    int places = amount.getCurrencyUnit().getDecimalPlaces();
    return String.format(Locale.ROOT, "%,." + places + "f", amount.getAmount());
  }

  private void heading(String text) {
    lines.add("");
    lines.add(paint.heading(text));
  }

  private String say(String en, String zh) {
    return say(new LocalText(en, zh));
  }

  private String say(LocalText text) {
    return context.printer().inLanguage(text);
  }

  private Answer drawn() {
    String text =
        lines.stream()
            .map(String::stripTrailing)
            .collect(Collectors.joining(System.lineSeparator()));
    return Answer.silent().withNote(text, text);
  }
}
