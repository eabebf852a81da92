package dev.kabao.wallet.statement;

import java.util.Objects;

/**
 * The lines of one sort taken together, in minor units.
 *
 * @param of the sort
 * @param in the sum of what came in, 0 or more
 * @param out the sum of what left, 0 or more
 * @param entries how many lines there are, above zero
 */
public record StatementTotal<T>(T of, long in, long out, long entries) {

  /** Refuses null, and sums and counts out of range. */
  public StatementTotal {
    Objects.requireNonNull(of, "of");
    if (in < 0 || out < 0 || entries <= 0) {
      throw new IllegalArgumentException("Sums are 0 or more, and a total has a line.");
    }
  }
}
