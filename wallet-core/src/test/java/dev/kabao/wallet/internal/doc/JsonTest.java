package dev.kabao.wallet.internal.doc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kabao.wallet.payment.PaymentState;
import dev.kabao.wallet.spi.store.Document;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.PaymentKind;
import dev.kabao.wallet.value.WalletException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JsonTest {
  private static final UUID ID = new UUID(1, 2);

  private static final PaymentBody PAYMENT =
      new PaymentBody(
          1,
          new UUID(3, 4),
          PaymentKind.PAYMENT,
          PaymentState.SUCCEEDED,
          null,
          null,
          "coffee",
          "CNY",
          1230,
          1230,
          null,
          null,
          null,
          null,
          5,
          5,
          0,
          0,
          Map.of());

  private static Document document(String json) {
    return new Document("payment", ID, 7, json.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aBodyComesBackAsItWasWritten() {
    Document document = new Document("payment", ID, 7, Json.write(PAYMENT));
    Stored<PaymentBody> read = Json.read(PaymentBody.class, document);
    assertThat(read).isEqualTo(new Stored<>(ID, 7, PAYMENT));
  }

  @Test
  void aPaymentFromTheBalanceIsANarrowDocument() {
    assertThat(Json.write(PAYMENT)).hasSizeLessThan(260);
  }

  @Test
  void fieldsOfANewerVersionSurviveAReadAndAWrite() {
    String json = new String(Json.write(PAYMENT), StandardCharsets.UTF_8);
    String newer = json.replaceFirst("\\{", "{\"legs\":[{\"points\":5}],\"memo\":\"x\",");
    Stored<PaymentBody> read = Json.read(PaymentBody.class, document(newer));
    String again = new String(Json.write(read.body()), StandardCharsets.UTF_8);
    assertThat(again).contains("\"legs\":[{\"points\":5}]").contains("\"memo\":\"x\"");
  }

  @Test
  void whatIsNoBodyIsATypedErrorThatDoesNotQuoteIt() {
    assertThatExceptionOfType(WalletException.class)
        .isThrownBy(() -> Json.read(PaymentBody.class, document("{\"secret\":")))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.DOCUMENT_UNREADABLE))
        .withMessageNotContaining("secret")
        .withNoCause();
  }
}
