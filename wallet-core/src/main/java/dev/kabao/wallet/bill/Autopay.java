package dev.kabao.wallet.bill;

import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.value.BillId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What pays the bills of one account with a biller by itself.
 *
 * @param state how far it is
 * @param cap the most that a bill is paid for
 * @param monthly the most that is paid by itself in a calendar month
 * @param paidThisMonth what was paid by itself in the month that is running
 * @param sources where the money comes from, in order; empty for the wallet's default source
 * @param bill the bill that it pays, has paid last, or could not pay
 * @param problem why that one was not paid
 * @param updatedAt when it changed last
 */
public record Autopay(
    AutopayState state,
    Money cap,
    Money monthly,
    Money paidThisMonth,
    List<FundingSource> sources,
    Optional<BillId> bill,
    Optional<BillProblem> problem,
    Instant updatedAt) {
  /** Copies the list; refuses null. */
  public Autopay {
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(cap, "cap");
    Objects.requireNonNull(monthly, "monthly");
    Objects.requireNonNull(paidThisMonth, "paidThisMonth");
    Objects.requireNonNull(bill, "bill");
    Objects.requireNonNull(problem, "problem");
    Objects.requireNonNull(updatedAt, "updatedAt");
    sources = List.copyOf(sources);
  }
}
