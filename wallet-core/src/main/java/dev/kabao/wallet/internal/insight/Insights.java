package dev.kabao.wallet.internal.insight;

import dev.kabao.wallet.insight.Budget;
import dev.kabao.wallet.insight.BudgetState;
import dev.kabao.wallet.insight.InsightService;
import dev.kabao.wallet.insight.MonthPicture;
import dev.kabao.wallet.internal.commit.Requests;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.internal.session.Acting;
import dev.kabao.wallet.spi.store.RequestClaim;
import dev.kabao.wallet.value.RequestId;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.joda.money.CurrencyUnit;

/** Where the money of one wallet goes. */
public final class Insights implements InsightService {
  private static final int LAST_YEAR = 9999;

  private final Platform platform;
  private final Acting acting;
  private final Tallies tallies;
  private final Pictures pictures;
  private final Budgets budgets;
  private final UUID wallet;

  /** The picture of the wallet of whoever acts. */
  public Insights(Platform platform, Acting acting) {
    this.platform = platform;
    this.acting = acting;
    this.tallies = new Tallies(platform);
    this.pictures = new Pictures(platform);
    this.budgets = new Budgets(platform);
    this.wallet = acting.wallet().value();
  }

  @Override
  public MonthPicture month(YearMonth month, CurrencyUnit currency) {
    acting.require();
    Objects.requireNonNull(month, "month");
    Objects.requireNonNull(currency, "currency");
    if (month.getYear() < 1 || month.getYear() > LAST_YEAR) {
      throw new IllegalArgumentException("A month is of one of the years 1 to 9999.");
    }
    return pictures.draw(wallet, month, currency, budgets.look(wallet, month));
  }

  @Override
  public List<BudgetState> budgets() {
    acting.require();
    return budgets.states(wallet, tallies.running());
  }

  @Override
  public BudgetState setBudget(RequestId requestId, Budget budget) {
    acting.require();
    budget.category().ifPresent(platform.everyday().categories()::require);
    budgets.set(claim(requestId, "budget " + text(budget)), wallet, budget);
    budgets.spent(wallet);
    return budgets.states(wallet, tallies.running()).stream()
        .filter(state -> isFor(state.budget(), budget))
        .findFirst()
        // A later request has taken it away again.
        .orElseGet(() -> budgets.state(wallet, budget, tallies.running()));
  }

  @Override
  public void removeBudget(RequestId requestId, Budget budget) {
    acting.require();
    budgets.remove(claim(requestId, "no budget " + text(budget)), wallet, budget);
  }

  private static boolean isFor(Budget one, Budget other) {
    return one.category().equals(other.category()) && one.monthly().isSameCurrency(other.monthly());
  }

  private static String text(Budget budget) {
    return budget.category().orElse("-") + ' ' + budget.monthly();
  }

  private RequestClaim claim(RequestId requestId, String content) {
    Objects.requireNonNull(requestId, "requestId");
    return Requests.claim(wallet, requestId, content.getBytes(StandardCharsets.UTF_8), wallet);
  }
}
