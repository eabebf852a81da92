package dev.kabao.wallet.payment;

import java.util.Objects;
import java.util.regex.Pattern;
import org.joda.money.Money;

/**
 * A request to pay a payee. Immutable.
 *
 * <p>The payee's id is kept in the clear: use a merchant's or platform's id, never a person's name,
 * phone or card.
 */
public final class PayRequest {
  private static final Pattern PAYEE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private final FundingSource source;
  private final String payee;
  private final Money amount;

  private PayRequest(FundingSource source, String payee, Money amount) {
    this.source = source;
    this.payee = payee;
    this.amount = amount;
  }

  /**
   * A request to pay.
   *
   * @param source where the money comes from
   * @param payee the payee's id: 1 to 64 letters, digits, {@code - _ .}
   * @param amount how much, above zero
   * @throws IllegalArgumentException if payee or amount are not as said
   */
  public static PayRequest of(FundingSource source, String payee, Money amount) {
    Objects.requireNonNull(source, "source");
    if (!PAYEE.matcher(payee).matches()) {
      throw new IllegalArgumentException(
          "A payee's id has 1 to 64 letters, digits, '-', '_' or '.'.");
    }
    return new PayRequest(source, payee, requirePositive(amount));
  }

  /** Where the money comes from. */
  public FundingSource source() {
    return source;
  }

  /** Who gets it. */
  public String payee() {
    return payee;
  }

  /** How much. */
  public Money amount() {
    return amount;
  }

  static Money requirePositive(Money amount) {
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("An amount to move is above zero, not " + amount + ".");
    }
    return amount;
  }
}
