package dev.kabao.wallet.internal.insight;

import dev.kabao.wallet.insight.Budget;
import dev.kabao.wallet.insight.BudgetState;
import dev.kabao.wallet.insight.BudgetState.Level;
import dev.kabao.wallet.insight.InsightService;
import dev.kabao.wallet.internal.commit.Requests;
import dev.kabao.wallet.internal.doc.BudgetsBody;
import dev.kabao.wallet.internal.doc.BudgetsBody.Item;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.spi.store.Commit;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.spi.store.Event;
import dev.kabao.wallet.spi.store.RequestClaim;
import dev.kabao.wallet.value.WalletException;
import dev.kabao.wallet.value.WalletId;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What people mean to spend, and the telling of it as they get there. Thread-safe. */
public final class Budgets {
  private static final Logger LOG = LoggerFactory.getLogger(Budgets.class);
  private static final int TRIES = 40;
  private static final Comparator<Item> ORDER =
      Comparator.comparing(Item::currency)
          .thenComparing(item -> item.category() == null ? "" : item.category());

  private final Platform platform;
  private final Tallies tallies;

  /** The budgets of one platform. */
  public Budgets(Platform platform) {
    this.platform = platform;
    this.tallies = new Tallies(platform);
  }

  /**
   * Tells of what a wallet has reached by spending. It is called once the spending is kept: what
   * fails here is no failure of it, and is made up for with the next spending, or when somebody
   * looks.
   */
  public void spent(UUID wallet) {
    try {
      tell(wallet);
    } catch (WalletException e) {
      LOG.error("Budgets of wallet {} are looked at later: {}", wallet, e.code());
    }
  }

  /** The wallet's budgets as a month stands, ordered by currency, that for all spending first. */
  List<BudgetState> states(UUID wallet, YearMonth month) {
    return items(wallet).stream().map(item -> state(wallet, item, month)).toList();
  }

  /** The same, after a look whether something reached in the running month has not been told. */
  List<BudgetState> look(UUID wallet, YearMonth month) {
    List<BudgetState> states = new ArrayList<>();
    boolean untold = false;
    for (Item item : items(wallet)) {
      BudgetState state = state(wallet, item, month);
      states.add(state);
      untold |= month.equals(tallies.running()) && isUntold(item, state.level(), number(month));
    }
    if (untold) {
      spent(wallet);
    }
    return states;
  }

  private List<Item> items(UUID wallet) {
    return items(platform.find(BudgetsBody.class, wallet)).stream().sorted(ORDER).toList();
  }

  /** A budget as a month stands, whether the wallet has it or not. */
  BudgetState state(UUID wallet, Budget budget, YearMonth month) {
    CurrencyUnit currency = budget.monthly().getCurrencyUnit();
    long spent =
        budget
            .category()
            .map(category -> tallies.spentOn(wallet, category, currency.getCode(), month))
            .orElseGet(() -> allSpent(wallet, currency, month));
    return new BudgetState(
        budget,
        Money.ofMinor(currency, spent),
        Level.of(spent, budget.monthly().getAmountMinorLong()));
  }

  private long allSpent(UUID wallet, CurrencyUnit currency, YearMonth month) {
    return tallies.read(wallet, Tallies.Kind.SPENT_ON, currency.getCode(), month, month).stream()
        .mapToLong(Tallies.Sum::amount)
        .reduce(0, Math::addExact);
  }

  /** Sets a budget, once for a claim. */
  void set(RequestClaim claim, UUID wallet, Budget budget) {
    change(
        claim,
        wallet,
        items -> {
          items.removeIf(item -> isOf(item, budget));
          if (items.size() >= InsightService.MOST_BUDGETS) {
            throw new IllegalArgumentException(
                "A wallet has at most " + InsightService.MOST_BUDGETS + " budgets.");
          }
          items.add(
              new Item(
                  platform.ids().next(),
                  budget.category().orElse(null),
                  budget.monthly().getCurrencyUnit().getCode(),
                  budget.monthly().getAmountMinorLong(),
                  0,
                  null));
          return items;
        });
  }

  /** Takes a budget away, once for a claim. */
  void remove(RequestClaim claim, UUID wallet, Budget budget) {
    change(
        claim,
        wallet,
        items -> {
          items.removeIf(item -> isOf(item, budget));
          return items;
        });
  }

  private void tell(UUID wallet) {
    YearMonth month = tallies.running();
    int number = number(month);
    for (int i = 0; i < TRIES; i++) {
      Optional<Stored<BudgetsBody>> stored = platform.find(BudgetsBody.class, wallet);
      List<Event> events = new ArrayList<>();
      List<Item> items = new ArrayList<>();
      for (Item item : items(stored)) {
        Level level = state(wallet, item, month).level();
        if (isUntold(item, level, number)) {
          String fact = level == Level.REACHED ? "budget.reached" : "budget.near";
          events.add(new Event(fact, new WalletId(wallet), item.id()));
          items.add(item.told(number, level));
        } else {
          items.add(item);
        }
      }
      if (events.isEmpty()
          || commit(Optional.empty(), write(wallet, stored, items), events)
              instanceof CommitOutcome.Applied) {
        return;
      }
    }
    throw Platform.contention("budgets");
  }

  private static int number(YearMonth month) {
    return month.getYear() * 100 + month.getMonthValue();
  }

  private static boolean isUntold(Item item, Level level, int month) {
    Level told = item.month() == month && item.told() != null ? item.told() : Level.WITHIN;
    return level.compareTo(told) > 0;
  }

  private BudgetState state(UUID wallet, Item item, YearMonth month) {
    Money monthly = Money.ofMinor(CurrencyUnit.of(item.currency()), item.monthly());
    return state(wallet, new Budget(Optional.ofNullable(item.category()), monthly), month);
  }

  private void change(RequestClaim claim, UUID wallet, UnaryOperator<List<Item>> edit) {
    for (int i = 0; i < TRIES; i++) {
      Optional<Stored<BudgetsBody>> stored = platform.find(BudgetsBody.class, wallet);
      List<Item> items = edit.apply(new ArrayList<>(items(stored)));
      CommitOutcome outcome = commit(Optional.of(claim), write(wallet, stored, items), List.of());
      if (outcome instanceof CommitOutcome.Replayed replayed) {
        Requests.requireSame(claim, replayed);
        return;
      }
      if (outcome instanceof CommitOutcome.Applied) {
        return;
      }
    }
    throw Platform.contention("budgets");
  }

  private CommitOutcome commit(
      Optional<RequestClaim> claim, DocumentWrite document, List<Event> events) {
    return platform
        .committer()
        .commit(
            new Commit(platform.clock().instant(), claim, List.of(document), List.of(), events));
  }

  private static DocumentWrite write(
      UUID wallet, Optional<Stored<BudgetsBody>> stored, List<Item> items) {
    return stored
        .map(one -> one.replace(one.body().with(items), List.of()))
        .orElseGet(() -> Stored.create(wallet, BudgetsBody.of(items), List.of(), Optional.empty()));
  }

  private static List<Item> items(Optional<Stored<BudgetsBody>> stored) {
    return stored.map(one -> one.body().items()).orElse(List.of());
  }

  private static boolean isOf(Item item, Budget budget) {
    return item.currency().equals(budget.monthly().getCurrencyUnit().getCode())
        && Optional.ofNullable(item.category()).equals(budget.category());
  }
}
