package dev.kabao.examples.cli;

import dev.kabao.wallet.insight.MonthPicture;
import java.io.IOException;
import java.time.YearMonth;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "insights",
    description = {
      "The picture of a month: spending and income by category and payee, beside the twelve months"
          + " before, budgets, and what is unlike the months before.",
      "Charts for people, figures with --json."
    })
final class InsightsCommand implements Action {
  @Option(
      names = "--month",
      paramLabel = "MONTH",
      description = "which month, such as 2026-10 (default: this one)")
  private @Nullable String month;

  @Option(
      names = "--currency",
      paramLabel = "CODE",
      defaultValue = "CNY",
      description = "of which currency (default: CNY)")
  private String currency;

  @Override
  public Answer run(Context context) throws IOException {
    YearMonth chosen = EverydayInputs.month("--month", month);
    CurrencyUnit unit = Inputs.currency(currency);
    return Platforms.withWallet(
        context,
        (wallets, wallet) -> {
          MonthPicture picture = wallet.insights().month(chosen, unit);
          return context.json()
              ? Answer.done(InsightViews.picture(picture))
              : MonthChart.of(context, wallet.categories().all()).picture(picture);
        });
  }
}
