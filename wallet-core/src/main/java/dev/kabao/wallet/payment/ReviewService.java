package dev.kabao.wallet.payment;

import dev.kabao.wallet.value.Page;
import dev.kabao.wallet.value.PaymentId;
import dev.kabao.wallet.value.RequestId;
import java.util.Optional;

/**
 * Payments that the risk policy wants somebody of the host's to look at before they begin. For the
 * host's staff, not for a person's session. What nobody looks at is declined after three days.
 *
 * <p>Thread-safe. Refuses null.
 */
public interface ReviewService {

  /**
   * What is to be looked at, by when it would be declined, the soonest first.
   *
   * @param after {@link Page#next()} of the page before; empty for the first page
   * @param limit how many at most, 1 to 1000
   */
  Page<Payment> open(Optional<String> after, int limit);

  /**
   * Lets a payment go on: within three days its payer asks for the same again, with the same
   * request id. Nothing moves before.
   *
   * @return refused if it is not, or no longer, to be looked at
   * @throws dev.kabao.wallet.value.WalletException {@code NOT_FOUND} if there is no such payment,
   *     {@code REQUEST_CONFLICT} if the request id was used for something else
   */
  StepResult release(RequestId requestId, PaymentId payment);

  /**
   * Declines a payment.
   *
   * @return refused if it is not, or no longer, to be looked at
   * @throws dev.kabao.wallet.value.WalletException {@code NOT_FOUND} if there is no such payment,
   *     {@code REQUEST_CONFLICT} if the request id was used for something else
   */
  StepResult reject(RequestId requestId, PaymentId payment);
}
