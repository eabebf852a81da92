package dev.kabao.wallet.insight;

import dev.kabao.wallet.category.Category;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;

/**
 * How much a person means to spend in a month. There is at most one for a category and a currency.
 *
 * @param category the code of the category; empty for all spending
 * @param monthly how much in a calendar month, above zero
 */
public record Budget(Optional<String> category, Money monthly) {

  /** Checks category and amount. */
  public Budget {
    category.ifPresent(Category::requireCode);
    Objects.requireNonNull(monthly, "monthly");
    if (!monthly.isPositive()) {
      throw new IllegalArgumentException("A budget is above zero, not " + monthly + ".");
    }
  }

  /** A budget for all spending. */
  public static Budget ofAll(Money monthly) {
    return new Budget(Optional.empty(), monthly);
  }

  /** A budget for one category. */
  public static Budget of(String category, Money monthly) {
    return new Budget(Optional.of(category), monthly);
  }
}
