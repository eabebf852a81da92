package dev.kabao.wallet.reward;

import java.math.BigInteger;
import java.util.Objects;
import org.joda.money.Money;

/**
 * What points are worth when they pay: {@code units} of them for {@code worth}. So 100 units for
 * CNY 1.00 makes a point a fen. Fractions of a minor unit are never paid, nor are the points that
 * would pay them taken.
 *
 * @param units how many points, 1 to a million
 * @param worth what they pay, above zero
 */
public record PointsRate(long units, Money worth) {
  private static final long MOST_UNITS = 1_000_000;
  private static final long MOST = 100_000_000_000L;

  /** Refuses what is out of range. */
  public PointsRate {
    Objects.requireNonNull(worth, "worth");
    if (units < 1 || units > MOST_UNITS) {
      throw new IllegalArgumentException("A rate is of 1 to " + MOST_UNITS + " points.");
    }
    requirePositive(worth);
  }

  /** The minor units that so many points pay, rounded down. */
  public long worthOf(long points) {
    return fraction(points, worth.getAmountMinorLong(), units);
  }

  /** The fewest points that pay so many minor units. */
  public long pointsFor(long minorUnits) {
    BigInteger exact = BigInteger.valueOf(minorUnits).multiply(BigInteger.valueOf(units));
    BigInteger[] parts = exact.divideAndRemainder(worth.getAmountMinor().toBigInteger());
    long whole = parts[0].min(BigInteger.valueOf(Long.MAX_VALUE - 1)).longValue();
    return parts[1].signum() == 0 ? whole : whole + 1;
  }

  static void requirePositive(Money amount) {
    if (!amount.isPositive()
        || amount.isGreaterThan(Money.ofMinor(amount.getCurrencyUnit(), MOST))) {
      throw new IllegalArgumentException(
          "An amount that points are for is above zero, and below a billion.");
    }
  }

  private static long fraction(long of, long numerator, long denominator) {
    return BigInteger.valueOf(of)
        .multiply(BigInteger.valueOf(numerator))
        .divide(BigInteger.valueOf(denominator))
        .min(BigInteger.valueOf(Long.MAX_VALUE))
        .longValue();
  }
}
