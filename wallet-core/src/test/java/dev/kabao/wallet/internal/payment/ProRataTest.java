package dev.kabao.wallet.internal.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.internal.doc.LotBody;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Positive;
import net.jqwik.api.constraints.Size;

/** Parts of what is whole. */
class ProRataTest {

  @Property
  void stepsOfAnySizeComeToTheSameAsOneAndAllOfItToAll(
      @ForAll @LongRange(min = 1, max = Long.MAX_VALUE / 4) long all,
      @ForAll @Size(min = 1, max = 20) List<@LongRange(min = 1, max = 1L << 40) Long> steps) {
    long whole = steps.stream().mapToLong(Long::longValue).sum();
    long done = 0;
    long units = 0;
    for (long step : steps) {
      long more = ProRata.floor(all, done + step, whole) - ProRata.floor(all, done, whole);
      assertThat(more).isNotNegative();
      done += step;
      units += more;
      assertThat(units)
          .isEqualTo(
              BigInteger.valueOf(all)
                  .multiply(BigInteger.valueOf(done))
                  .divide(BigInteger.valueOf(whole))
                  .longValueExact());
    }
    assertThat(units).isEqualTo(all);
  }

  @Property
  void noPartIsHadForNothing(
      @ForAll @LongRange(min = 1, max = 1L << 40) long all,
      @ForAll @LongRange(min = 1, max = 1L << 40) long whole,
      @ForAll @LongRange(min = 0, max = 1L << 40) long some) {
    long part = some % (whole + 1);
    BigInteger costs = BigInteger.valueOf(ProRata.ceiling(all, part, whole));
    BigInteger exact = BigInteger.valueOf(all).multiply(BigInteger.valueOf(part));
    BigInteger paid = costs.multiply(BigInteger.valueOf(whole));
    assertThat(paid).isGreaterThanOrEqualTo(exact);
    assertThat(paid.subtract(exact)).isLessThan(BigInteger.valueOf(whole));
  }

  @Property
  void lotsCutAtAnyPlacesAreTheSameLots(
      @ForAll @Size(min = 1, max = 8) List<@LongRange(min = 1, max = 50) Long> sizes,
      @ForAll @LongRange(min = 0, max = 400) long first,
      @ForAll @LongRange(min = 0, max = 400) long second) {
    List<LotBody> lots = new ArrayList<>();
    for (int i = 0; i < sizes.size(); i++) {
      lots.add(new LotBody(1000L + i, sizes.get(i)));
    }
    long all = units(lots);
    long low = Math.min(Math.min(first, second), all);
    long high = Math.min(Math.max(first, second), all);
    List<LotBody> again = new ArrayList<>(ProRata.part(lots, 0, low));
    again.addAll(ProRata.part(lots, low, high));
    again.addAll(ProRata.part(lots, high, all));
    assertThat(again).allMatch(lot -> lot.units() > 0);
    for (LotBody lot : lots) {
      assertThat(
              again.stream()
                  .filter(one -> one.expiresAt() == lot.expiresAt())
                  .mapToLong(LotBody::units)
                  .sum())
          .isEqualTo(lot.units());
    }
    assertThat(units(ProRata.part(lots, low, high))).isEqualTo(high - low);
  }

  @Property
  void nothingOfItIsNothing(@ForAll @Positive long all, @ForAll @Positive long whole) {
    assertThat(ProRata.floor(all, 0, whole)).isZero();
    assertThat(ProRata.floor(all, whole, whole)).isEqualTo(all);
  }

  private static long units(List<LotBody> lots) {
    return lots.stream().mapToLong(LotBody::units).sum();
  }
}
