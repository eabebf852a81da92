package dev.kabao.wallet.lookalike;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IcuSkeletonsTest {
  private static final IcuSkeletons SKELETONS = new IcuSkeletons();

  @ParameterizedTest
  @CsvSource({
    "раураl, paypal",
    "PayPaI, PayPal",
    "paypa1, paypal",
    "harnrner, hammer",
    // Cherokee and Lisu, which the built-in table does not know.
    "ᎠᏢᏢ, DPP",
    "ꓑꓮꓬ, PAY"
  })
  void textsThatUnicodeCallsConfusableHaveOneSkeleton(String text, String other) {
    assertThat(SKELETONS.of(text)).isEqualTo(SKELETONS.of(other));
  }

  @ParameterizedTest
  @CsvSource({"paypal, paypol", "支付宝, 支付室", "tea, Tea"})
  void textsThatCanBeToldApartHaveTwo(String text, String other) {
    assertThat(SKELETONS.of(text)).isNotEqualTo(SKELETONS.of(other));
  }

  @Property(tries = 1000)
  void theSkeletonOfASkeletonIsItself(@ForAll @StringLength(max = 40) String text) {
    String skeleton = SKELETONS.of(text);
    assertThat(SKELETONS.of(skeleton)).isEqualTo(skeleton);
  }

  @Test
  void manyThreadsGetTheSame() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<String>> all =
          IntStream.range(0, 400)
              .mapToObj(i -> threads.submit(() -> SKELETONS.of("раураl " + i % 7)))
              .toList();
      for (int i = 0; i < all.size(); i++) {
        assertThat(all.get(i).get()).isEqualTo(SKELETONS.of("paypal " + i % 7));
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
