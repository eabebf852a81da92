package dev.kabao.wallet.reward;

import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.Payment;
import java.util.List;
import java.util.Objects;
import org.joda.money.Money;

/**
 * What a payment would take and earn.
 *
 * @param amount what is paid
 * @param takes what each source gives, in the order in which they are used; those that would give
 *     nothing are left out
 * @param earned the points that it would earn once all of it has reached its payee
 * @param mark stands for all of this: see {@code PayRequest.asPlanned}
 */
public record PaymentPlan(
    Money amount, List<Take> takes, List<Payment.Earned> earned, String mark) {

  /**
   * What one source gives.
   *
   * @param source the source; for points, how many are taken
   * @param amount what it pays
   */
  public record Take(FundingSource source, Money amount) {
    /** Refuses null. */
    public Take {
      Objects.requireNonNull(source, "source");
      Objects.requireNonNull(amount, "amount");
    }
  }

  /** Copies the lists; refuses null. */
  public PaymentPlan {
    Objects.requireNonNull(amount, "amount");
    takes = List.copyOf(takes);
    earned = List.copyOf(earned);
    Objects.requireNonNull(mark, "mark");
  }
}
