package dev.kabao.wallet.jdbc;

import java.math.BigInteger;

/** A sum that does not wrap at 64 bits. */
final class ExactSum {
  private BigInteger carried = BigInteger.ZERO;
  private long low;

  void add(long value) {
    long sum = low + value;
    // Overflow: both summands have the sign that the sum has not.
    if (((low ^ sum) & (value ^ sum)) < 0) {
      carried = carried.add(BigInteger.valueOf(low));
      low = value;
    } else {
      low = sum;
    }
  }

  void add(BigInteger value) {
    carried = carried.add(value);
  }

  BigInteger value() {
    return carried.add(BigInteger.valueOf(low));
  }

  boolean isZero() {
    return value().signum() == 0;
  }
}
