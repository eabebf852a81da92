package dev.kabao.wallet.collect.code;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A payment request as a payer is shown it: all that is signed, and all that is carried by a code
 * or a link. Every part is public, since whoever sees the code can read it. Immutable.
 *
 * @param platform who keeps the payee's wallet and signs: 1 to 32 small letters, digits, dots and
 *     hyphens, such as a domain name
 * @param request the request's id on that platform
 * @param currency the currency of the payment; one that ISO 4217 gives a number
 * @param amount what is asked for, above zero and in that currency; none if the payer chooses
 * @param payeeName who asks, as they are to be shown: see {@link #isPayeeName}
 * @param manyTimes whether it may be paid again and again
 * @param expiresAt from when on it is no longer good; in whole seconds, what is beyond is cut off
 * @param memo what it is for, may be empty: see {@link #isMemo}
 */
public record RequestTicket(
    String platform,
    UUID request,
    CurrencyUnit currency,
    Optional<Money> amount,
    String payeeName,
    boolean manyTimes,
    Instant expiresAt,
    String memo) {

  /** The most characters (code points) in a payee's name: what a code has room for. */
  public static final int MAX_PAYEE_NAME = 25;

  /** The most characters (code points) in a memo. */
  public static final int MAX_MEMO = 64;

  /** The most characters in an amount with its decimal point: what a code has room for. */
  private static final int MAX_AMOUNT_DIGITS = 13;

  /** The last second that ten digits can tell, in the year 2286. */
  private static final long LAST_SECOND = 9_999_999_999L;

  private static final Pattern PLATFORM = Pattern.compile("[a-z0-9]([a-z0-9.-]{0,30}[a-z0-9])?");

  /**
   * Checks all of it.
   *
   * @throws IllegalArgumentException if a part is not as described, without telling its content
   */
  public RequestTicket {
    Objects.requireNonNull(request, "request");
    expiresAt = expiresAt.truncatedTo(ChronoUnit.SECONDS);
    require(isPlatform(platform), "platform");
    require(isCurrency(currency), "currency");
    CurrencyUnit unit = currency;
    require(amount.stream().allMatch(money -> isAmount(unit, money)), "amount");
    require(isPayeeName(payeeName), "payee name");
    require(isMemo(memo), "memo");
    long seconds = expiresAt.getEpochSecond();
    require(seconds >= 0 && seconds <= LAST_SECOND, "expiry");
  }

  /** Whether a platform may be called so: 1 to 32 small letters, digits, dots and hyphens. */
  public static boolean isPlatform(String text) {
    return PLATFORM.matcher(text).matches();
  }

  /**
   * Whether a payee may be called so: 1 to {@link #MAX_PAYEE_NAME} characters, none of them
   * invisible (control and format characters, line breaks, private use), no space at the ends.
   */
  public static boolean isPayeeName(String text) {
    return !text.isEmpty() && PublicText.isShowable(text, MAX_PAYEE_NAME);
  }

  /** Whether a memo may say so: as a payee's name, but up to {@link #MAX_MEMO} or empty. */
  public static boolean isMemo(String text) {
    return PublicText.isShowable(text, MAX_MEMO);
  }

  /** Whether a code can say this amount: above zero, with at most 13 digits and point. */
  public static boolean isAmount(Money amount) {
    return amount.isPositive() && amount.getAmount().toPlainString().length() <= MAX_AMOUNT_DIGITS;
  }

  /**
   * The bytes to sign: one form for one ticket, and no other ticket has the same. They begin with
   * {@code kabao-request-1} and a zero, so that they cannot be taken for anything else that the
   * platform signs.
   */
  public byte[] toSign() {
    return TicketBytes.toSign(this);
  }

  /** The request's id and platform; neither name nor memo. */
  @Override
  public String toString() {
    return "RequestTicket[" + request + " on " + platform + "]";
  }

  private static boolean isAmount(CurrencyUnit currency, Money amount) {
    return amount.getCurrencyUnit().equals(currency) && isAmount(amount);
  }

  private static boolean isCurrency(CurrencyUnit currency) {
    return currency.getNumericCode() > 0
        && currency.equals(CurrencyUnit.ofNumericCode(currency.getNumericCode()));
  }

  private static void require(boolean good, String part) {
    if (!good) {
      throw new IllegalArgumentException("The " + part + " of the request cannot be shown so.");
    }
  }
}
