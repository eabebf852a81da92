package dev.kabao.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.category.Category;
import dev.kabao.wallet.insight.Budget;
import dev.kabao.wallet.insight.BudgetState;
import dev.kabao.wallet.insight.InsightService;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How much a person means to spend in a month. */
@Command(
    name = "budget",
    description = "How much you mean to spend in a month, and how much of it is spent.",
    subcommands = {
      BudgetCommands.Set.class,
      BudgetCommands.Listed.class,
      BudgetCommands.Remove.class
    })
final class BudgetCommands {
  private BudgetCommands() {}

  @Command(
      name = "set",
      description = {
        "Set a budget for a category, or for all spending; it takes the place of the one before.",
        "You are told when four fifths of it are spent, and when all of it is."
      })
  static final class Set implements Action {
    @Option(
        names = "--category",
        paramLabel = "CATEGORY",
        descriptionKey = "budget-category",
        description = "for which category (default: all spending)")
    private @Nullable String category;

    @Mixin private AmountOption amount;
    @Mixin private RequestOption request;

    @Override
    public Answer run(Context context) throws IOException {
      Budget budget = new Budget(checked(category), amount.positive());
      return request.onWallet(
          context,
          (wallet, id) -> {
            requireThere(wallet, budget);
            return Answer.done(InsightViews.budget(wallet.insights().setBudget(id, budget)));
          });
    }

    private static void requireThere(Wallet wallet, Budget budget) {
      List<String> codes = wallet.categories().all().stream().map(Category::code).toList();
      if (!budget.category().map(codes::contains).orElse(true)) {
        throw EverydayInputs.noCategory("--category");
      }
      List<BudgetState> there = wallet.insights().budgets();
      if (there.size() >= InsightService.MOST_BUDGETS
          && there.stream().noneMatch(state -> isSame(state.budget(), budget))) {
        throw Failure.usage(
            "There are as many budgets as a wallet can have: remove one first.",
            "预算数量已达上限，请先移除一项。");
      }
    }

    private static boolean isSame(Budget one, Budget other) {
      return one.category().equals(other.category())
          && one.monthly().isSameCurrency(other.monthly());
    }
  }

  @Command(name = "list", description = "List the budgets as this month stands.")
  static final class Listed implements Action {
    @Override
    public Answer run(Context context) throws IOException {
      return Platforms.withWallet(
          context,
          (wallets, wallet) -> {
            List<BudgetState> budgets = wallet.insights().budgets();
            if (!context.json() && !budgets.isEmpty()) {
              return MonthChart.of(context, wallet.categories().all()).budgets(budgets);
            }
            ObjectNode body = Views.object();
            ArrayNode list = body.putArray("budgets");
            budgets.forEach(each -> list.add(InsightViews.budget(each)));
            return Answer.done(body);
          });
    }
  }

  @Command(name = "remove", description = "Take a budget away.")
  static final class Remove implements Action {
    @Option(
        names = "--category",
        paramLabel = "CATEGORY",
        descriptionKey = "budget-category",
        description = "for which category (default: all spending)")
    private @Nullable String category;

    @Option(
        names = "--currency",
        paramLabel = "CODE",
        defaultValue = "CNY",
        description = "of which currency (default: CNY)")
    private String currency;

    @Mixin private RequestOption request;

    @Override
    public Answer run(Context context) throws IOException {
      CurrencyUnit unit = Inputs.currency(currency);
      // Which budget it is says category and currency; how much it was does not matter.
      Budget budget = new Budget(checked(category), Money.ofMinor(unit, 1));
      return request.onWallet(
          context,
          (wallet, id) -> {
            wallet.insights().removeBudget(id, budget);
            return Answer.done(
                Views.object()
                    .put("category", budget.category().orElse("all"))
                    .put("currency", unit.getCode())
                    .put("removed", true));
          });
    }
  }

  private static Optional<String> checked(@Nullable String category) {
    return Optional.ofNullable(category).map(code -> EverydayInputs.category("--category", code));
  }
}
