package dev.kabao.wallet.payment;

import dev.kabao.wallet.value.Page;
import dev.kabao.wallet.value.PaymentId;
import dev.kabao.wallet.value.RequestId;
import java.util.List;
import java.util.Optional;

/**
 * Moves one wallet's money.
 *
 * <p><b>Guarantees.</b> What was answered is durable. A request id is carried out at most once: the
 * same id and content get the first answer again, for ever, and never a second debit. Before an
 * issuer is asked, the intent is kept; an answer that does not come makes the outcome unknown, and
 * it stays {@link PaymentResult.Unknown} until the issuer says what became of it. The balance never
 * falls below zero, whatever races.
 *
 * <p><b>Threads.</b> Thread-safe; calls that ask an issuer block up to its connector's timeouts.
 * <b>Nulls</b> are refused with {@link NullPointerException}. <b>Errors</b>: a {@link
 * dev.kabao.wallet.value.WalletException} with {@code REQUEST_CONFLICT} if the request id was used
 * with other content, {@code NOT_FOUND} for a card or payment that this wallet does not have,
 * {@code STORE_UNAVAILABLE} if it is not known whether the store kept it: ask again with the same
 * id.
 */
public interface PaymentService {

  /**
   * Pays a payee from the balance or from a bound card.
   *
   * @param requestId the host's id of this request, kept by it before the call
   * @param request what to pay
   */
  PaymentResult pay(RequestId requestId, PayRequest request);

  /**
   * Moves money from a bound card into the balance.
   *
   * @param requestId the host's id of this request, kept by it before the call
   * @param request what to move
   */
  PaymentResult topUp(RequestId requestId, TopUpRequest request);

  /**
   * Looks a payment up; if its outcome is not known, the issuer is asked first.
   *
   * @throws dev.kabao.wallet.value.WalletException {@code NOT_FOUND} if this wallet has no such
   *     payment
   */
  PaymentResult find(PaymentId id);

  /**
   * Pages through all payments and top-ups of the wallet, the newest first.
   *
   * @param after where the page before said to go on; empty for the first page
   * @param limit how many at most, 1 to 1000
   */
  Page<Payment> history(Optional<String> after, int limit);

  /** What the wallet holds, one item for each currency that it ever held, ordered by code. */
  List<WalletBalance> balances();
}
