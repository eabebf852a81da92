package dev.kabao.wallet.payment;

import dev.kabao.wallet.limit.LimitView;
import dev.kabao.wallet.value.Page;
import dev.kabao.wallet.value.PaymentId;
import dev.kabao.wallet.value.RequestId;
import java.util.List;
import java.util.Optional;

/**
 * Moves one wallet's money.
 *
 * <p><b>Guarantees.</b> What was answered is durable. A request id is carried out at most once: the
 * same id and content get the first answer again, for ever, and never a second debit; the payment
 * in it is shown as it stands now. Before an issuer is asked, the intent is kept; an answer that
 * does not come makes the outcome unknown, and it stays {@link PaymentResult.Unknown} until the
 * issuer says what became of it. The balance never falls below zero, no more is captured than was
 * set aside and no more refunded than was captured, whatever races.
 *
 * <p><b>Threads.</b> Thread-safe; calls that ask an issuer block up to its connector's timeouts.
 * <b>Nulls</b> are refused with {@link NullPointerException}. <b>Errors</b>: a {@link
 * dev.kabao.wallet.value.WalletException} with {@code REQUEST_CONFLICT} if the request id was used
 * with other content, {@code NOT_FOUND} for a card or payment that this wallet does not have,
 * {@code STORE_UNAVAILABLE} if it is not known whether the store kept it: ask again with the same
 * id. Amounts are above zero, at their currency's own scale.
 */
public interface PaymentService {

  /**
   * Pays a payee at once.
   *
   * @param requestId the host's id of this request, kept by it before the call
   * @param request what to pay
   */
  PaymentResult pay(RequestId requestId, PayRequest request);

  /**
   * Sets the money of a payment aside, to be captured before it expires. What comes from the
   * balance is held there; what comes from a card is drawn, and goes back if it is not captured.
   *
   * @param requestId the host's id of this request, kept by it before the call
   * @param request what to pay, and for how long it is valid
   */
  PaymentResult authorize(RequestId requestId, PayRequest request);

  /**
   * Moves what an authorised payment set aside to its payee, wholly or in part, from the sources in
   * their order. What the last capture leaves goes back.
   *
   * @param requestId the host's id of this request, kept by it before the call
   */
  StepResult capture(RequestId requestId, PaymentId payment, Capture capture);

  /**
   * Gives back what an authorised payment, or a transfer that nobody has claimed, still sets aside.
   * If a part was captured, that part stays.
   *
   * @param requestId the host's id of this request, kept by it before the call
   */
  StepResult voidPayment(RequestId requestId, PaymentId payment);

  /**
   * Gives back what was captured of a payment, wholly or in part: to where it came from, the last
   * source first. What came from a card whose binding has ended goes to the balance, as does what
   * the card's issuer does not take.
   *
   * <p>What pays a biller's bill is refused {@code PAYS_A_BILL}: it would give the bill away. It
   * comes back by itself if the biller does not take it; what a biller wants to give back after
   * that it gives back itself.
   *
   * @param requestId the host's id of this request, kept by it before the call
   * @param amount above zero; empty for all that is left
   */
  RefundResult refund(
      RequestId requestId, PaymentId payment, Optional<org.joda.money.Money> amount);

  /** All refunds of a payment, those of what was not captured among them, the oldest first. */
  List<Refund> refunds(PaymentId payment);

  /**
   * Moves money from a bound card into the balance.
   *
   * @param requestId the host's id of this request, kept by it before the call
   * @param request what to move
   */
  PaymentResult topUp(RequestId requestId, TopUpRequest request);

  /**
   * Pays money out of the balance to a bound card. If the bank sends it back later, it comes back
   * to the balance by itself, the fee too.
   *
   * @param requestId the host's id of this request, kept by it before the call
   * @param request what to pay out
   */
  PaymentResult withdraw(RequestId requestId, WithdrawRequest request);

  /**
   * The text that a bank transfer to the platform's account must carry to reach this wallet: 11
   * letters and digits, the last one a check character. The same for ever.
   */
  String bankReference();

  /** The source that {@link Funding#byDefault()} stands for: the balance unless set otherwise. */
  FundingSource defaultSource();

  /**
   * Sets the source that {@link Funding#byDefault()} stands for.
   *
   * @param requestId the host's id of this request, kept by it before the call
   */
  void setDefaultSource(RequestId requestId, FundingSource source);

  /**
   * Looks a payment up; if its outcome is not known, the issuer is asked first.
   *
   * @throws dev.kabao.wallet.value.WalletException {@code NOT_FOUND} if this wallet has no such
   *     payment
   */
  PaymentResult find(PaymentId id);

  /**
   * Pages through everything that moved the wallet's money, the newest first.
   *
   * @param after where the page before said to go on; empty for the first page
   * @param limit how many at most, 1 to 1000
   */
  Page<Payment> history(Optional<String> after, int limit);

  /** What the wallet holds, one item for each currency that it ever held, ordered by code. */
  List<WalletBalance> balances();

  /** The limits that stand for the holder as signed in now, with what is left of each. */
  List<LimitView> limits();
}
