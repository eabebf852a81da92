package dev.kabao.wallet.payment;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.joda.money.Money;

/**
 * A request to pay a payee. Immutable.
 *
 * <p>The payee's id is kept in the clear: use a merchant's or platform's id, never a person's name,
 * phone or card.
 */
public final class PayRequest {
  /** How long an authorised payment can be captured unless said otherwise. */
  public static final Duration DEFAULT_VALIDITY = Duration.ofDays(7);

  private static final Duration LONGEST = Duration.ofDays(180);
  private static final Pattern WALLET = Pattern.compile("wal_[0-9a-f]{32}");
  private static final Pattern MARK = Pattern.compile("[0-9a-f]{32}");
  private static final Pattern PAYEE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private final Funding funding;
  private final String payee;
  private final Money amount;
  private final Duration validity;
  private final Optional<String> plan;

  private PayRequest(
      Funding funding, String payee, Money amount, Duration validity, Optional<String> plan) {
    this.funding = funding;
    this.payee = payee;
    this.amount = amount;
    this.validity = validity;
    this.plan = plan;
  }

  /**
   * A request to pay from one source.
   *
   * @param source where the money comes from
   * @param payee the payee's id: 1 to 64 letters, digits, {@code - _ .}
   * @param amount how much, above zero
   * @throws IllegalArgumentException if payee or amount are not as said
   */
  public static PayRequest of(FundingSource source, String payee, Money amount) {
    return of(Funding.inOrder(source), payee, amount);
  }

  /**
   * A request to pay from several sources, or from the wallet's default.
   *
   * @param funding where the money comes from
   * @param payee the payee's id: 1 to 64 letters, digits, {@code - _ .}
   * @param amount how much, above zero
   * @throws IllegalArgumentException if payee or amount are not as said
   */
  public static PayRequest of(Funding funding, String payee, Money amount) {
    Objects.requireNonNull(funding, "funding");
    requirePayee(payee);
    return new PayRequest(
        funding, payee, requirePositive(amount), DEFAULT_VALIDITY, Optional.empty());
  }

  /**
   * The same; if it is authorised, it can be captured for so long.
   *
   * @param validity from a second to 180 days
   * @throws IllegalArgumentException if it is shorter or longer
   */
  public PayRequest validFor(Duration validity) {
    if (validity.compareTo(Duration.ofSeconds(1)) < 0 || validity.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("An authorised payment is valid for 1 s to 180 days.");
    }
    return new PayRequest(funding, payee, amount, validity, plan);
  }

  /**
   * The same, if it still takes and earns what a plan said: else it is declined with {@code
   * PLAN_CHANGED}, and nothing moves. If a source of the plan gives nothing, no other one is asked.
   *
   * @param mark the mark of the plan that its payer saw: 32 hexadecimal digits
   * @throws IllegalArgumentException if it is no mark
   */
  public PayRequest asPlanned(String mark) {
    if (!MARK.matcher(mark).matches()) {
      throw new IllegalArgumentException("A plan's mark has 32 hexadecimal digits.");
    }
    return new PayRequest(funding, payee, amount, validity, Optional.of(mark));
  }

  /** Where the money comes from. */
  public Funding funding() {
    return funding;
  }

  /** Who gets it. */
  public String payee() {
    return payee;
  }

  /** How much. */
  public Money amount() {
    return amount;
  }

  /** The mark of the plan that its payer saw; empty if they saw none. */
  public Optional<String> plan() {
    return plan;
  }

  /** How long it can be captured if it is authorised. */
  public Duration validity() {
    return validity;
  }

  /**
   * A payee's id, checked.
   *
   * @throws IllegalArgumentException unless it is 1 to 64 letters, digits, {@code - _ .}, and for
   *     the id of a wallet, whose holder would never get the money
   */
  public static String requirePayee(String payee) {
    if (!PAYEE.matcher(payee).matches()) {
      throw new IllegalArgumentException(
          "A payee's id has 1 to 64 letters, digits, '-', '_' or '.'.");
    }
    if (WALLET.matcher(payee).matches()) {
      throw new IllegalArgumentException(
          "This is a wallet's id, not a payee's: money reaches a wallet by a transfer.");
    }
    return payee;
  }

  static Money requirePositive(Money amount) {
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("An amount to move is above zero, not " + amount + ".");
    }
    return amount;
  }
}
