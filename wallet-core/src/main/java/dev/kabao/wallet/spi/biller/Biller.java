package dev.kabao.wallet.spi.biller;

import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.value.Secret;
import java.util.List;

/**
 * Who makes out bills, as a wallet needs it: a utility, a phone company, a school.
 *
 * <p><b>Money.</b> A biller is never given money by this interface: a wallet pays the biller's
 * payee by its ledger first, and then tells the biller so with {@link #pay}. What the biller
 * refuses then is given back to the person. When and how the host settles with the biller is
 * between the two of them.
 *
 * <p><b>Outcomes.</b> Methods do not throw for anything that happens on the way to the biller or
 * there: a connection that could not be made before anything was sent is {@code NotSent}; a
 * timeout, a broken connection or an unreadable answer is {@code Unknown}. An exception that
 * escapes all the same counts as {@code Unknown}.
 *
 * <p><b>Idempotency.</b> The biller takes what an order id stands for at most once; a repeated call
 * with the same id and content brings the first answer. <b>Retries.</b> A connector never repeats a
 * call that may have reached the biller: that is for the wallet to decide.
 *
 * <p><b>Threads.</b> All methods may be called from any number of threads and may block up to the
 * connector's own timeouts, which are below 30 seconds. They are never called while a commit is
 * being applied. <b>Nulls</b> are refused and never returned. Secrets are lent for the time of the
 * call.
 *
 * <p>What a biller must do is spelled out by {@code BillerContract} in {@code wallet-testkit}.
 */
public interface Biller {

  /** How the biller describes itself; the same as long as the object lives. */
  BillerProfile profile();

  /**
   * Looks a customer up.
   *
   * @param number the customer's number as it stands on a bill; lent for the call
   * @return done with what the biller tells of the customer; refused {@code CUSTOMER_UNKNOWN} if it
   *     has none with this number
   */
  BillerOutcome<BillerCustomer> lookUp(Secret number);

  /**
   * What a customer owes now: bills that are not paid, at most 100, the first due first. A bill
   * keeps its reference as long as it is owed.
   *
   * @param number the customer's number; lent for the call
   * @return done with the bills, none if nothing is owed; refused {@code CUSTOMER_UNKNOWN}
   */
  BillerOutcome<List<DueBill>> dueBills(Secret number);

  /**
   * Tells the biller that a bill was paid, whole.
   *
   * @return done when the biller has put it down as paid; pending while it has not decided; refused
   *     {@code BILL_PAID}, {@code BILL_UNKNOWN}, {@code AMOUNT_DIFFERS} and so on if it does not
   *     take the payment: final, the money goes back
   */
  BillerOutcome<BillerReceipt> pay(BillerPayment payment);

  /** What became of an order that {@link #pay} was called with. */
  BillerStatus confirm(OrderId order);
}
