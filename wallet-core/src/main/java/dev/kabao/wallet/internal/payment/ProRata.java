package dev.kabao.wallet.internal.payment;

import dev.kabao.wallet.internal.doc.LotBody;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Parts of what is whole, so that the same parts in any order come to the same. */
final class ProRata {
  private ProRata() {}

  /**
   * What of {@code all} belongs to {@code part} of {@code whole}, rounded down: a matter of how
   * much it is in all, not of the steps that it came in.
   *
   * @param part 0 to {@code whole}
   */
  static long floor(long all, long part, long whole) {
    return part == whole
        ? all
        : BigInteger.valueOf(all)
            .multiply(BigInteger.valueOf(part))
            .divide(BigInteger.valueOf(whole))
            .longValueExact();
  }

  /**
   * The same, rounded up: what {@code part} costs, of which not even a little is to be had for
   * nothing.
   */
  static long ceiling(long all, long part, long whole) {
    return all - floor(all, whole - part, whole);
  }

  /** The units of lots from one place to another, counted from the front. */
  static List<LotBody> part(List<LotBody> lots, long from, long to) {
    List<LotBody> part = new ArrayList<>();
    long at = 0;
    for (LotBody lot : lots) {
      long begin = Math.max(at, from);
      long end = Math.min(at + lot.units(), to);
      if (begin < end) {
        part.add(new LotBody(lot.expiresAt(), end - begin));
      }
      at += lot.units();
    }
    return part;
  }
}
