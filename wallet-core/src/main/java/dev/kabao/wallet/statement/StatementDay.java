package dev.kabao.wallet.statement;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A day on which something moved.
 *
 * @param day the day, in the span's time zone
 * @param in the sum of what came in, in minor units, 0 or more
 * @param out the sum of what left, in minor units, 0 or more
 * @param closing what the account held when the day ended
 */
public record StatementDay(LocalDate day, long in, long out, long closing) {

  /** Refuses null. */
  public StatementDay {
    Objects.requireNonNull(day, "day");
  }
}
