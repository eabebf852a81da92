package dev.kabao.wallet.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What is remembered of keys is never wrong, whatever order they come in. */
class RecentKeysTest {

  @Property(tries = 40)
  void whatItKnowsOfAKeyIsTrue(
      @ForAll long seed,
      @ForAll @IntRange(max = 600) int stored,
      @ForAll @IntRange(max = 100) int percentOutOfOrder) {
    Random random = new Random(seed);
    TreeSet<Key> table = new TreeSet<>();
    for (int i = 0; i < stored; i++) {
      table.add(key(random.nextInt(40_000)));
    }
    List<Key> newest = new ArrayList<>(table);
    newest.sort(Comparator.reverseOrder());
    RecentKeys recent =
        new RecentKeys(newest.subList(0, Math.min(RecentKeys.LOADED, newest.size())));
    long clock = 20_000;
    for (int i = 0; i < 20_000; i++) {
      boolean outOfOrder = random.nextInt(100) < percentOutOfOrder;
      Key key = key(outOfOrder ? random.nextInt(40_000) : clock++);
      switch (recent.of(key)) {
        case ABSENT -> assertThat(table.contains(key)).isFalse();
        case PRESENT -> assertThat(table.contains(key)).isTrue();
        case UNKNOWN -> assertThat(outOfOrder || stored > 0).isTrue();
      }
      if (table.add(key)) {
        recent.add(key);
      }
      if (random.nextInt(64) == 0) {
        recent.trim();
      }
    }
  }

  @Property
  void keysAreOrderedAsTheirBytesAre(@ForAll long a, @ForAll long b) throws Exception {
    byte[] first = claim(a, b);
    byte[] second = claim(b, a);
    assertThat(Integer.signum(Key.ofClaim(first).compareTo(Key.ofClaim(second))))
        .isEqualTo(Integer.signum(java.util.Arrays.compareUnsigned(first, second)));
  }

  private static byte[] claim(long high, long low) {
    byte[] claim = new byte[Key.CLAIM_BYTES];
    java.nio.ByteBuffer.wrap(claim)
        .putLong(high)
        .putLong(low)
        .putInt((int) low)
        .putShort((short) 5);
    return claim;
  }

  private static Key key(long number) {
    return new Key(number, 0, 0);
  }
}
