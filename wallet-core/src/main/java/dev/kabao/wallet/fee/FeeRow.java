package dev.kabao.wallet.fee;

import dev.kabao.wallet.value.PaymentKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * One row of a fee table: what one kind of movement costs in one currency. Immutable.
 *
 * <p>The fee is {@code basisPoints} of what lies above {@code free}, rounded half up to the
 * currency's smallest unit, but no less than {@code minimum} and no more than {@code maximum}. A
 * movement that is not above {@code free} costs nothing at all.
 *
 * <pre>{@code
 * FeeRow.of(PaymentKind.WITHDRAWAL, 10, "CNY").atLeast(Money.parse("CNY 0.10"))
 * }</pre>
 *
 * @param kind what it is for
 * @param issuer for this issuer's code only; empty for all issuers
 * @param basisPoints ten-thousandths of the amount, 0 to 10,000
 * @param minimum the least that it costs
 * @param maximum the most that it costs; empty for no such bound
 * @param free how much of each movement is free
 */
public record FeeRow(
    PaymentKind kind,
    Optional<String> issuer,
    int basisPoints,
    Money minimum,
    Optional<Money> maximum,
    Money free) {
  private static final int WHOLE = 10_000;

  /**
   * Checks the row.
   *
   * @throws IllegalArgumentException if a number is out of its range, an amount is negative, the
   *     minimum is above the maximum, or there is more than one currency
   */
  public FeeRow {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(issuer, "issuer");
    if (basisPoints < 0 || basisPoints > WHOLE) {
      throw new IllegalArgumentException("A rate has 0 to 10,000 basis points: " + basisPoints);
    }
    CurrencyUnit currency = minimum.getCurrencyUnit();
    requireAmount(minimum, currency);
    requireAmount(free, currency);
    maximum.ifPresent(most -> requireAmount(most, currency));
    if (maximum.isPresent() && minimum.isGreaterThan(maximum.get())) {
      throw new IllegalArgumentException("The minimum is above the maximum.");
    }
  }

  /** A rate for all issuers, without bounds and free allowance. */
  public static FeeRow of(PaymentKind kind, int basisPoints, String currency) {
    Money zero = Money.zero(CurrencyUnit.of(currency));
    return new FeeRow(kind, Optional.empty(), basisPoints, zero, Optional.empty(), zero);
  }

  /** The same for one issuer only. */
  public FeeRow forIssuer(String code) {
    return new FeeRow(kind, Optional.of(code), basisPoints, minimum, maximum, free);
  }

  /** The same with a minimum. */
  public FeeRow atLeast(Money least) {
    return new FeeRow(kind, issuer, basisPoints, least, maximum, free);
  }

  /** The same with a maximum. */
  public FeeRow atMost(Money most) {
    return new FeeRow(kind, issuer, basisPoints, minimum, Optional.of(most), free);
  }

  /** The same with so much of each movement free. */
  public FeeRow freeUpTo(Money allowance) {
    return new FeeRow(kind, issuer, basisPoints, minimum, maximum, allowance);
  }

  /** The currency of the row. */
  public CurrencyUnit currency() {
    return minimum.getCurrencyUnit();
  }

  boolean matches(PaymentKind other, CurrencyUnit unit) {
    return kind == other && currency().equals(unit);
  }

  Money fee(Money amount) {
    if (!amount.isGreaterThan(free)) {
      return Money.zero(currency());
    }
    BigDecimal rate = BigDecimal.valueOf(basisPoints).movePointLeft(4);
    Money fee = amount.minus(free).multipliedBy(rate, RoundingMode.HALF_UP);
    if (fee.isLessThan(minimum)) {
      return minimum;
    }
    return maximum.filter(fee::isGreaterThan).orElse(fee);
  }

  private static void requireAmount(Money amount, CurrencyUnit currency) {
    if (!amount.getCurrencyUnit().equals(currency) || amount.isNegative()) {
      throw new IllegalArgumentException(
          "Amounts of a row are zero or more, in one currency: " + amount);
    }
  }
}
