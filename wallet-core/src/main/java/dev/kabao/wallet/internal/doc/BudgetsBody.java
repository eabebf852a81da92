package dev.kabao.wallet.internal.doc;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import dev.kabao.wallet.category.Category;
import dev.kabao.wallet.insight.BudgetState;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The budgets of a wallet. One document for a wallet, under the wallet's own id.
 *
 * @param items one for each category and currency
 */
public record BudgetsBody(int v, List<Item> items, @JsonAnySetter Map<String, JsonNode> unknown)
    implements Body {
  private static final int V = 1;

  /** What must be there. */
  public BudgetsBody {
    Required.fields(items);
    Required.items(items);
  }

  /** So many budgets, and nothing else that is known. */
  public static BudgetsBody of(List<Item> items) {
    return new BudgetsBody(V, items, Map.of());
  }

  /** The same with other budgets. */
  public BudgetsBody with(List<Item> others) {
    return new BudgetsBody(v, others, unknown);
  }

  /**
   * A budget at rest.
   *
   * @param id what is told of it names it by this
   * @param category the category's code; null for all spending
   * @param currency the currency's code
   * @param monthly in minor units
   * @param month the month of which something was told, as year and month in one number; 0 for none
   * @param told how near spending was, as it was told; null for nothing
   */
  public record Item(
      UUID id,
      @Nullable String category,
      String currency,
      long monthly,
      int month,
      BudgetState.@Nullable Level told) {
    /** What must be there. */
    public Item {
      Required.fields(id);
      Required.currency(currency);
      Required.aboveZero(monthly);
      if (category != null) {
        Category.requireCode(category);
      }
    }

    /** The same, of which something was told. */
    public Item told(int ofMonth, BudgetState.Level level) {
      return new Item(id, category, currency, monthly, ofMonth, level);
    }
  }
}
