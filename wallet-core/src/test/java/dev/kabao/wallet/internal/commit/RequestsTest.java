package dev.kabao.wallet.internal.commit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.TimeOrderedIds;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RequestsTest {
  private static final byte[] CONTENT = {1};
  private static final UUID SUBJECT = new UUID(0, 1);

  private static byte[] key(UUID scope, String id) {
    return Requests.claim(scope, RequestId.of(id), CONTENT, SUBJECT).key();
  }

  @Test
  void theSameIdInTwoWalletsIsTwoRequests() {
    assertThat(key(new UUID(0, 1), "order-1")).isNotEqualTo(key(new UUID(0, 2), "order-1"));
    assertThat(key(new UUID(0, 1), "order-1")).isEqualTo(key(new UUID(0, 1), "order-1"));
  }

  @Test
  void keysOfTimeOrderedIdsGrowWithTime() {
    byte[] before = new byte[22];
    for (int i = 1; i <= 100; i++) {
      Clock clock = Clock.fixed(Instant.ofEpochMilli(1_790_000_000_000L + i), ZoneOffset.UTC);
      String id = new TimeOrderedIds(clock, new Random(i)::nextBytes).next().toString();
      byte[] key = key(Requests.PLATFORM, i % 2 == 0 ? id : id.replace("-", ""));
      assertThat(Arrays.compareUnsigned(before, key)).isNegative();
      before = key;
    }
  }

  @Test
  void anIdThatOnlyLooksLikeAUuidIsTakenToo() {
    String odd = "zzzzzzzz-zzzz-7zzz-zzzz-zzzzzzzzzzzz";
    assertThat(key(Requests.PLATFORM, odd)).hasSize(22);
  }
}
