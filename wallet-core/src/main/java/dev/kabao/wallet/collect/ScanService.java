package dev.kabao.wallet.collect;

import dev.kabao.wallet.payment.Funding;
import dev.kabao.wallet.value.RequestId;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What a payer does with codes: looks at a payment request, pays it, and shows codes of their own.
 *
 * <p>{@link #look} checks the platform's signature before anything of a code is shown. {@link #pay}
 * pays only by the token of a look. Thread-safe; nulls are refused; errors are those of {@link
 * dev.kabao.wallet.payment.PaymentService}.
 */
public interface ScanService {

  /** Reads a code's payload or a link. Moves nothing and keeps nothing. */
  ScanResult look(String codeOrLink);

  /**
   * Pays what a look has shown, once: a look that another request has paid by is refused with
   * {@link ScanRefusal#OFFER_USED}, whatever came of it.
   *
   * @param requestId the host's id of this request, kept by it before the call
   * @param token the token of the look
   * @param amount how much, if the request leaves it open; empty or the very amount otherwise
   * @param funding where the money comes from
   */
  ScanPayResult pay(RequestId requestId, String token, Optional<Money> amount, Funding funding);

  /**
   * Lets a device of this wallet's holder show payer codes. A device that is enrolled again gets a
   * new seed; codes of the old one are no longer good.
   *
   * @param requestId the host's id of this request, kept by it before the call
   * @param device the host's name for the device: 1 to 64 letters, digits, {@code - _ .}
   * @return what the device needs to show codes, on line or off; the caller closes it
   */
  PayerDevice enrol(RequestId requestId, String device);

  /** Ends a device's payer codes, if it shows any. */
  void revoke(RequestId requestId, String device);
}
