package dev.kabao.wallet.collect;

import dev.kabao.wallet.value.Page;
import dev.kabao.wallet.value.PaymentRequestId;
import dev.kabao.wallet.value.RequestId;
import java.util.Optional;
import org.joda.money.Money;

/**
 * Collects money for one payee: a wallet ({@code Wallet.collecting()}) or a merchant ({@code
 * Wallets.collecting(payee, name)}).
 *
 * <p><b>Guarantees.</b> A payment request that may be paid once is paid once, whatever races; while
 * a card's issuer is asked it is taken, and it is open again if no money moved. Codes and links
 * carry the platform's signature. A payer's one-time code is taken at most once. Thread-safe; nulls
 * are refused; errors are those of {@link dev.kabao.wallet.payment.PaymentService}.
 */
public interface CollectService {

  /**
   * Makes a payment request.
   *
   * @param requestId the host's id of this call, kept by it before the call
   */
  PaymentRequest request(RequestId requestId, RequestDraft draft);

  /**
   * Looks a payment request of this payee up.
   *
   * @throws dev.kabao.wallet.value.WalletException {@code NOT_FOUND} if this payee has none such
   */
  PaymentRequest find(PaymentRequestId id);

  /** Pages through all payment requests of this payee, the newest first. */
  Page<PaymentRequest> list(Optional<String> after, int limit);

  /**
   * Ends a payment request that is open. One that is not open stays as it is, and the same call
   * does not end it later. Of one that may be paid once, nobody can pay it from then on. One that
   * may be paid many times is not written by the payments of it, so that they do not hinder each
   * other: a payment that has begun before this returns may still come after it, and no other.
   *
   * @param requestId the host's id of this call, kept by it before the call
   */
  PaymentRequest end(RequestId requestId, PaymentRequestId id);

  /**
   * Takes a payment by the one-time code that a payer shows, from the payer's default source. What
   * the payer has, and why a source of theirs gave nothing, is not the payee's to know.
   *
   * @param requestId the host's id of this call, kept by it before the call
   * @param payerCode what was scanned or typed
   * @param amount how much, above zero
   */
  ChargeResult charge(RequestId requestId, CharSequence payerCode, Money amount);
}
