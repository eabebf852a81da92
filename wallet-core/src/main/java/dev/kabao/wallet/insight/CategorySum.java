package dev.kabao.wallet.insight;

import dev.kabao.wallet.category.Category;
import java.util.Objects;
import org.joda.money.Money;

/**
 * What went into one category, or came in of one.
 *
 * @param category the category
 * @param amount how much; below zero where more came back than went out
 */
public record CategorySum(Category category, Money amount) {
  /** Refuses null. */
  public CategorySum {
    Objects.requireNonNull(category, "category");
    Objects.requireNonNull(amount, "amount");
  }
}
