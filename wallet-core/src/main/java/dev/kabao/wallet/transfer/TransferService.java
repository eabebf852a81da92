package dev.kabao.wallet.transfer;

import dev.kabao.wallet.payment.Funding;
import dev.kabao.wallet.value.PaymentId;
import dev.kabao.wallet.value.RequestId;
import java.util.List;
import org.joda.money.Money;

/**
 * Transfers between people, and to bank cards. A transfer is a payment: {@link
 * dev.kabao.wallet.payment.PaymentService} finds, lists and voids it, and gives the same guarantees
 * and errors.
 *
 * <p><b>Look, then confirm.</b> {@link #preview} shows whom the money would go to, and a token that
 * names payer, payee and amount. {@link #confirm} moves money only by such a token, so nothing can
 * be changed after the look. Thread-safe; nulls are refused.
 */
public interface TransferService {

  /**
   * Looks a payee up. Moves nothing and keeps nothing. It tells whoever asks whether a phone has a
   * wallet, and its holder's masked name; how often a person may ask is the host's to limit.
   *
   * @param amount above zero
   * @throws IllegalArgumentException if the amount is not above zero
   */
  TransferPreview preview(Recipient to, Money amount);

  /**
   * Transfers what a preview offered, once: an offer that another request has confirmed is refused
   * with {@link TransferRefusal#OFFER_USED}, whatever came of it.
   *
   * @param requestId the host's id of this request, kept by it before the call
   * @param token the token of the offer
   * @param funding where the money comes from
   */
  TransferResult confirm(RequestId requestId, String token, Funding funding);

  /** What waits for this wallet's holder, because they had no wallet when it was sent. */
  List<Claimable> claimable();

  /**
   * Takes a transfer that waits for this wallet's holder into the balance. The answer is the
   * claimer's own receipt, not the payer's payment.
   *
   * @param requestId the host's id of this request, kept by it before the call
   * @throws dev.kabao.wallet.value.WalletException {@code NOT_FOUND} if no such transfer was meant
   *     for this wallet's holder
   */
  ClaimResult claim(RequestId requestId, PaymentId transfer);

  /**
   * Pays money out of the balance to a bank card that need not be bound. If the bank sends it back
   * later, it comes back to the balance by itself.
   *
   * @param requestId the host's id of this request, kept by it before the call
   */
  TransferResult toCard(RequestId requestId, CardTransfer transfer);
}
