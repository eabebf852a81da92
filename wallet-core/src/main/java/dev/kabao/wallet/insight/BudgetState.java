package dev.kabao.wallet.insight;

import java.util.Objects;
import org.joda.money.Money;

/**
 * A budget, and what was spent of it in one month.
 *
 * @param budget the budget
 * @param spent what was spent; below zero in a month in which more came back than was spent
 * @param level how near that is
 */
public record BudgetState(Budget budget, Money spent, Level level) {

  /** Refuses null. */
  public BudgetState {
    Objects.requireNonNull(budget, "budget");
    Objects.requireNonNull(spent, "spent");
    Objects.requireNonNull(level, "level");
  }

  /** How near spending is to a budget. The order is that of what is told. */
  public enum Level {
    /** Below four fifths of it. */
    WITHIN,
    /** From four fifths on. */
    NEAR,
    /** All of it, or more. */
    REACHED;

    private static final int FIFTHS = 5;

    /** The level of an amount; both in minor units. */
    public static Level of(long spent, long budget) {
      if (spent >= budget) {
        return REACHED;
      }
      // A fifth is rounded down, so four fifths are rounded up.
      long near = budget - budget / FIFTHS;
      return spent >= near ? NEAR : WITHIN;
    }
  }
}
