package dev.kabao.wallet.collect;

import dev.kabao.wallet.collect.code.RequestTicket;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What a payee asks for. Immutable.
 *
 * @param currency the currency
 * @param amount how much, above zero; empty for an amount that the payer chooses
 * @param memo what for, as payers see it: at most 25 characters, none of them invisible and no
 *     space at the ends; shown to whoever sees the code
 * @param validity for how long it can be paid: from a second to 366 days
 * @param manyTimes whether it may be paid more than once
 */
public record RequestDraft(
    CurrencyUnit currency,
    Optional<Money> amount,
    String memo,
    Duration validity,
    boolean manyTimes) {
  /** The longest memo, in characters. */
  public static final int LONGEST_MEMO = 25;

  private static final Duration LONGEST = Duration.ofDays(366);

  /** Checks that all is as said above. */
  public RequestDraft {
    Objects.requireNonNull(currency, "currency");
    Objects.requireNonNull(amount, "amount");
    if (amount.isPresent()
        && !(amount.get().isPositive() && amount.get().getCurrencyUnit().equals(currency))) {
      throw new IllegalArgumentException("An amount is above zero, in the request's currency.");
    }
    if (memo.codePointCount(0, memo.length()) > LONGEST_MEMO || !RequestTicket.isMemo(memo)) {
      throw new IllegalArgumentException(
          "A memo has at most "
              + LONGEST_MEMO
              + " characters, none of them invisible, and no space at its ends.");
    }
    if (validity.compareTo(Duration.ofSeconds(1)) < 0 || validity.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("A payment request is valid for 1 s to 366 days.");
    }
  }

  /** A request for an amount, to be paid once within a day. */
  public static RequestDraft once(Money amount, String memo) {
    return new RequestDraft(
        amount.getCurrencyUnit(), Optional.of(amount), memo, Duration.ofDays(1), false);
  }

  /** A request for whatever the payer gives, to be paid as often as anybody likes within a year. */
  public static RequestDraft open(CurrencyUnit currency, String memo) {
    return new RequestDraft(currency, Optional.empty(), memo, Duration.ofDays(365), true);
  }
}
