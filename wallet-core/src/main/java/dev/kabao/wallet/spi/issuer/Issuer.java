package dev.kabao.wallet.spi.issuer;

import dev.kabao.wallet.cardholder.CardHolder;
import dev.kabao.wallet.value.Secret;

/**
 * A bank, as a wallet needs it: bindings, and money drawn by agreement.
 *
 * <p><b>Outcomes.</b> Methods do not throw for anything that happens on the way to the issuer or
 * there: a connection that could not be made before anything was sent is {@code NotSent}; a
 * timeout, a broken connection, an unreadable answer or a bad signature is {@code Unknown}. An
 * exception that escapes all the same counts as {@code Unknown}.
 *
 * <p><b>Idempotency.</b> The issuer does what an order id stands for at most once; a repeated call
 * with the same id and content brings the first answer. <b>Retries.</b> A connector never repeats a
 * call that may have reached the issuer: that is for the wallet to decide.
 *
 * <p><b>Threads.</b> All methods may be called from any number of threads and may block up to the
 * connector's own timeouts. They are never called while a commit is being applied. <b>Nulls</b> are
 * refused and never returned. Secrets are lent for the time of the call.
 *
 * <p>What an issuer must do is spelled out by {@code IssuerContract} in {@code wallet-testkit}.
 */
public interface Issuer {

  /** How the issuer describes itself; the same as long as the object lives. */
  IssuerProfile profile();

  /**
   * The id under which the issuer knows this platform; the same as long as the object lives. A
   * settlement file that is for another is refused.
   */
  String platform();

  /**
   * Checks the holder's elements and sends a one-time code to the reserved phone.
   *
   * @return approved with the challenge; declined {@code IDENTITY_MISMATCH} or {@code
   *     CARD_NOT_FOUND} if an element does not fit
   */
  IssuerOutcome<Challenge> startBinding(OrderId order, CardHolder holder);

  /**
   * Sends a new code for a binding that was started; earlier codes are no longer good.
   *
   * @return approved with the new challenge; declined {@code STATE_ERROR} if nothing waits for a
   *     code, {@code LIMIT_EXCEEDED} if too soon or too often
   */
  IssuerOutcome<Challenge> resendChallenge(OrderId order);

  /**
   * Ends the binding with the code that the person typed.
   *
   * @param order the order id of the start
   * @return approved with the agreement; declined {@code CREDENTIAL_WRONG}, {@code
   *     CREDENTIAL_EXPIRED}, {@code PIN_LOCKED} after too many wrong codes, or {@code STATE_ERROR}
   */
  IssuerOutcome<AgreementToken> confirmBinding(OrderId order, Secret code);

  /** How far a binding is. A failed one is found {@code Declined}. */
  OrderStatus<BindingProgress> queryBinding(OrderId order);

  /**
   * Ends an agreement. Ending one that is ended is approved too.
   *
   * @param order an order id of its own
   */
  IssuerOutcome<Revocation> revokeAgreement(OrderId order, AgreementToken agreement);

  /**
   * Takes the report that a bound card is lost or stolen: from the answer on, nothing is drawn from
   * the card or paid to it. Reporting one that is reported is approved too. A report that was not
   * answered may be sent again under the same order id.
   *
   * @return approved when the card is frozen; declined {@code NOT_PERMITTED} if there never was
   *     such an agreement
   */
  IssuerOutcome<LossReceipt> reportLost(LossOrder order);

  /** How the issuer holds the card of a report. */
  OrderStatus<LossStanding> queryLoss(OrderId report);

  /**
   * Issues another card in place of one that was reported, for the same account and holder. A card
   * is replaced once: another order for it brings the card that was issued. An order that was not
   * answered may be sent again under the same order id.
   *
   * @return approved with the new card; declined {@code STATE_ERROR} if there is no such report, or
   *     the card is no longer held lost
   */
  IssuerOutcome<Replacement> replace(ReplacementOrder order);

  /** Draws money by agreement. */
  IssuerOutcome<OrderReceipt> debit(DebitOrder order);

  /**
   * Pays money out to a card.
   *
   * @return approved when it is paid; pending while the other bank has not decided; declined {@code
   *     IDENTITY_MISMATCH} or {@code CARD_NOT_FOUND} if name and number do not fit
   */
  IssuerOutcome<OrderReceipt> credit(CreditOrder order);

  /**
   * Gives back what a debit drew, to the same card. A refund that could not be sent may be sent
   * again under the same order id; one that was declined moves no money for good, and comes again
   * under another.
   *
   * @return approved when it is done; declined {@code CARD_INACTIVE}, {@code CARD_NOT_FOUND} or so
   *     if the card cannot take it any more, {@code LIMIT_EXCEEDED} if it is more than is left of
   *     the debit
   */
  IssuerOutcome<OrderReceipt> refund(RefundOrder order);

  /** What became of a debit, credit or refund. */
  OrderStatus<OrderReceipt> queryOrder(OrderId order);

  /**
   * The closed statements of the card of an agreement, the oldest first: for issuers with the
   * capability {@code STATEMENTS}. Asking changes nothing, and a place stays good for ever: the
   * same one brings the same statements again, and those that were closed since.
   *
   * @param agreement the agreement, which must stand
   * @param after where the page before said to go on; empty for the oldest statement
   * @return approved with the page, an empty one when there is nothing new; declined {@code
   *     NOT_PERMITTED} if there is no such agreement or it was ended
   */
  IssuerOutcome<StatementPage> statements(AgreementToken agreement, String after);

  /**
   * What the issuer has to tell: transfers that came in, orders decided, credits that came back.
   *
   * @param after where the page before said to go on; empty for the beginning
   */
  IssuerOutcome<NoticePage> notices(String after);
}
