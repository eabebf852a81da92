package dev.kabao.wallet.bill;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What is owed up to a day, against what the balance has. Both are of one currency.
 *
 * @param until up to when bills are looked at, inclusive
 * @param available what the balance has now
 * @param owed the sum of all bills that are due by then, those that are overdue among them
 * @param bills these bills, the first due first; at most {@link BillService#MOST_UPCOMING}
 * @param runsShortAt when the first bill is due that the balance would not pay any more, if all
 *     before it were paid; empty if it pays them all
 */
public record Outlook(
    Instant until, Money available, Money owed, List<Bill> bills, Optional<Instant> runsShortAt) {

  /** Copies the list; refuses null. */
  public Outlook {
    Objects.requireNonNull(until, "until");
    Objects.requireNonNull(available, "available");
    Objects.requireNonNull(owed, "owed");
    bills = List.copyOf(bills);
    Objects.requireNonNull(runsShortAt, "runsShortAt");
  }

  /** What is missing to pay them all; zero if nothing is. */
  public Money missing() {
    Money rest = owed.minus(available);
    return rest.isPositive() ? rest : Money.zero(rest.getCurrencyUnit());
  }
}
