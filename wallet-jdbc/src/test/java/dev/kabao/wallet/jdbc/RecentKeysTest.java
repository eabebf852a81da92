package dev.kabao.wallet.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

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
        RecentKeys.ofIds(newest.subList(0, Math.min(RecentKeys.LOADED, newest.size())));
    long clock = 20_000;
    for (int i = 0; i < 20_000; i++) {
      boolean outOfOrder = random.nextInt(100) < percentOutOfOrder;
      Key key =
          random.nextInt(10) == 0
              ? hashed(random)
              : key(outOfOrder ? random.nextInt(40_000) : clock++);
      switch (recent.of(key)) {
        case ABSENT -> assertThat(table.contains(key)).isFalse();
        case PRESENT -> assertThat(table.contains(key)).isTrue();
        case UNKNOWN -> assertThat(outOfOrder || stored > 0 || !key.isOfTime()).isTrue();
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

  @Test
  void hashedIdsPushedTheFloorAboveAllIdsOfTimeSoThatTheTableWasAskedForEach() {
    Random random = new Random(1);
    RecentKeys recent = RecentKeys.ofIds(List.of());
    for (int i = 0; i < 20_000; i++) {
      recent.add(hashed(random));
      recent.add(key(i));
      recent.trim();
    }

    assertThat(recent.of(key(20_000))).isEqualTo(RecentKeys.Knowledge.ABSENT);
    assertThat(recent.of(key(19_999))).isEqualTo(RecentKeys.Knowledge.PRESENT);
  }

  @Test
  void aHashedIdIsKnownUntilItIsInTheTable() {
    Key key = hashed(new Random(1));
    RecentKeys recent = RecentKeys.ofIds(List.of());
    assertThat(recent.of(key)).isEqualTo(RecentKeys.Knowledge.UNKNOWN);

    recent.add(key);
    assertThat(recent.of(key)).isEqualTo(RecentKeys.Knowledge.PRESENT);

    recent.trim();
    assertThat(recent.of(key)).isEqualTo(RecentKeys.Knowledge.UNKNOWN);
  }

  @Test
  void theVersionOfAnIdIsReadFromTheRightByte() throws Exception {
    UUID ofTime = UUID.fromString("01a20621-b0e8-7000-96a2-076c87a148bf");
    UUID hashed = UUID.fromString("30575ced-59b1-8b69-b582-fced4dfb2707");
    assertThat(Key.of(ofTime, 1).isOfTime()).isTrue();
    assertThat(Key.of(hashed, 1).isOfTime()).isFalse();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT " + Key.isOfTime("id") + " FROM (SELECT ? AS id)")) {
      for (UUID id : List.of(ofTime, hashed)) {
        select.setBytes(1, Key.bytes(id));
        try (ResultSet row = select.executeQuery()) {
          assertThat(row.next()).isTrue();
          assertThat(row.getBoolean(1)).isEqualTo(id.equals(ofTime));
        }
      }
    }
  }

  private static Key key(long number) {
    return new Key(number << 16 | 0x7000, 0, 0);
  }

  /** One of few enough that some come twice. */
  private static Key hashed(Random random) {
    long high = new Random(random.nextInt(5_000)).nextLong();
    return new Key((high & ~0xF000L) | 0x8000L, 0, 0);
  }
}
