package dev.kabao.wallet.card;

import dev.kabao.wallet.cardholder.CardHolderForm;
import dev.kabao.wallet.cardholder.CardRecognition;
import dev.kabao.wallet.cardholder.FormCheck;
import dev.kabao.wallet.cardholder.LossKind;
import dev.kabao.wallet.spi.issuer.IssuerProfile;
import dev.kabao.wallet.value.BindingId;
import dev.kabao.wallet.value.CardId;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.Secret;
import java.util.List;

/**
 * Binds bank cards to one wallet, by a ceremony that can be left and taken up at any point: {@code
 * start} has the issuer send a code to the reserved phone, {@code resend} asks for another, {@code
 * confirm} ends it with the code.
 *
 * <p><b>Guarantees.</b> Card-holder data is checked, passed to the issuer, and not kept; what is
 * kept of the card is sealed. A code is never kept. A card is bound to at most one wallet of the
 * platform at a time. Limits ({@link BindingRules}) hold against racing callers. A request id is
 * carried out at most once; a refusal that starts no binding claims no id.
 *
 * <p><b>Threads.</b> Thread-safe; calls that ask an issuer block up to its connector's timeouts.
 * <b>Nulls</b> are refused with {@link NullPointerException}. <b>Errors</b>: a {@link
 * dev.kabao.wallet.value.WalletException} with {@code REQUEST_CONFLICT} if the request id was used
 * with other content, {@code NOT_FOUND} for a binding or card that this wallet does not have.
 */
public interface CardBinder {

  /** The issuers whose cards can be bound, with their products, ordered by code. */
  List<IssuerProfile> issuers();

  /**
   * What a card number, or the part of one that is typed so far, tells of its card.
   *
   * @param typed digits, with spaces and dashes as they were typed
   */
  CardRecognition recognise(CharSequence typed);

  /**
   * Checks a form as {@link #start} does, and asks nobody: for an app that shows problems, and
   * warnings too, before it goes on.
   *
   * @param form the card-holder's data; the caller closes it
   * @return the caller closes the holder of a valid one
   */
  FormCheck check(CardHolderForm form);

  /**
   * Starts a binding: has the issuer check the elements and send a code.
   *
   * @param requestId the host's id of this request, kept by it before the call
   * @param form the card-holder's data; the caller closes it
   */
  BindingResult start(RequestId requestId, CardHolderForm form);

  /**
   * Has another code sent; earlier ones are no longer good.
   *
   * @param requestId the host's id of this request, kept by it before the call
   */
  BindingResult resend(RequestId requestId, BindingId binding);

  /**
   * Ends a binding with the code that the person typed.
   *
   * @param requestId the host's id of this request, kept by it before the call
   * @param code the code; the caller closes it
   */
  BindingResult confirm(RequestId requestId, BindingId binding, Secret code);

  /** How a binding stands; if that is not known, the issuer is asked first. */
  BindingResult find(BindingId binding);

  /** The cards that can be used, in the order in which they were bound. */
  List<BoundCard> list();

  /**
   * Ends a card: it can no longer be used here, and the issuer ends the agreement. What is under
   * way still resolves.
   *
   * @param requestId the host's id of this request, kept by it before the call
   */
  UnbindResult unbind(RequestId requestId, CardId card);

  /**
   * Reports a bound card lost or stolen. In one commit, whether or not the issuer can be reached:
   * the card is frozen here for good, unless it is {@link #found}; all sessions of the wallet but
   * this one end; and the password, if there is one, must be changed. Then the issuer is told,
   * again and again until it confirms, across restarts.
   *
   * <p>No payment draws from the card or pays to it from then on; what had been sent before still
   * resolves, and refunds go to the balance. Once the issuer has confirmed, the agreement of a
   * stolen card is ended; that of a lost one is kept for a while ({@link LossRules}). Nobody can
   * bind the card's number on this platform any more. A lost card can be reported again as stolen.
   *
   * @param requestId the host's id of this request, kept by it before the call
   */
  LossResult reportLost(RequestId requestId, CardId card, LossKind kind);

  /**
   * Says that a lost card was found. It can be used again if the issuer says so, too, and two kinds
   * of factors were shown; not once its agreement is being ended. Only {@link FoundResult.Active}
   * claims the request id.
   *
   * @param requestId the host's id of this request, kept by it before the call
   */
  FoundResult found(RequestId requestId, CardId card);

  /**
   * Asks the issuer for another card in place of a lost one, whose agreement is ended first. The
   * new card is bound as any other; the issuer's word on its last digits tells which one it is.
   *
   * @param requestId the host's id of this request, kept by it before the call
   * @param carriesOver whether the new card, once it is bound, is to take the place of the lost one
   *     as the default source, if the person agrees to that; another request can change it until
   *     then
   */
  ReplacementResult requestReplacement(RequestId requestId, CardId card, boolean carriesOver);

  /** The cards that were reported and not found, in the order in which they were bound. */
  List<LostCard> lost();
}
