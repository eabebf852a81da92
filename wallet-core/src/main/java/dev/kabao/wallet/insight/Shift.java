package dev.kabao.wallet.insight;

import dev.kabao.wallet.category.Category;
import java.util.Objects;
import org.joda.money.Money;

/**
 * A category that differs from the months before.
 *
 * @param category the category
 * @param now what was spent in the month that is shown
 * @param usual the mean of the months before that are compared, rounded half up: of at most three,
 *     all of them whole months since the wallet's first entry, and none before the category's first
 */
public record Shift(Category category, Money now, Money usual) {
  /** Refuses null. */
  public Shift {
    Objects.requireNonNull(category, "category");
    Objects.requireNonNull(now, "now");
    Objects.requireNonNull(usual, "usual");
  }

  /** How much more than usual; below zero for less. */
  public Money difference() {
    return now.minus(usual);
  }
}
