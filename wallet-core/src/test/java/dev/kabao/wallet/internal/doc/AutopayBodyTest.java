package dev.kabao.wallet.internal.doc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.spi.store.Document;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Automatic payments at rest, those of before there was a bound for a month among them. */
class AutopayBodyTest {
  private static AutopayBody read(long cap, String more) {
    String json =
        """
        {"v":1,"wallet":"00000000-0000-0003-0000-000000000004","state":"READY","currency":"CNY",
        "cap":%d,%s"cards":[],"factors":[],"run":0,"createdAt":5,"updatedAt":5,"askAt":0}
        """
            .formatted(cap, more);
    Document document =
        new Document("autopay", new UUID(1, 2), 1, json.getBytes(StandardCharsets.UTF_8));
    return Json.read(AutopayBody.class, document).body();
  }

  @Test
  void whereNothingWasSaidOfTheMonthTwiceTheCapIsItsBound() {
    assertThat(read(100_00, "").bound()).isEqualTo(200_00);
    assertThat(read(Long.MAX_VALUE - 1, "").bound()).isEqualTo(Long.MAX_VALUE);
    assertThat(read(100_00, "\"perMonth\":15000,").bound()).isEqualTo(150_00);
  }

  @Test
  void amountsOfOneMonthAddUpAndANewMonthBeginsAtNothing() {
    AutopayBody body = read(100_00, "").paying(202611, 30_00).paying(202611, 40_00);
    assertThat(body.paidIn(202611)).isEqualTo(70_00);
    assertThat(body.paidIn(202612)).isZero();
    assertThat(body.paying(202701, 5_00).paidIn(202701)).isEqualTo(5_00);
  }

  @Test
  void aClockThatIsBehindDoesNotOpenAMonthAnew() {
    AutopayBody body = read(100_00, "").paying(202612, 30_00);
    assertThat(body.paidIn(202611)).isEqualTo(30_00);
    assertThat(body.paying(202611, 1_00).paidIn(202612)).isEqualTo(31_00);
  }

  @Test
  void whatWasPaidComesBackAsItWasWritten() {
    AutopayBody body = read(100_00, "\"perMonth\":15000,").paying(202611, 30_00);
    Document document = new Document("autopay", new UUID(1, 2), 1, Json.write(body));
    assertThat(Json.read(AutopayBody.class, document).body()).isEqualTo(body);
  }
}
