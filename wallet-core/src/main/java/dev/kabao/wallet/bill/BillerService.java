package dev.kabao.wallet.bill;

import dev.kabao.wallet.payment.Funding;
import dev.kabao.wallet.spi.biller.BillerProfile;
import dev.kabao.wallet.value.BillerAccountId;
import dev.kabao.wallet.value.RequestId;
import java.util.List;
import org.joda.money.Money;

/**
 * The billers of one wallet: which numbers of the person are looked after, and what is paid by
 * itself. Thread-safe; refuses null. Every call throws {@code SESSION_ENDED} once the session is
 * over, and {@code NOT_FOUND} for an account or a biller that is not there.
 *
 * <p>Request ids are the host's, kept by it before the call: the same one with the same content
 * changes nothing again, with another content {@code REQUEST_CONFLICT}.
 */
public interface BillerService {
  /** The most accounts of one wallet. */
  int MOST_ACCOUNTS = 100;

  /** The billers that can be linked, by code. */
  List<BillerProfile> billers();

  /**
   * Looks a number up at a biller and, if it is known there, lists its bills from now on. Linking a
   * number again is the same account.
   *
   * @param number the customer's number as it stands on a bill: 1 to 40 letters, digits and {@code
   *     - . / _}
   * @throws IllegalArgumentException if the number is none, or the wallet has {@link
   *     #MOST_ACCOUNTS}
   */
  LinkResult link(RequestId requestId, String biller, CharSequence number);

  /** The accounts that are linked, the latest first. */
  List<BillerAccount> accounts();

  /**
   * Looks no more after an account. What pays its bills by itself ends; bills that are listed stay.
   *
   * @return whether it was done; not while a bill is being paid by itself
   */
  boolean unlink(RequestId requestId, BillerAccountId account);

  /**
   * Asks the biller what is owed, now; not more often in a row than {@link BillRules#refreshes()}.
   */
  RefreshResult refresh(BillerAccountId account);

  /**
   * Lets the bills of an account be paid by themselves, some time before they are due: {@link
   * BillRules#payAhead()}. The factors that the session has shown count as shown for these
   * payments. In a calendar month it pays at most twice the cap: a biller makes out a bill a month,
   * and one that was late may meet the next; more than that is for the person to say. What is set
   * up already is so changed, and what has failed is tried again, unless it is paused or a bill is
   * about to be paid.
   *
   * @param cap the most that a bill is paid for, above zero; a larger one waits for the person
   * @param funding where the money comes from
   * @throws IllegalArgumentException if the cap is not above zero, or points or coupons should pay
   */
  AutopayResult setUp(RequestId requestId, BillerAccountId account, Money cap, Funding funding);

  /**
   * The same, with a bound of the person's own for all bills of a calendar month.
   *
   * @param monthly the most that is paid by itself in a calendar month of the platform's time zone,
   *     at least the cap; a bill that would go above it waits for the person. What was paid by
   *     itself earlier in the month counts, even if it was ended and set up anew since
   * @throws IllegalArgumentException as above, or if {@code monthly} is below the cap or of another
   *     currency
   */
  AutopayResult setUp(
      RequestId requestId, BillerAccountId account, Money cap, Money monthly, Funding funding);

  /** Tries a bill again that could not be paid. */
  AutopayResult retry(RequestId requestId, BillerAccountId account);

  /** Pays nothing by itself until it goes on. */
  AutopayResult pause(RequestId requestId, BillerAccountId account);

  /** Goes on after a pause. */
  AutopayResult goOn(RequestId requestId, BillerAccountId account);

  /** Pays nothing by itself any more. */
  AutopayResult end(RequestId requestId, BillerAccountId account);
}
